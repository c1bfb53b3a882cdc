import { path } from '../../../../kernel/http/path.ts';

export const registryPaths = {
  home: path('/arsitektur'),
  recap: path('/arsitektur/rekap.json'),

  catalogue: path('/arsitektur/katalog'),
  catalogueCsv: path('/arsitektur/katalog.csv'),
  catalogueJson: path('/arsitektur/katalog.json'),
  object: path('/arsitektur/objek/:agency/:id'),
  objectJson: path('/arsitektur/objek/:agency/:id/data.json'),
  use: path('/arsitektur/objek/:agency/:id/pakai'),
  endUse: path('/arsitektur/pemakaian/:id/akhiri'),

  similar: path('/arsitektur/mirip'),
  own: path('/arsitektur/saya'),
  ownCsv: path('/arsitektur/saya.csv'),
  fresh: path('/arsitektur/saya/baru'),
  same: path('/arsitektur/saya/baru/pakai'),
  bulk: path('/arsitektur/saya/ubah-banyak'),
  bulkSave: path('/arsitektur/saya/ubah-banyak/simpan'),
  bulkAsk: path('/arsitektur/saya/ajukan-banyak'),
  bulkApprove: path('/arsitektur/saya/terbitkan-banyak'),

  element: path('/arsitektur/saya/:id'),
  edit: path('/arsitektur/saya/:id/ubah'),
  relations: path('/arsitektur/saya/:id/hubungan'),
  dropRelation: path('/arsitektur/saya/:id/hubungan/:relation/cabut'),
  ask: path('/arsitektur/saya/:id/ajukan'),
  end: path('/arsitektur/saya/:id/akhiri'),
  decide: path('/arsitektur/saya/:id/setujui'),
  sendBack: path('/arsitektur/saya/:id/kembalikan'),
};
