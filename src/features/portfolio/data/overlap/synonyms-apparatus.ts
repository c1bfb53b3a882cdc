import { wordGroups } from './word-table.ts';

/** Staff of the state: register, attendance, appraisal, pay, careers (Law 20/2023). */
export const STAFF_SYNONYMS = wordGroups(`
  pegawai, kepegawaian, asn, pns, aparatur sipil negara, sumber daya manusia, sdm, employee, staff, staf, personnel, personel, personil, personalia, human resources, hris
  presensi, absensi, absen, kehadiran, daftar hadir, attendance, fingerprint, finger print, mesin absen
  cuti, leave, izin tidak masuk, absence
  kinerja pegawai, penilaian kinerja, skp, sasaran kinerja pegawai, ekinerja, prestasi kerja, staff appraisal, performance appraisal, aktivitas harian, catatan kerja harian, lkh, logbook
  tpp, tambahan penghasilan, tunjangan kinerja, tukin, remunerasi, performance allowance, tunjangan daerah
  gaji, penggajian, payroll, salary, slip gaji, daftar gaji, taspen
  kenaikan pangkat, kepangkatan, pangkat, naik pangkat, promotion in rank
  kenaikan gaji berkala, kgb, gaji berkala, periodic pay rise
  pensiun, purna tugas, purnabakti, retirement, pension, batas usia pensiun
  mutasi pegawai, pindah tugas, rotasi pegawai, pindah instansi, staff transfer
  pelatihan, diklat, pendidikan dan pelatihan, training, bimtek, bimbingan teknis, kediklatan, widyaiswara, corpu, corporate university
  kompetensi, uji kompetensi, assessment center, talenta, manajemen talenta, talent management, talent pool, pengembangan kompetensi, competency
  jabatan fungsional, jafung, angka kredit, dupak, functional position, credit points
  analisis jabatan, anjab, analisis beban kerja, evaluasi jabatan, peta jabatan, evjab, job analysis, workload analysis
  rekrutmen, cpns, casn, penerimaan pegawai, seleksi pegawai, formasi, recruitment, seleksi cpns, pppk
  lelang jabatan, seleksi terbuka, jabatan pimpinan tinggi, jpt, seleksi jabatan, open selection
  disiplin, hukuman disiplin, pelanggaran disiplin, kode etik, discipline
  lhkpn, lhkasn, harta kekayaan, wealth report, asset declaration
  perjalanan dinas, sppd, perjadin, surat perintah tugas, surat tugas, official travel, business trip
  honorer, tenaga honorer, non asn, nonasn, tenaga kontrak, tenaga harian lepas, thl, contract staff
  kesejahteraan pegawai, korpri, bapertarum, taperum, staff welfare
`);

/** Letters, files, archives, meetings: the secretary's work (Law 43/2009). */
export const SECRETARIAT_SYNONYMS = wordGroups(`
  surat, persuratan, naskah dinas, surat masuk, surat keluar, surat menyurat, tata naskah, disposisi, korespondensi, correspondence, eoffice, letter
  tanda tangan elektronik, tte, tanda tangan digital, digital signature, electronic signature, sertifikat elektronik, certificate authority
  arsip, kearsipan, archive, archives, records management, retensi arsip, arsiparis
  perpustakaan, pustaka, library, opac, katalog buku, pustakawan, koleksi buku, ebook, peminjaman buku
  dokumen, document, berkas, document management, dms
  berbagi berkas, file sharing, cloud storage, penyimpanan awan, penyimpanan file, drive
  rapat, meeting, notulen, notula, risalah rapat, minutes
  peminjaman ruang, ruang rapat, room booking, reservasi ruang, booking ruangan, gedung pertemuan
  agenda, jadwal, schedule, calendar, kalender, agenda pimpinan, jadwal pimpinan
  buku tamu, tamu, guest book, visitor, tamu dinas
  protokol, keprotokolan, protocol, acara pimpinan, tata upacara
  kendaraan dinas, mobil dinas, randis, official vehicles, peminjaman kendaraan
  pemeliharaan, maintenance, repair
  tata usaha, ketatausahaan, administrasi umum, rumah tangga kantor, general affairs
  tugas harian, manajemen tugas, task management, to do list, manajemen proyek, project management
  nota dinas, memo, memorandum, nota
`);

