import type { FunctionEntry } from '../../domain/overlap/lexicon.ts';
import { wordList } from './word-table.ts';

/** Fields, estates, livestock, fish. */
export const FARMING_FISHERIES_FUNCTIONS: readonly FunctionEntry[] = [
  {
    code: 'F.130.01',
    name: { id: 'Penyuluhan, kelompok tani, dan pupuk', en: 'Farm extension, farmer groups and fertiliser' },
    under: ['RAL.01.07', 'RAB.02.03'],
    words: {
      id: wordList(`petani, kelompok tani, poktan, gapoktan, penyuluh, penyuluh pertanian, penyuluhan pertanian,
        simluhtan, programa penyuluhan, kelembagaan petani, pupuk, pupuk bersubsidi, pupuk subsidi, rdkk, e-rdkk,
        kartu tani, kios pupuk, alokasi pupuk, alsintan, alat mesin pertanian, brigade alsintan, bantuan pertanian,
        asuransi usaha tani, autp, balai penyuluhan pertanian, data petani, lahan petani, bantuan benih,
        konsultasi pertanian, pinjam alsintan`),
      en: wordList(`farmers, farmer groups, agricultural extension, fertilizer, farmer card, extension workers,
        farm machinery, farm subsidy, farm loans, crop insurance, fertilizer quota, farm programs, growers`),
    },
  },
  {
    code: 'F.130.02',
    name: { id: 'Tanaman pangan, hortikultura, dan lahan pertanian', en: 'Crops and farm land' },
    under: ['RAL.01.07', 'RAB.02.03'],
    words: {
      id: wordList(`pertanian, tanaman pangan, hortikultura, padi, jagung, kedelai, luas tanam, luas panen,
        produksi padi, produktivitas, panen, tanam, statistik pertanian, opt, organisme pengganggu tanaman, hama,
        hama penyakit tanaman, benih, sertifikasi benih, perbenihan, lahan pertanian, sawah, lp2b, lahan baku sawah,
        kalender tanam, sayuran, buah, cabai, komoditas pertanian, ramalan hama, peta lahan, tanaman, cuaca pertanian,
        laporan tanam, pestisida, puso`),
      en: wordList(`agriculture, crops, harvest, planting, rice production, horticulture, pests, plant disease, seeds,
        farmland, crop statistics, pesticide, yield, plant protection, soil, vegetables, cropland`),
    },
  },
  {
    code: 'F.130.03',
    name: { id: 'Perkebunan', en: 'Estate crops' },
    under: ['RAL.01.08', 'RAB.02.04'],
    words: {
      id: wordList(`perkebunan, kebun, kelapa sawit, sawit, karet, kopi, kakao, tebu, teh, tembakau, kelapa, pekebun,
        petani sawit, stdb, tanda daftar budidaya, harga tbs, tandan buah segar, peremajaan sawit, psr, ispo, bpdpks,
        izin usaha perkebunan, penilaian usaha perkebunan, pabrik sawit, statistik perkebunan, bibit sawit, cengkeh,
        usaha perkebunan, rendemen, gula`),
      en: wordList(`plantation, estate crops, oil palm, rubber, coffee, cocoa, sugar cane, smallholders, planters,
        replanting, palm oil mill, tea, tobacco`),
    },
  },
  {
    code: 'F.130.04',
    name: { id: 'Peternakan, kesehatan hewan, dan karantina', en: 'Livestock, animal health and quarantine' },
    under: ['RAL.01.09', 'RAL.01.07', 'RAB.02.05'],
    words: {
      id: wordList(`peternakan, ternak, peternak, hewan, sapi, kambing, unggas, ayam, inseminasi buatan, isikhnas,
        kesehatan hewan, dokter hewan, puskeswan, penyakit hewan, pmk, penyakit mulut kuku, rabies, vaksinasi hewan,
        rumah potong hewan, rph, pemotongan hewan, kurban, hewan kurban, populasi ternak, daging, telur, susu,
        lalu lintas hewan, lalu lintas ternak, karantina, karantina hewan, karantina tumbuhan, karantina ikan,
        sertifikat karantina, nkv, pakan ternak, bibit ternak, veteriner, eartag, pasar hewan,
        keterangan kesehatan hewan`),
      en: wordList(`livestock, cattle, animal health, veterinary, slaughterhouse, artificial insemination, poultry,
        animal disease, quarantine, meat, animal movement, animal feed, phytosanitary, plant inspection,
        egg and dairy`),
    },
  },
  {
    code: 'F.130.05',
    name: { id: 'Perikanan tangkap dan pengawasan kapal', en: 'Capture fisheries and vessel monitoring' },
    under: ['RAL.01.10', 'RAL.01.39', 'RAB.02.06'],
    words: {
      id: wordList(`perikanan, perikanan tangkap, nelayan, penangkapan ikan, hasil tangkapan, kapal ikan,
        kapal perikanan, kapal penangkap, alat tangkap, pelabuhan perikanan, tempat pelelangan ikan, tpi, lelang ikan,
        pelelangan ikan, kartu nelayan, kusuka, kartu kusuka, e-logbook, log book penangkapan, sipi, siup perikanan,
        pemantauan kapal, vms, vessel monitoring, transmiter, illegal fishing, sumber daya perikanan, psdkp,
        surat laik operasi, bantuan nelayan, bbm nelayan, produksi perikanan, harga ikan, kuota tangkap,
        asuransi nelayan, pendaratan ikan, e-bkp`),
      en: wordList(`fisheries, fishermen, fish catch, fishing vessel, fishing port, fish auction, fishing licence,
        landings, logbook, catch quota, fish stock, observer, trawl, fishing gear`),
    },
  },
  {
    code: 'F.130.06',
    name: { id: 'Perikanan budi daya dan hasil perikanan', en: 'Aquaculture and fish products' },
    under: ['RAL.01.10', 'RAB.02.06'],
    words: {
      id: wordList(`budidaya, budi daya, budidaya ikan, pembudidaya, pembudidaya ikan, kolam, tambak, udang,
        benih ikan, bibit ikan, pakan ikan, rumput laut, keramba, balai benih ikan, lele, nila, bandeng, garam,
        pengolahan ikan, hasil perikanan, mutu hasil perikanan, skp perikanan, gemar makan ikan, konsumsi ikan,
        pokdakan, poklahsar, kesehatan ikan, cbib, penyuluh perikanan, ikan hias, pemasaran ikan, produksi budidaya`),
      en: wordList(`aquaculture, fish farming, shrimp, ponds, fish seed, hatchery, seaweed, fish processing,
        fish health, fish consumption, salt production, seafood inspection, fish feed, cold storage`),
    },
  },
];
