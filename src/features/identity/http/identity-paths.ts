import { path } from '../../../kernel/http/path.ts';

export const identityPaths = {
  signIn: path('/masuk'),
  onward: path('/masuk/lanjut'),
  sampleSignIn: path('/masuk/contoh'),
  signInChallenge: path('/masuk/kunci/tantangan'),
  signInFinish: path('/masuk/kunci'),
  code: path('/masuk/kode'),
  codeKey: path('/masuk/kode/kunci'),
  codeKeyChallenge: path('/masuk/kode/kunci/tantangan'),
  challenge: path('/kunci/tantangan/:id'),

  account: path('/akun'),
  endElsewhere: path('/akun/sesi'),
  addChallenge: path('/akun/kunci/tantangan'),
  addFinish: path('/akun/kunci'),
  passkey: path('/akun/kunci/:id'),
  namePasskey: path('/akun/kunci/:id/nama'),
  removePasskey: path('/akun/kunci/:id/hapus'),

  counter: path('/loket/kode'),
  counterCode: path('/loket/kode/:id'),
  recovery: path('/loket/pemulihan/:id'),

  invitation: path('/undangan/:token'),
  invitationChallenge: path('/undangan/:token/tantangan'),
  setup: path('/pasang/:token'),
  setupChallenge: path('/pasang/:token/tantangan'),
};
