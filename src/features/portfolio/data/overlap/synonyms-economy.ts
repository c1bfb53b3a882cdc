import { wordGroups } from './word-table.ts';

/** Licences, trade, industry, small firms, markets, investment (PP 28/2025, Law 7/2014, Law 20/2008). */
export const BUSINESS_SYNONYMS = wordGroups(`
  perizinan, izin, perijinan, ijin, licensing, licence, license, permit, permits, dpmptsp, oss, nonperizinan, ptsp, nib, perizinan berusaha
  penanaman modal, investasi, investor, lkpm, investment, potensi investasi, peluang investasi
  perdagangan, trade, pedagang, trader, niaga, dagang
  pasar, pasar rakyat, pasar tradisional, kios, los pasar, market, lapak
  harga pangan, bahan pokok, harga bahan pokok, harga komoditas, bapok, kepokmas, food prices, inflasi, sembilan bahan pokok, harga pasar, inflation
  ekspor, impor, ekspor dan impor, export, import, inatrade, surat keterangan asal, eksportir
  metrologi, tera, tera ulang, kemetrologian, timbangan, uttp, metrology
  perlindungan konsumen, bpsk, konsumen, consumer protection
  industri, perindustrian, industry, siinas, manufaktur, kawasan industri, perusahaan industri
  umkm, ukm, usaha mikro, usaha kecil, msme, sme, pelaku usaha mikro, small business, ikm, usaha menengah
  koperasi, cooperative, odskoperasi, simpan pinjam, perkoperasian
  lokapasar, marketplace, produk lokal, ecommerce, e commerce, jual beli
  bumd, bumn, badan usaha milik daerah, badan usaha milik negara, state owned enterprise, perusahaan daerah
  standardisasi, sni, standar nasional, sertifikasi produk, standardization
  waralaba, toko swalayan, minimarket, distribusi barang, ritel, retail
  bank, perbankan, bpr, banking
  csr, tanggung jawab sosial perusahaan, tjsl, corporate social responsibility, tjslp
  pedagang kaki lima, street vendors, penataan pkl
  pemasaran produk, promosi produk, promosi, promotion
  sertifikasi, certification, sertifikat, certificate
`);

/** Food, fields, herds, seas (Law 18/2012, Law 45/2009). */
export const FOOD_SYNONYMS = wordGroups(`
  pertanian, petani, agriculture, farmer, kelompok tani, poktan, gapoktan, farmers, tani
  penyuluhan pertanian, penyuluh pertanian, simluhtan, ppl, agricultural extension, bpp
  pupuk, rdkk, erdkk, pupuk bersubsidi, e rdkk, fertilizer, saprodi
  padi, tanaman pangan, luas panen, luas tanam, hortikultura, sawah, food crops, lahan pertanian, palawija, lp2b
  perkebunan, kebun, kelapa sawit, plantation, pekebun, stdb, sawit, palm oil
  peternakan, ternak, livestock, peternak, inseminasi buatan, sapi
  kesehatan hewan, isikhnas, hewan, veteriner, rumah potong hewan, animal health, veterinary, rabies, rph, dokter hewan
  karantina, quarantine, karantina hewan, karantina ikan, karantina tumbuhan
  ketahanan pangan, pangan, cadangan pangan, food security, neraca pangan, kerawanan pangan, lumbung pangan
  perikanan, ikan, nelayan, fisheries, fishery, fisherman, kusuka, perikanan tangkap, fishing
  budidaya ikan, perikanan budidaya, pembudidaya, tambak, kolam, aquaculture, benih ikan
  pelabuhan perikanan, tempat pelelangan ikan, tpi, pipp, pelelangan ikan, fishing port, raman ikan
  kapal, kapal penangkap ikan, vessel, vessels, ship, perkapalan, kapal perikanan, sipi, siup perikanan
  pengawasan kapal, vms, pemantauan kapal, vessel monitoring, psdkp, ais, log book penangkapan
  kelautan, pesisir, pulau pulau kecil, marine, coastal, laut, maritim, konservasi laut, sea, maritime
  garam, garam rakyat, petambak garam, salt
  benih, perbenihan, seed, seeds, sertifikasi benih
  hama, organisme pengganggu, pest, hama penyakit
  alsintan, alat mesin pertanian, farm machinery, traktor
  kartu tani, farmer card
`);

/** Mines, power, water, fuel (Law 3/2020, Law 30/2009). */
export const ENERGY_SYNONYMS = wordGroups(`
  pertambangan, tambang, minerba, mineral, batubara, galian, mining, iup, moms, galian c, coal
  energi, ketenagalistrikan, listrik, energy, electricity, pln, kelistrikan, power plant, pembangkit
  energi terbarukan, ebt, plts, energi baru terbarukan, renewable energy, tenaga surya
  minyak dan gas, migas, oil and gas, petroleum, hulu migas, gas bumi
  bbm, bahan bakar, spbu, lpg, elpiji, fuel, bahan bakar minyak, gas melon
  geologi, gunung api, geology, vulkanologi, gerakan tanah, geological
  air minum, pdam, perumda air minum, drinking water, air bersih, spam, pelanggan air, meter air, water supply, sambungan rumah
  nuklir, radioaktif, radiasi, ketenaganukliran, nuclear, radiation
  konservasi energi, audit energi, efisiensi energi, energy efficiency
`);
