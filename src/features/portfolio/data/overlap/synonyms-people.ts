import { wordGroups } from './word-table.ts';

/** Population, families, social aid, women and children, villages (Law 23/2014 annex). */
export const PEOPLE_SYNONYMS = wordGroups(`
  kependudukan, adminduk, administrasi kependudukan, penduduk, dukcapil, disdukcapil, siak, civil registration, population, catatan sipil, pencatatan sipil
  ktp, ktp elektronik, kartu tanda penduduk, identity card, ikd, identitas kependudukan digital, perekaman ktp
  akta, akta kelahiran, kelahiran, akta kematian, kematian, birth certificate, birth, death
  kartu keluarga, family card, kepala keluarga
  pindah datang, pindah penduduk, skpwni, perpindahan penduduk, change of residence
  perkawinan, pernikahan, nikah, marriage, buku nikah, simkah
  perceraian, cerai, divorce
  bantuan sosial, bansos, social assistance, pkh, bpnt, sembako, blt, penerima bantuan, social aid
  dtks, dtsen, kesejahteraan sosial, siks, data terpadu kesejahteraan, siksng, social registry
  kemiskinan, miskin, keluarga miskin, poverty, penanggulangan kemiskinan, kemiskinan ekstrem, tidak mampu, sktm
  ppks, pmks, gelandangan, anak jalanan, penyandang masalah kesejahteraan, orang terlantar, homeless
  disabilitas, difabel, penyandang disabilitas, disability, disabled
  lanjut usia, lansia, elderly, usia lanjut
  panti, panti sosial, panti asuhan, rehabilitasi sosial, orphanage, care home
  psks, tksk, karang taruna, pendamping sosial, pekerja sosial, social worker, lks
  kekerasan, kdrt, simfoni ppa, p2tp2a, kekerasan terhadap perempuan, violence, korban kekerasan
  perempuan, pemberdayaan perempuan, gender, pengarusutamaan gender, women, pug
  anak, perlindungan anak, layak anak, kota layak anak, forum anak, child, children, child protection
  keluarga berencana, kb, bkkbn, kontrasepsi, family planning, pendataan keluarga, bangga kencana, pembangunan keluarga
  desa, kelurahan, village, nagari, gampong, perdesaan, pedesaan, lurah, pekon
  profil desa, prodeskel, epdeskel, profil kelurahan, village profile, indeks desa membangun, potensi desa, monografi desa, idm
  dana desa, alokasi dana desa, siskeudes, keuangan desa, village fund, apb desa, bltdd, anggaran pendapatan dan belanja desa
  badan usaha milik desa, bum desa, village enterprise, bumdesa
  perangkat desa, kepala desa, aparatur desa, aparat desa, bpd, village officials
  pilkades, pemilihan kepala desa, village head election
  surat keterangan, surat pengantar, surat desa, administrasi desa, surat domisili
  kecamatan, camat, subdistrict, kapanewon, distrik
  pemberdayaan masyarakat, community empowerment, pkk, swadaya masyarakat
  transmigrasi, transmigran, transmigration
  batas desa, batas wilayah, nama rupabumi, toponimi, boundary, kode wilayah, batas daerah
  aset desa, tanah kas desa, kekayaan desa, village assets
  rukun tetangga, rukun warga, rt rw, ketua rt, neighbourhood unit, warga rt
  konseling, counselling, curhat, bimbingan konseling, psikolog
  generasi berencana, konseling remaja, remaja, adolescent
`);

/** Schools, learning, youth, sport (Law 20/2003, Law 11/2022). */
export const EDUCATION_SYNONYMS = wordGroups(`
  sekolah, pendidikan, school, satuan pendidikan, education, persekolahan
  guru, tenaga pendidik, tenaga kependidikan, ptk, gtk, teacher, teachers
  siswa, peserta didik, murid, pupil, pupils, student, students
  ppdb, spmb, penerimaan peserta didik, penerimaan siswa baru, school admission, penerimaan murid
  dapodik, data pokok pendidikan, npsn, neraca pendidikan, education statistics
  bos, bantuan operasional sekolah, bosp, arkas, dana bos, school operational grant
  beasiswa, scholarship, kartu indonesia pintar, program indonesia pintar, bantuan pendidikan, bantuan siswa
  pembelajaran, elearning, e learning, kelas daring, learning, bahan ajar, kelas maya, learning management system, lms
  asesmen, cbt, computer based test, ujian sekolah, exam, anbk, try out, bank soal, soal ujian, ujian online, ujian berbasis komputer, peserta ujian
  rapor, erapor, nilai siswa, report card, kelulusan, raport
  ijazah, diploma, legalisir, transkrip
  perguruan tinggi, universitas, mahasiswa, dosen, higher education, pddikti, siakad, akademik, kampus, politeknik, university
  paud, pendidikan anak usia dini, taman kanak kanak, early childhood
  pendidikan nonformal, pkbm, kejar paket, lembaga kursus, non formal education, pendidikan kesetaraan
  madrasah, pesantren, santri, emis, pondok pesantren, pendidikan keagamaan, islamic school
  akreditasi, accreditation
  kurikulum, curriculum, silabus, rencana pelaksanaan pembelajaran
  alumni, tracer study
  pengawas sekolah, supervisi sekolah, kepala sekolah, school inspector, mutu pendidikan, rapor pendidikan
  pemuda, kepemudaan, youth, wirausaha muda, paskibraka, pramuka
  olahraga, keolahragaan, sport, sports, atlet, koni, athlete
  stadion, lapangan olahraga, gedung olahraga, sarana olahraga, gor, sports venue, prasarana olahraga
  mahasiswa baru, seleksi mahasiswa, penerimaan mahasiswa, university admission
  karya ilmiah, jurnal ilmiah, repositori institusi, tugas akhir, skripsi, tesis, scientific papers, journal
  beban kerja dosen, bkd dosen, kinerja dosen, lecturer workload
  organisasi mahasiswa, prestasi mahasiswa, kuliah kerja nyata, kkn, student affairs
  wisuda, yudisium, graduation
  magang, pemagangan, praktik kerja lapangan, kerja praktik, internship, prakerin
`);

