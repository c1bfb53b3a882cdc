import { path } from '../../../../kernel/http/path.ts';

/** The addresses of the officers' side; none names a person. */
export const deskPaths = {
  queue: path('/meja'),
  search: path('/meja/cari'),
  batch: path('/meja/setujui'),
  batchCheck: path('/meja/setujui/periksa'),
  batchResult: path('/meja/setujui/hasil'),
  case: path('/meja/:id'),
  take: path('/meja/:id/ambil'),
  pass: path('/meja/:id/lolos'),
  return: path('/meja/:id/kembalikan'),
  refuse: path('/meja/:id/tolak'),
  approve: path('/meja/:id/setujui'),
  accept: path('/meja/:id/terima'),
  refetch: path('/meja/:id/ambil-ulang'),
  tasks: path('/rekomendasi'),
  task: path('/rekomendasi/:id'),
  answer: path('/rekomendasi/:id/jawab'),
} as const;