/** Plans, accountability, organisation, oversight (Law 25/2004, Perpres 29/2014, PP 60/2008). */
export const STEERING_SYNONYMS = wordGroups(`
  perencanaan, rencana pembangunan, rkpd, rpjmd, rpjpd, rpjmn, renstra, renja, planning, development plan
  musrenbang, musyawarah perencanaan, usulan pembangunan, emusrenbang, participatory planning
  pokir, pokok pikiran, reses, aspirasi, aspirasi dewan, aspirations
  monev, monitoring, pemantauan, monitor, monitoring dan evaluasi, tracking
  evaluasi, evaluation, reviu, review
  realisasi, serapan, penyerapan anggaran, realisasi fisik, tepra, budget absorption, pengendalian pembangunan, kemajuan pekerjaan, progres, progress
  akuntabilitas kinerja, sakip, lakip, lkjip, lkip, indikator kinerja, perjanjian kinerja, iku, performance accountability, esakip, cascading kinerja, pohon kinerja
  lppd, ekppd, lkpj, ilppd, penyelenggaraan pemerintahan daerah, laporan penyelenggaraan pemerintahan
  standar pelayanan minimal, minimum service standards, capaian spm
  sdgs, tujuan pembangunan berkelanjutan, tpb, sustainable development goals
  reformasi birokrasi, zona integritas, wbk, wbbm, pmprb, bureaucratic reform, integrity zone
  struktur organisasi, organisation structure, tupoksi, kelembagaan perangkat daerah, penataan kelembagaan, penataan organisasi
  sop, standar operasional prosedur, proses bisnis, standard operating procedure, business process, tata laksana
  spbe, egov, pemerintahan berbasis elektronik, arsitektur spbe, digital government
  audit, auditor, apip, inspektorat, pengawasan internal, hasil pemeriksaan, internal audit, auditee
  tlhp, tindak lanjut hasil pemeriksaan, tindak lanjut temuan, audit follow up, rekomendasi audit, temuan pemeriksaan, temuan audit
  risiko, risk, mitigasi risiko, risk register, manrisk
  spip, pengendalian intern, internal control, maturitas spip
  gratifikasi, gratuity, benturan kepentingan, conflict of interest
  whistleblowing, whistle blowing, wbs, whistleblower, pelaporan pelanggaran
  korupsi, antikorupsi, tipikor, corruption, mcp, korsupgah
  inovasi, innovation, inovasi daerah, indeks inovasi
  penelitian, riset, litbang, kelitbangan, research, kajian
  ganti rugi, tuntutan ganti rugi, tptgr, kerugian daerah, kerugian negara, state loss
  kepuasan masyarakat, survei kepuasan, skm, indeks kepuasan, satisfaction survey, kepuasan pelanggan
  pungli, saber pungli, pungutan liar, illegal levies
  penjaminan mutu, quality assurance, spmi, manajemen mutu, iso
`);

/** Rules, councils, agreements, grants. */
export const LEGAL_OFFICE_SYNONYMS = wordGroups(`
  produk hukum, perundang undangan, jdih, regulation, legislation, dokumentasi hukum, perda, peraturan daerah, perkada, peraturan perundangan
  raperda, propemperda, prolegda, pembentukan peraturan, rancangan peraturan, harmonisasi peraturan, drafting, fasilitasi produk hukum
  bantuan hukum, legal aid, konsultasi hukum, posbakum, penyuluhan hukum, advokasi hukum
  kerja sama, kerjasama, mou, nota kesepahaman, cooperation agreement, kemitraan, partnership
  dprd, legislatif, parlemen, council, sekretariat dewan, anggota dewan, paripurna, setwan
  hibah, dana hibah, grant, grants, bantuan hibah
  tanda jasa, satyalancana, satyalencana, award, anugerah, pemberian penghargaan
  sengketa, dispute, mediasi, mediation, arbitrase
`);
