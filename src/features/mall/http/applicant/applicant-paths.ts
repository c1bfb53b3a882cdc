import { path } from '../../../../kernel/http/path.ts';

export const applicantPaths = {
  start: path('/layanan/:service/:office/mulai'),

  mine: path('/permohonan'),
  application: path('/permohonan/:id'),
  data: path('/permohonan/:id/data'),
  fetch: path('/permohonan/:id/ambil'),
  photo: path('/permohonan/:id/foto/:attribute'),
  which: path('/permohonan/:id/keliru'),
  wrong: path('/permohonan/:id/keliru/:attribute'),
  page: path('/permohonan/:id/isi/:page'),
  check: path('/permohonan/:id/periksa'),
  send: path('/permohonan/:id/kirim'),
  sent: path('/permohonan/:id/terkirim'),
  repair: path('/permohonan/:id/perbaiki'),
  sendAgain: path('/permohonan/:id/kirim-ulang'),
  withdraw: path('/permohonan/:id/batal'),
  erase: path('/permohonan/:id/hapus'),
};
