import { wordGroups } from './word-table.ts';

/** Courts, prosecution, police, prisons, borders. */
export const JUSTICE_SYNONYMS = wordGroups(`
  pengadilan, peradilan, court, courts, mahkamah, hakim, judge, judicial, panitera, kepaniteraan
  perkara, penelusuran perkara, case, case tracking, register perkara, sipp, case management
  direktori putusan, verdict, ruling, court decision, salinan putusan, putusan pengadilan, putusan perkara
  ecourt, e litigasi, persidangan, sidang, hearing, gugatan, litigasi, lawsuit
  eksekusi, delegasi, panggilan sidang, jurusita, relaas, summons
  tilang, pelanggaran lalu lintas, etle, traffic fine, denda tilang, etilang, e tilang
  barang bukti, rupbasan, barang sitaan, barang rampasan, evidence, benda sitaan
  kejaksaan, jaksa, penuntutan, prosecution, prosecutor, kejati, penuntut umum
  investigation, spdp, reserse, penyelidikan, ppns, investigator, tersangka, penyidikan tindak pidana, penyidikan perkara, penyidik pegawai, berkas penyidikan
  kepolisian, polisi, polri, polres, police, polda, bhabinkamtibmas, polsek
  skck, catatan kepolisian, police record
  surat izin mengemudi, satpas, driving licence, pengemudi, driver licence
  lembaga pemasyarakatan, pemasyarakatan, lapas, rutan, narapidana, wbp, warga binaan, prison, inmate, sdp, kunjungan tahanan, detention
  bapas, litmas, klien pemasyarakatan, pembimbing kemasyarakatan, probation
  imigrasi, keimigrasian, paspor, passport, visa, orang asing, wna, izin tinggal, immigration, tpi imigrasi, foreigner
  kekayaan intelektual, hki, merek, hak cipta, intellectual property, patent, trademark, indikasi geografis
  badan hukum, notaris, fidusia, ahu, legal entity, notary, yayasan, kenotariatan
  hak asasi manusia, ham, human rights, ranham
  narkotika, narkoba, bnn, narcotics, rehabilitasi narkoba, p4gn, penyalahgunaan narkoba
  terorisme, radikalisme, bnpt, terrorism
  pencucian uang, transaksi mencurigakan, ppatk, goaml, money laundering
  kewarganegaraan, pewarganegaraan, citizenship, naturalisasi
  peradilan pidana terpadu, sppt ti, integrated criminal justice, berkas pidana
  remisi, asimilasi, pembebasan bersyarat, parole, remission
  anak berhadapan dengan hukum, diversi anak, juvenile justice
  laporan polisi, spkt, laporan kehilangan, police report
  buronan, dpo, orang hilang, wanted persons
`);

/** Public order, defence, foreign relations, elections, civil society. */
export const ORDER_SYNONYMS = wordGroups(`
  satpol pp, satpol, satuan polisi pamong praja, ketertiban umum, trantibum, penegakan perda, pelanggaran perda, public order, ketentraman, ketenteraman, trantib
  linmas, perlindungan masyarakat, siskamling, poskamling, satlinmas, ronda, neighbourhood watch
  panic button, tombol panik, call center 112, nomor darurat, emergency call, layanan darurat, ncc112, keadaan darurat, emergency
  cctv, kamera pengawas, surveillance camera, video surveillance, kamera
  militer, tni, defence, defense, military, alutsista, prajurit, bela negara, pertahanan negara
  intelijen, intelligence, kewaspadaan dini, kominda, deteksi dini
  konflik sosial, penanganan konflik, social conflict
  luar negeri, diplomasi, perwakilan ri, kedutaan, foreign affairs, konsuler, consular, diplomatic, lapor diri
  pemilu, pemilihan umum, pilkada, election, elections, kpu, pemilihan kepala daerah
  daftar pemilih, dpt, sidalih, voter, voters, coklit, voter roll, pemilih tetap
  rekapitulasi suara, sirekap, situng, penghitungan suara, vote count, hasil pemilu, hitung cepat
  partai politik, parpol, sipol, silon, political party, bantuan keuangan partai, banpol, calon legislatif, pencalonan anggota
  bawaslu, pengawasan pemilu, gowaslu, pelanggaran pemilu, panwaslu, election oversight
  ormas, organisasi kemasyarakatan, organisasi masyarakat, lsm, ngo, civil society, kesbangpol
  wawasan kebangsaan, ideologi pancasila, ideologi, pancasila, civic education
  ombudsman, maladministrasi, maladministration
  judi, konten negatif, hoaks, hoax, berita bohong
  patroli, patrol, pengawalan
  senjata api, izin senjata, firearms
  evoting, pemungutan suara, electronic voting
`);
