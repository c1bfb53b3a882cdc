import type { FunctionEntry } from '../../domain/overlap/lexicon.ts';
import { wordList } from './word-table.ts';

/** Councils and their secretariats. */
export const PARLIAMENT_FUNCTIONS: readonly FunctionEntry[] = [
  {
    code: 'F.190.01',
    name: { id: 'Persidangan dan risalah dewan', en: 'Council sittings and records' },
    under: ['RAL.01.24', 'RAL.02.05', 'RAL.02.01', 'RAB.09.01'],
    words: {
      id: wordList(`dprd, dewan, dpr, dpd, parlemen, sekretariat dewan, sekretariat dprd, setwan, sekwan, risalah,
        risalah sidang, persidangan dewan, rapat paripurna, paripurna, badan musyawarah, bamus, pansus, komisi dprd,
        alat kelengkapan dewan, jadwal dewan, agenda dprd, e-parlemen, rapat dengar pendapat, keputusan dprd,
        tenaga ahli dewan, fraksi, produk dprd, kunjungan kerja dprd, rapat komisi, badan anggaran, banggar,
        bapemperda, notulen dewan`),
      en: wordList(`parliament, council sittings, plenary, minutes of parliament, legislature, congress,
        committee hearing, hansard, parliamentary, council secretariat, senators, legislative calendar,
        council agenda`),
    },
  },
  {
    code: 'F.190.02',
    name: { id: 'Anggota dewan, reses, dan pokok pikiran', en: 'Council members and constituents’ proposals' },
    under: ['RAL.02.03', 'RAL.02.01', 'RAL.01.24', 'RAB.09.05'],
    words: {
      id: wordList(`pokir, e-pokir, pokok pikiran, pokok-pokok pikiran, pokok pikiran dewan, usulan dewan,
        usulan dprd, anggota dewan, anggota dprd, wakil rakyat, reses, laporan reses, aspirasi reses,
        aspirasi konstituen, konstituen, jaring aspirasi, dapil, profil anggota dewan, aspirasi dewan, usulan pokir,
        hasil reses, aspirasi dprd, kegiatan anggota dewan, pengaduan ke dprd`),
      en: wordList(`council members, members of parliament, constituents, constituency proposals, recess,
        constituent services, legislators, councillors, representatives, constituency visit`),
    },
  },
];