/** Care, medicine, prevention (Law 17/2023). */
export const HEALTH_SYNONYMS = wordGroups(`
  kesehatan, health, dinkes, healthcare
  rumah sakit, rsud, simrs, hospital, rawat inap, rawat jalan, rspau, bed, tempat tidur
  rekam medis, rekam medik, rme, medical record, emr, pasien, patient, patients
  puskesmas, simpus, primary care, pustu, epuskesmas, fktp, e puskesmas, health centre
  posyandu, ibu hamil, balita, kesehatan ibu, kesehatan anak, bumil, maternal, kohort ibu
  imunisasi, vaksinasi, vaksin, immunization, vaccination
  stunting, gizi, gizi buruk, nutrition, eppgbm, tumbuh kembang
  penyakit menular, surveilans, wabah, epidemiologi, covid, covid19, disease surveillance, skdr, kejadian luar biasa, outbreak, pandemi
  tuberkulosis, tbc, tb, sitb, tuberculosis
  hiv, hivaids, odha
  malaria, demam berdarah, dbd, jentik, dengue
  penyakit tidak menular, ptm, hipertensi, diabetes, kanker, non communicable disease
  obat, farmasi, apotek, logistik obat, medicine, pharmacy, instalasi farmasi, drugs, apoteker
  alat kesehatan, alkes, aspak, medical device, sarana prasarana kesehatan
  makanan minuman, obat dan makanan, bpom, pangan olahan, food and drug, kosmetik, pirt, irtp
  tenaga kesehatan, nakes, dokter, bidan, health workers, tenaga medis, sisdmk
  jaminan kesehatan, jkn, bpjs kesehatan, bpjs, jamkesda, health insurance, kartu indonesia sehat, pbi, jaminan kesehatan nasional
  gawat darurat, ambulans, ambulan, psc, spgdt, igd, ambulance, emergency care, rujukan, sisrute, referral
  donor darah, bank darah, transfusi, blood bank, blood donor, pendonor
  laboratorium, laboratory, uji laboratorium, lims, hasil uji, labkesda
  kesehatan lingkungan, stbm, jamban, sanitasi total, environmental health, depot air minum
  telemedicine, telemedisin, konsultasi dokter, teleconsultation, telekonsultasi
  kesehatan jiwa, odgj, mental health, gangguan jiwa
  fasilitas kesehatan, faskes, klinik, clinic, health facility
`);

/** Work and employment (Law 13/2003, Law 18/2017). */
export const LABOUR_SYNONYMS = wordGroups(`
  tenaga kerja, ketenagakerjaan, naker, buruh, labour, labor, manpower, worker, workers, karyawan
  lowongan kerja, pencari kerja, bursa kerja, kartu kuning, ak1, job vacancy, job fair, lowongan, bkk, jobseeker, penempatan kerja
  pelatihan kerja, blk, balai latihan kerja, vocational training, sertifikasi kerja
  hubungan industrial, perselisihan hubungan industrial, phk, serikat pekerja, upah minimum, pengupahan, industrial relations, upah
  pekerja migran, tki, bp2mi, buruh migran, migrant workers, pekerja migran indonesia
  keselamatan kerja, keselamatan dan kesehatan kerja, k3, kecelakaan kerja, occupational safety, wlkp, wajib lapor ketenagakerjaan
  tenaga kerja asing, tka, imta, rptka, foreign workers
  jaminan sosial ketenagakerjaan, bpjs ketenagakerjaan, jamsostek, jaminan hari tua, work insurance
`);

/** Faith, culture, tourism. */
export const CULTURE_SYNONYMS = wordGroups(`
  agama, keagamaan, religion, religious, penyuluh agama
  haji, umrah, umroh, hajj, siskohat, jemaah, jamaah
  zakat, infak, sedekah, baznas, zis, mustahik, muzakki, infaq
  wakaf, siwak, waqf, endowment
  masjid, rumah ibadah, tempat ibadah, mosque, mushola, place of worship, gereja, pura
  halal, sertifikasi halal, jaminan produk halal, bpjph
  kerukunan umat, fkub, interfaith harmony, kerukunan beragama
  kebudayaan, budaya, culture, seni, kesenian, seni budaya, arts, sanggar
  cagar budaya, warisan budaya, museum, heritage, benda budaya
  pariwisata, wisata, kepariwisataan, destinasi, objek wisata, tourism, wisatawan, daya tarik wisata, tourist, travel guide
  hotel, penginapan, homestay, akomodasi, accommodation, tamu hotel, hunian kamar
  tiket, karcis, ticketing, ticket, eticketing
  kalender acara, festival, event, kalender event, events
  ekonomi kreatif, ekraf, creative economy, industri kreatif
  desa wisata, tourism village, kampung wisata
  kuliner, rumah makan, culinary
  kerajinan, dekranasda, batik, handicraft, perajin
  pameran, expo, exhibition
  kamus, dictionary, bahasa daerah, sastra, kebahasaan
  naskah kuno, manuskrip, manuscript
`);
