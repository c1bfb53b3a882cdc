import type { Acr, Actor, AuthorityTable } from '../../../vocabulary/authority.ts';

/** What each action of this feature has to know before it can be allowed. */
export type IdentityCircumstances = {
  readonly 'sign_in.start': null;
  readonly 'sign_in.sample': { readonly installation: 'sample' | 'real' };
  readonly 'counter_code.redeem': null;
  readonly 'passkey.bind_by_code': { readonly isCodeOpened: boolean };
  readonly 'account.read': null;
  readonly 'session.end_elsewhere': null;
  readonly 'passkey.add': { readonly acr: Acr; readonly installation: 'sample' | 'real' };
  readonly 'passkey.name': OwnPasskey;
  readonly 'passkey.remove': OwnPasskey;
  readonly 'counter_code.issue': null;
  readonly 'counter_code.read': { readonly agencyId: string };
  readonly 'recovery.confirm': { readonly agencyId: string; readonly issuedBy: string };
  readonly 'invitation.accept': Link;
  readonly 'setup.accept': Link;
};

export type IdentityAction = keyof IdentityCircumstances;

interface OwnPasskey {
  readonly isOwn: boolean;
}

interface Link {
  readonly isLinkKnown: boolean;
}

const counter = [{ role: 'mpp_counter' }] as const;
const dataProtection = 'UU 27/2022 (Pelindungan Data Pribadi) Pasal 35';
const digitalIdentity = 'Permendagri 72/2022 Pasal 15';

