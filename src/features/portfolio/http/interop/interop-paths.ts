import { path } from '../../../../kernel/http/path.ts';

export const interopPaths = {
  home: path('/arsitektur/tukar'),
  own: path('/arsitektur/tukar/instansi/:form'),
  published: path('/arsitektur/tukar/terbit/:form'),
  one: path('/arsitektur/tukar/aplikasi/:id/:form'),
  take: path('/arsitektur/tukar/masuk'),
  preview: path('/arsitektur/tukar/masuk/:file'),
};
