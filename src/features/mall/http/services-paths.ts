import { path } from '../../../kernel/http/path.ts';

export const servicesPaths = {
  catalogue: path('/layanan'),
  service: path('/layanan/:service'),
  office: path('/layanan/:service/:office'),

  terms: path('/meja/layanan'),
  termsOf: path('/meja/layanan/:service'),
  changeTerms: path('/meja/layanan/:service/ubah'),
  publishTerms: path('/meja/layanan/:service/terbitkan'),
  openService: path('/meja/layanan/:service/buka'),
};
