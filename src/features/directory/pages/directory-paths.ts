import { path } from '../../../kernel/http/path.ts';

/** Every address of this feature. */
export const directoryPaths = {
  home: path('/direktori'),
  organisations: path('/direktori/instansi'),
  organisation: path('/direktori/instansi/:code'),
  coordination: path('/direktori/koordinasi'),
  reshuffle: path('/direktori/koordinasi/ubah'),
  reshuffleForm: path('/direktori/koordinasi/ubah/:what'),
  reshufflePreview: path('/direktori/koordinasi/ubah/:what/periksa'),
  change: path('/direktori/koordinasi/perubahan/:change'),
  regions: path('/direktori/wilayah'),
  region: path('/direktori/wilayah/:code'),
  holidays: path('/direktori/libur'),
  declareHoliday: path('/direktori/libur/catat'),
  holiday: path('/direktori/libur/:day'),
  withdrawHoliday: path('/direktori/libur/:day/cabut'),
  officers: path('/petugas'),
  invite: path('/petugas/undang'),
  officer: path('/petugas/:officer'),
  renewInvitation: path('/petugas/:officer/undang'),
  link: path('/petugas/:officer/tautan/:invitation'),
  done: path('/petugas/:officer/riwayat/:version'),
  grantRole: path('/petugas/:officer/peran'),
  endRole: path('/petugas/:officer/peran/:grant/akhiri'),
  suspend: path('/petugas/:officer/tangguhkan'),
  reinstate: path('/petugas/:officer/aktifkan'),
  passkey: path('/petugas/:officer/passkey'),
  reportLost: path('/petugas/:officer/passkey/hilang'),
  approveReplacement: path('/petugas/:officer/passkey/setujui'),
} as const;

/** Where the holder of a one-time link registers his passkey; the page is that of whoever keeps passkeys. */
export const invitationPath = path('/undangan/:token');
