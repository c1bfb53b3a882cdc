import { path } from '../../../../kernel/http/path.ts';

export const maturityPaths = {
  home: path('/indeks'),
  results: path('/indeks/hasil/:regime'),
  resultsFile: path('/indeks/hasil/:regime/hasil.csv'),
  own: path('/indeks/mandiri/:regime'),
  publish: path('/indeks/mandiri/:regime/terbitkan'),
  indicator: path('/indeks/mandiri/:regime/:indicator'),
  review: path('/indeks/reviu'),
  evidenceFile: path('/indeks/bukti/:id'),
};
