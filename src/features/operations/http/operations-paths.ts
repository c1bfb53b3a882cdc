import { path } from '../../../kernel/http/path.ts';

export const operationsPaths = {
  state: path('/operasi'),
  outbox: path('/operasi/kotak-keluar'),
  effect: path('/operasi/kotak-keluar/:id'),
  retry: path('/operasi/kotak-keluar/:id/coba-lagi'),
  setAside: path('/operasi/kotak-keluar/:id/sisihkan'),
  clock: path('/operasi/jam'),
  clockMove: path('/operasi/jam/maju'),
  sandboxes: path('/operasi/kotak-pasir'),
  sandboxOff: path('/operasi/kotak-pasir/:name/matikan'),
  sandboxOn: path('/operasi/kotak-pasir/:name/nyalakan'),
  audit: path('/operasi/jejak'),
  auditCsv: path('/operasi/jejak.csv'),
  authority: path('/wewenang'),
  authorityJson: path('/wewenang.json'),
};
