import type { FunctionEntry } from '../../domain/overlap/lexicon.ts';
import { wordList } from './word-table.ts';

/** Work, workers, social security, settlers. */
export const LABOUR_FUNCTIONS: readonly FunctionEntry[] = [
  {
    code: 'F.115.01',
    name: { id: 'Pasar kerja', en: 'Job market' },
    under: ['RAL.01.32', 'RAB.06.02'],
    words: {
      id: wordList(`lowongan kerja, lowongan, pencari kerja, pencaker, kartu pencari kerja, kartu kuning, ak1, ak-1,
        ak/i, bursa kerja, job fair, penempatan tenaga kerja, karirhub, siapkerja, pengangguran, info loker, loker,
        bursa kerja khusus, pemberi kerja, perekrutan pekerja, kesempatan kerja, antar kerja, tenaga kerja lokal,
        perencanaan tenaga kerja, informasi pasar kerja, pencarian kerja, disnaker, data pengangguran`),
      en: wordList(`job vacancies, job seekers, job matching, labour market, employment service, unemployment,
        job placement, employers, job portal, job search, labor exchange, unemployment benefits`),
    },
  },
  {
    code: 'F.115.02',
    name: { id: 'Pelatihan kerja', en: 'Vocational training' },
    under: ['RAL.01.32', 'RAB.06.02'],
    words: {
      id: wordList(`pelatihan kerja, balai latihan kerja, blk, pelatihan vokasi, pendaftaran pelatihan,
        peserta pelatihan, keterampilan, lembaga pelatihan kerja, lpk, sertifikasi kompetensi, skkni, pemagangan,
        kartu prakerja, prakerja, produktivitas kerja, kejuruan, instruktur pelatihan, kelas pelatihan, lsp, bnsp,
        pelatihan keterampilan, pencari keterampilan, pelatihan menjahit, kios vokasi`),
      en: wordList(`vocational training, skills training, job training, training centre, apprenticeship,
        competency certificate, trainee registration, reskilling, workforce development, vocational,
        trade certification`),
    },
  },
  {
    code: 'F.115.03',
    name: {
      id: 'Hubungan industrial dan pengawasan ketenagakerjaan',
      en: 'Industrial relations and labour inspection',
    },
    under: ['RAL.01.32', 'RAB.06.02'],
    words: {
      id: wordList(`hubungan industrial, perselisihan, perselisihan hubungan industrial, phk,
        pemutusan hubungan kerja, mediator, mediasi pekerja, peraturan perusahaan, perjanjian kerja bersama,
        serikat pekerja, serikat buruh, upah minimum, umk, buruh, pengusaha, bipartit, tripartit, pkwt,
        wajib lapor ketenagakerjaan, wlkp, pengawas ketenagakerjaan, k3, keselamatan kerja, kecelakaan kerja,
        tenaga kerja asing, rptka, imta, norma kerja, struktur skala upah, thr, pekerja anak, tka,
        lembaga kerja sama`),
      en: wordList(`industrial relations, labour dispute, layoffs, collective agreement, trade union, minimum wage,
        labour inspection, occupational safety, foreign workers, work accident, workplace safety, labor standards,
        mine safety, wage and hour, work permit`),
    },
  },
  {
    code: 'F.115.04',
    name: { id: 'Pekerja migran', en: 'Migrant workers' },
    under: ['RAL.01.32', 'RAL.01.02', 'RAB.06.02'],
    words: {
      id: wordList(`pekerja migran, pmi, pekerja migran indonesia, tki, tenaga kerja indonesia, bp2mi, bnp2tki, sisko,
        penempatan luar negeri, pelindungan pekerja migran, calon pekerja migran, kepulangan pekerja, paspor pekerja,
        p3mi, ltsa, desa migran produktif, remitansi, negara penempatan, kerja luar negeri, pekerja migran bermasalah,
        magang jepang`),
      en: wordList(`migrant workers, overseas employment, labour migration, overseas workers, placement abroad,
        repatriation, remittances, recruitment agency, migrant protection`),
    },
  },
  {
    code: 'F.115.05',
    name: { id: 'Jaminan sosial dan dana pensiun', en: 'Social security and pension benefits' },
    under: ['RAL.01.32', 'RAL.01.26', 'RAB.06.02'],
    words: {
      id: wordList(`bpjs ketenagakerjaan, jaminan sosial, jamsostek, jaminan hari tua, jht, jaminan kecelakaan kerja,
        jkk, jaminan kematian, jkm, jaminan pensiun, klaim jht, dana pensiun, pensiunan, asabri, tabungan hari tua,
        pembayaran pensiun, otentikasi pensiun, iuran peserta, pekerja rentan, kepesertaan ketenagakerjaan,
        perlindungan pekerja, pekerja informal, jaminan kehilangan pekerjaan, saldo jht, tapera, ahli waris`),
      en: wordList(`social security, pension fund, pensioners, retirement benefits, disability insurance, survivors,
        contributions, old age benefit, annuity, benefit claims, workers compensation, retirement plan,
        veterans benefits`),
    },
  },
  {
    code: 'F.115.06',
    name: { id: 'Transmigrasi dan daerah tertinggal', en: 'Settlement schemes and lagging regions' },
    under: ['RAL.01.18', 'RAL.01.21', 'RAB.03.02', 'RAB.03.05'],
    words: {
      id: wordList(`transmigrasi, transmigran, kawasan transmigrasi, permukiman transmigrasi, calon transmigran,
        penempatan transmigran, sibarduktrans, satuan permukiman, daerah tertinggal, kawasan tertinggal,
        kawasan perbatasan, perbatasan, daerah terpencil, komunitas adat terpencil, pengembangan kawasan,
        kawasan perdesaan, pulau terluar, daerah 3t, pos lintas batas, percepatan pembangunan, pembangunan kawasan,
        lahan transmigrasi, indeks ketertinggalan, kawasan strategis`),
      en: wordList(`transmigration, settlers, settlement, lagging regions, underdeveloped areas, border area,
        remote areas, resettlement, regional development, disadvantaged regions, frontier, rural area development`),
    },
  },
];
