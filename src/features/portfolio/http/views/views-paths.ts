import { path } from '../../../../kernel/http/path.ts';

/** The addresses of the views; every picture has its figures (.csv) and itself (.png) beside it. */
export const viewsPaths = {
  home: path('/arsitektur/peta'),

  heat: path('/arsitektur/peta/kemampuan'),
  heatCsv: path('/arsitektur/peta/kemampuan.csv'),
  heatPng: path('/arsitektur/peta/kemampuan.png'),

  landscape: path('/arsitektur/peta/lanskap'),
  landscapeCsv: path('/arsitektur/peta/lanskap.csv'),
  landscapePng: path('/arsitektur/peta/lanskap.png'),

  links: path('/arsitektur/peta/hubungan/:agency/:id'),
  linksCsv: path('/arsitektur/peta/hubungan/:agency/:id/data.csv'),
  linksPng: path('/arsitektur/peta/hubungan/:agency/:id/gambar.png'),

  flows: path('/arsitektur/peta/pemakaian'),
  flowsCsv: path('/arsitektur/peta/pemakaian.csv'),
  flowsPng: path('/arsitektur/peta/pemakaian.png'),

  roadmap: path('/arsitektur/peta/jalan'),
  roadmapCsv: path('/arsitektur/peta/jalan.csv'),
  roadmapPng: path('/arsitektur/peta/jalan.png'),

  costs: path('/arsitektur/peta/biaya'),
  costsCsv: path('/arsitektur/peta/biaya.csv'),
  costsPng: path('/arsitektur/peta/biaya.png'),
};
