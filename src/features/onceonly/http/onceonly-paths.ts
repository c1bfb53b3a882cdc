import { path } from '../../../kernel/http/path.ts';

export const onceonlyPaths = {
  ownData: path('/data-saya'),
  fetch: path('/data-saya/ambil'),
  photo: path('/data-saya/foto'),
  wrong: path('/data-saya/keliru/:attribute'),
  correction: path('/data-saya/koreksi/:id'),
  askOwner: path('/data-saya/koreksi/:id/tanya'),
  accessLog: path('/data-saya/akses'),
  accessCsv: path('/data-saya/akses.csv'),
  accessJson: path('/data-saya/akses.json'),
};
