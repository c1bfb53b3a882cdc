import { path } from '../../../../kernel/http/path.ts';

/** The addresses of intake; those without an id come first. */
export const importPaths = {
  home: path('/arsitektur/impor'),
  template: path('/arsitektur/impor/templat'),
  sample: path('/arsitektur/impor/contoh/:kind'),

  one: path('/arsitektur/impor/:id'),
  columns: path('/arsitektur/impor/:id/kolom'),
  columnsAgain: path('/arsitektur/impor/:id/kolom-lagi'),
  answers: path('/arsitektur/impor/:id/putusan'),
  rows: path('/arsitektur/impor/:id/baris'),
  problems: path('/arsitektur/impor/:id/masalah'),
  correct: path('/arsitektur/impor/:id/perbaikan'),
  withdraw: path('/arsitektur/impor/:id/batal'),
  retry: path('/arsitektur/impor/:id/coba-lagi'),
  approve: path('/arsitektur/impor/:id/setujui'),
  sendBack: path('/arsitektur/impor/:id/kembalikan'),
  alike: path('/arsitektur/impor/:id/mirip'),
  use: path('/arsitektur/impor/:id/pakai'),
};
