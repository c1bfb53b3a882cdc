import { path } from '../../../../kernel/http/path.ts';

export const overlapPaths = {
  groups: path('/tumpang-tindih'),
  groupsCsv: path('/tumpang-tindih/kelompok.csv'),
  group: path('/tumpang-tindih/kelompok/:id'),
  pair: path('/tumpang-tindih/pasangan/:pair'),
  own: path('/tumpang-tindih/milik-saya'),

  review: path('/tumpang-tindih/tinjau'),
  reviewPair: path('/tumpang-tindih/tinjau/:pair'),
  withdraw: path('/tumpang-tindih/tinjau/:pair/batal'),
  disputes: path('/tumpang-tindih/sengketa'),

  offer: path('/tumpang-tindih/pasangan/:pair/usul'),
  offers: path('/tumpang-tindih/usulan'),
  answer: path('/tumpang-tindih/usulan/:pair'),

  quality: path('/tumpang-tindih/mutu'),
  qualityCsv: path('/tumpang-tindih/mutu.csv'),
  runs: path('/tumpang-tindih/hitung'),

  words: path('/tumpang-tindih/kata'),
  decideWord: path('/tumpang-tindih/kata/:id'),
};

/** Where a consolidation of a group is proposed; that page is another part's. */
export function consolidationAddress(groupId: string): string {
  return `/penggabungan/usul?kelompok=${groupId}`;
}
