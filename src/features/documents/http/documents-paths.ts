import { path } from '../../../kernel/http/path.ts';

export const documentsPaths = {
  checkAny: path('/periksa'),
  check: path('/periksa/:code'),
  mine: path('/dokumen'),
  register: path('/dokumen/terbitan'),
  registered: path('/dokumen/terbitan/:id'),
  revoke: path('/dokumen/terbitan/:id/cabut'),
  registeredFile: path('/dokumen/terbitan/:id/berkas.pdf'),
  own: path('/dokumen/:id'),
  ownFile: path('/dokumen/:id/berkas.pdf'),
};