export const identityAuthority: AuthorityTable<IdentityCircumstances> = {
  'sign_in.start': [
    {
      id: 'IDN-01',
      who: ['anyone'],
      purpose: { id: 'Masuk', en: 'Signing in' },
      source: digitalIdentity,
      says: {
        id: 'Siapa pun boleh mencoba masuk dengan kunci sandi.',
        en: 'Anyone may try to sign in with a passkey.',
      },
    },
  ],
  'sign_in.sample': [
    {
      id: 'IDN-02',
      who: ['anyone'],
      when: ({ installation }) => installation === 'sample',
      purpose: { id: 'Mencoba instalasi contoh', en: 'Trying the sample installation' },
      source: 'internal',
      says: {
        id: 'Di instalasi contoh, siapa pun boleh masuk sebagai salah satu orang rekaan.',
        en: 'In a sample installation anyone may sign in as one of the invented people.',
      },
    },
  ],
  'counter_code.redeem': [
    {
      id: 'IDN-03',
      who: ['anyone'],
      purpose: { id: 'Mengikat kunci sandi pada orangnya', en: 'Binding a passkey to a person' },
      source: digitalIdentity,
      says: {
        id: 'Siapa pun boleh memasukkan NIK dengan kode dari loket, lima kali untuk satu kode.',
        en: 'Anyone may enter a NIK with the code from the counter, five times for one code.',
      },
    },
  ],
  'passkey.bind_by_code': [
    {
      id: 'IDN-04',
      who: ['anyone'],
      when: ({ isCodeOpened }) => isCodeOpened,
      purpose: { id: 'Mengikat kunci sandi pada orangnya', en: 'Binding a passkey to a person' },
      source: digitalIdentity,
      says: {
        id: 'Peramban tempat kode yang benar dimasukkan boleh mendaftarkan satu kunci sandi untuk orang itu.',
        en: 'The browser in which the right code was entered may register one passkey for that person.',
      },
    },
  ],
  'account.read': [
    {
      id: 'IDN-05',
      who: ['signed_in'],
      purpose: { id: 'Mengawasi akun sendiri', en: "Keeping an eye on one's own account" },
      source: 'UU 27/2022 (Pelindungan Data Pribadi) Pasal 7',
      says: {
        id: 'Siapa pun yang sudah masuk melihat kunci sandi akunnya sendiri.',
        en: 'Whoever is signed in sees the passkeys of his own account.',
      },
    },
  ],
  'session.end_elsewhere': [
    {
      id: 'IDN-06',
      who: ['signed_in'],
      purpose: { id: 'Keluar di perangkat lain', en: 'Signing out on other devices' },
      source: dataProtection,
      says: {
        id: 'Siapa pun yang sudah masuk boleh mengakhiri sesinya di semua peramban lain.',
        en: 'Whoever is signed in may end his sessions in all other browsers.',
      },
    },
  ],
  'passkey.add': [
    {
      id: 'IDN-07',
      who: ['signed_in'],
      when: ({ acr }) => acr !== 'sample',
      purpose: { id: 'Masuk dari perangkat lain', en: 'Signing in from another device' },
      source: digitalIdentity,
      says: {
        id: 'Siapa pun yang masuk dengan kunci sandi boleh menambah kunci sandi lain pada akun yang sama.',
        en: 'Whoever signed in with a passkey may add another one to the same account.',
      },
    },
    {
      id: 'IDN-08',
      who: ['signed_in'],
      when: ({ installation }) => installation === 'sample',
      purpose: { id: 'Mencoba kunci sandi di instalasi contoh', en: 'Trying a passkey in the sample installation' },
      source: 'internal',
      says: {
        id: 'Di instalasi contoh, siapa pun yang masuk dari daftar boleh menambah kunci sandi.',
        en: 'In a sample installation whoever signed in from the list may add a passkey.',
      },
    },
  ],
  'passkey.name': [
    {
      id: 'IDN-09',
      who: ['signed_in'],
      when: ({ isOwn }) => isOwn,
      purpose: { id: 'Membedakan kunci sandi yang satu dari yang lain', en: "Telling one's passkeys apart" },
      source: 'internal',
      says: {
        id: 'Siapa pun yang sudah masuk boleh memberi nama kunci sandinya sendiri.',
        en: 'Whoever is signed in may name his own passkeys.',
      },
    },
  ],
  'passkey.remove': [
    {
      id: 'IDN-10',
      who: ['signed_in'],
      when: ({ isOwn }) => isOwn,
      purpose: { id: 'Menutup jalan bagi perangkat yang hilang', en: 'Locking out a lost device' },
      source: dataProtection,
      says: {
        id: 'Siapa pun yang sudah masuk boleh menghapus kunci sandinya sendiri, kecuali yang terakhir.',
        en: 'Whoever is signed in may remove his own passkeys, except the last one.',
      },
    },
  ],
  'counter_code.issue': [
    {
      id: 'IDN-11',
      who: counter,
      purpose: { id: 'Menyerahkan kode sesudah melihat e-KTP', en: 'Handing over a code after seeing the e-KTP' },
      source: digitalIdentity,
      says: {
        id: 'Petugas loket MPP menerbitkan kode sekali pakai, atau memulai pemulihan.',
        en: 'An officer at an MPP counter issues a one-use code, or starts a recovery.',
      },
    },
  ],
  'counter_code.read': [
    {
      id: 'IDN-12',
      who: counter,
      when: ({ agencyId }, actor) => isOf(actor, agencyId),
      purpose: { id: 'Menindaklanjuti kode di loket', en: 'Following up a code at the counter' },
      source: digitalIdentity,
      says: {
        id: 'Petugas loket MPP melihat keadaan kode dari kantornya sendiri, tidak pernah angkanya.',
        en: 'An officer at an MPP counter sees how codes of the same office stand, never their digits.',
      },
    },
  ],
  'recovery.confirm': [
    {
      id: 'IDN-13',
      who: counter,
      when: ({ agencyId, issuedBy }, actor) =>
        isOf(actor, agencyId) && actor.kind === 'officer' && actor.officerId !== issuedBy,
      purpose: {
        id: 'Mengonfirmasi pemulihan sesudah e-KTP dilihat untuk kedua kalinya',
        en: 'Confirming a recovery after seeing the e-KTP a second time',
      },
      source: digitalIdentity,
      says: {
        id: 'Petugas loket lain di kantor yang sama mengonfirmasi pemulihan; tidak seorang pun mengonfirmasi yang dimulainya sendiri.',
        en: 'Another counter officer of the same office confirms a recovery; nobody confirms his own.',
      },
    },
  ],
  'invitation.accept': [
    {
      id: 'IDN-14',
      who: ['anyone'],
      when: ({ isLinkKnown }) => isLinkKnown,
      purpose: {
        id: 'Mendaftarkan kunci sandi petugas yang diundang',
        en: 'Registering the passkey of an invited officer',
      },
      source: 'Perpres 95/2018 (SPBE)',
      says: {
        id: 'Siapa pun yang memegang tautan sekali pakai yang dikenal mendaftarkan kunci sandi petugas yang disebut tautan itu.',
        en: 'Whoever holds a known one-time link registers the passkey of the officer it names.',
      },
    },
  ],
  'setup.accept': [
    {
      id: 'IDN-15',
      who: ['anyone'],
      when: ({ isLinkKnown }) => isLinkKnown,
      purpose: { id: 'Mendaftarkan administrator pertama', en: 'Registering the first administrator' },
      source: 'Perpres 95/2018 (SPBE)',
      says: {
        id: 'Siapa pun yang memegang tautan yang dicetak saat penyiapan menjadi administrator pertama, satu kali saja.',
        en: 'Whoever holds the link that setup printed becomes the first administrator, once.',
      },
    },
  ],
};

function isOf(actor: Actor, agencyId: string): boolean {
  return actor.kind === 'officer' && actor.agencyId === agencyId;
}
