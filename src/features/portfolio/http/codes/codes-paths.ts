import { path } from '../../../../kernel/http/path.ts';

export const codesPaths = {
  codes: path('/arsitektur/kode'),
  set: path('/arsitektur/kode/acuan/:reference'),
  setFile: path('/arsitektur/kode/acuan/:reference/daftar.csv'),
  startDraft: path('/arsitektur/kode/acuan/:reference/rancang'),
  draft: path('/arsitektur/kode/rancangan/:id'),
  draftTable: path('/arsitektur/kode/rancangan/:id/daftar'),
  draftLine: path('/arsitektur/kode/rancangan/:id/baris'),
  crosswalk: path('/arsitektur/kode/rancangan/:id/padanan'),
  publishSet: path('/arsitektur/kode/rancangan/:id/terbitkan'),
  dropDraft: path('/arsitektur/kode/rancangan/:id/buang'),
  affectedFile: path('/arsitektur/kode/rancangan/:id/terdampak.csv'),

  tasks: path('/arsitektur/kode/tugas'),
  applyCertain: path('/arsitektur/kode/tugas/pasti'),
  task: path('/arsitektur/kode/tugas/:set/:element'),

  targets: path('/arsitektur/sasaran'),
  target: path('/arsitektur/sasaran/rinci/:key'),
  targetFile: path('/arsitektur/sasaran/rinci/:key/aplikasi.csv'),
  startTarget: path('/arsitektur/sasaran/rancang'),
  targetDraft: path('/arsitektur/sasaran/rancangan/:id'),
  publishTarget: path('/arsitektur/sasaran/rancangan/:id/terbitkan'),
  dropTarget: path('/arsitektur/sasaran/rancangan/:id/buang'),
  evidence: path('/arsitektur/sasaran/bukti'),
};
