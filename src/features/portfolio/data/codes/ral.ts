import { codeTable } from '../../domain/codes/code-table.ts';

/** Referensi Arsitektur Layanan, levels 1 to 3; eight areas of level 2 have no level 3 in the source. */
export const ral = codeTable(
  'RAL',
  `
01 Layanan Publik
01.01 Pertahanan
01.01.01 Strategi Pertahanan
01.01.02 Perencanaan Pertahanan
01.01.03 Potensi Pertahanan
01.01.04 Kekuatan Pertahanan
01.02 Urusan Luar Negeri
01.02.01 Penyelenggaraan Hubungan Luar Negeri dan Politik Luar Negeri
01.02.02 Hukum dan Perjanjian Internasional
01.02.03 Informasi dan Diplomasi Publik
01.02.04 Protokol dan Konsuler
01.02.05 Pelindungan WNI
01.02.06 Fasilitas Diplomatik
01.03 Kenegaraan
01.04 Ekonomi
01.05 Industri
01.05.01 Peningkatan Daya Saing dan Kemandirian Industri
01.05.02 Penguatan Implementasi Making Indonesia 4.0
01.05.03 Peningkatan Kemampuan Industri Barang dan Jasa serta Industri Halal Dalam Negeri
01.05.04 Perluasan Penguasaan Pasar Industri
01.05.05 Penguatan Kewirausahaan dan Industri Kecil dan Menengah
01.05.06 Pemerataan Persebaran Industri
01.05.07 Pengelolaan Industri Kreatif
01.06 Perdagangan
01.06.01 Penguatan dan Pengembangan Perdagangan Dalam Negeri
01.06.02 Penguatan Perdagangan Luar Negeri
01.06.03 Perlindungan Konsumen dan Tertib Niaga
01.06.04 Optimalisasi Akses Pasar Internasional melalui Diplomasi Perdagangan
01.06.05 Peningkatan Kinerja Ekspor Nasional
01.06.06 Optimalisasi Peranan PBK, SRG, dan PLK
01.06.07 Optimalisasi Rekomendasi Kebijakan Perdagangan
01.07 Pertanian
01.07.01 Pengelolaan Benih Tanaman Pangan dan Hortikultura
01.07.02 Pengembangan Komoditas Tanaman Pangan dan Hortikultura
01.07.03 Perlindungan Tanaman Pangan dan Hortikultura
01.07.04 Peningkatan Pengelolaan Pasca Panen Tanaman Pangan dan Hortikultura
01.07.05 Peningkatan Pengolahan Hasil Komoditas Tanaman Pangan dan Hortikultura
01.07.06 Peningkatan Pemasaran Hasil Komoditas Tanaman Pangan dan Hortikultura
01.07.07 Pengembangan Kualitas SDM Pertanian
01.07.08 Pengembangan Kelembagaan Petani
01.07.09 Pengelolaan Standardisasi dan Penilaian Kesesuaian Komoditas Tanaman Pangan dan Hortikultura
01.07.10 Pengelolaan Standardisasi dan Penilaian Kesesuaian Pasca Panen Tanaman Pangan dan Hortikultura
01.07.11 Pengelolaan Standardisasi dan Penilaian Kesesuaian Prasarana dan Sarana Tanaman Pangan dan Hortikultura
01.07.12 Pengelolaan Rekomendasi Kebijakan Sosial Ekonomi Pembangunan Tanaman Pangan dan Hortikultura
01.07.13 Pengelolaan Lahan Pertanian
01.07.14 Pengelolaan Pupuk dan Pestisida
01.07.15 Pengelolaan Irigasi Pertanian, Konservasi Air dan Lingkungan Hidup
01.07.16 Pengelolaan Alat dan Mesin Pertanian
01.07.17 Pengelolaan Pembiayaan Tanaman Pangan dan Hortikultura
01.07.18 Pengelolaan Layanan Perizinan Berusaha Bidang Pertanian dan Perlindungan Varietas Tanaman
01.07.19 Ketersediaan Pangan
01.07.20 Stabilitas Pasokan dan Harga Pangan
01.07.21 Kerawanan Pangan dan Gizi
01.07.22 Keamanan Pangan
01.07.23 Penganekaragaman Konsumsi Pangan
01.08 Perkebunan
01.08.01 Pengelolaan Benih Tanaman Perkebunan
01.08.02 Pengembangan Komoditas Tanaman Perkebunan
01.08.03 Perlindungan Tanaman Perkebunan
01.08.04 Peningkatan Pengelolaan Pasca Panen Tanaman Perkebunan
01.08.05 Peningkatan Pengolahan Hasil Komoditas Tanaman Perkebunan
01.08.06 Peningkatan Pemasaran Hasil Komoditas Tanaman Perkebunan
01.08.07 Pengelolaan Standardisasi dan Penilaian Kesesuaian Komoditas Tanaman Perkebunan
01.08.08 Pengelolaan Standardisasi dan Penilaian Kesesuaian Pasca Panen Tanaman Perkebunan
01.08.09 Pengelolaan Standardisasi dan Penilaian Kesesuaian Prasarana dan Sarana Tanaman Perkebunan
01.08.10 Pengelolaan Rekomendasi Kebijakan Sosial Ekonomi Pembangunan Tanaman Perkebunan
01.08.11 Pengelolaan Pembiayaan Tanaman Perkebunan
01.09 Peternakan
01.09.01 Pengelolaan Benih/Bibit Ternak
01.09.02 Pengembangan Komoditas Peternakan
01.09.03 Pengelolaan Pakan Ternak
01.09.04 Pengelolaan Kesehatan Hewan
01.09.05 Pengelolaan Kesehatan Masyarakat Veteriner
01.09.06 Peningkatan Pengelolaan Pasca Panen Peternakan
01.09.07 Peningkatan Pengolahan Hasil Komoditas Peternakan
01.09.08 Peningkatan Pemasaran Hasil Komoditas Peternakan
01.09.09 Pengelolaan Standardisasi dan Penilaian Kesesuaian Komoditas Peternakan
01.09.10 Pengelolaan Standardisasi dan Penilaian Kesesuaian Pasca Panen Peternakan
01.09.11 Pengelolaan Standardisasi dan Penilaian Kesesuaian Prasarana dan Sarana Peternakan
01.09.12 Pengelolaan Rekomendasi Kebijakan Sosial Ekonomi Pembangunan Peternakan
01.09.13 Pengelolaan Pembiayaan Peternakan
01.10 Perikanan
01.10.01 Pengelolaan Perikanan Tangkap
01.10.02 Pengelolaan Perikanan Budi Daya
01.10.03 Penguatan Daya Saing Produk Perikanan
01.10.04 Pengawasan Pengelolaan Sumber Daya Perikanan
01.11 Badan Usaha Milik Negara
01.11.01 Pengembangan Usaha Badan Usaha Milik Negara
01.11.02 Inisiatif Bisnis Strategis Badan Usaha Milik Negara
01.11.03 Penguatan Daya Saing dan Sinergi Badan Usaha Milik Negara
01.11.04 Penguatan Kinerja Badan Usaha Milik Negara
01.11.05 Penciptaan Pertumbuhan Berkelanjutan Badan Usaha Milik Negara
01.11.06 Restrukturisasi Badan Usaha Milik Negara
01.11.07 Pengelolaan Hukum dan Peraturan Perundang-undangan Badan Usaha Milik Negara
01.11.08 Manajemen Sumber Daya Manusia Badan Usaha Milik Negara
01.11.09 Teknologi dan Informasi Badan Usaha Milik Negara
01.11.10 Keuangan Badan Usaha Milik Negara
01.11.11 Manajemen Risiko Badan Usaha Milik Negara
01.11.12 Pengelolaan Badan Usaha Kawasan
01.12 Investasi
01.12.01 Pengembangan Iklim Penanaman Modal
01.12.02 Kerja Sama Penanaman Modal
01.12.03 Promosi Penanaman Modal
01.12.04 Pengendalian Pelaksanaan Penanaman Modal
01.12.05 Hilirisasi Investasi Strategis
01.12.06 Pengelolaan Perizinan Berusaha Berbasis Risiko
01.13 Koperasi
01.13.01 Pembinaan Koperasi
01.13.02 Pengelolaan Produksi dan Pemasaran Koperasi
01.13.03 Pemberdayaan dan Pembiayaan Koperasi
01.13.04 Pengawasan Koperasi
01.14 Usaha Kecil dan Menengah
01.14.01 Usaha Mikro
01.14.02 Usaha Kecil dan Menengah
01.14.03 Kewirausahaan
01.15 Pariwisata
01.15.01 Sumber Daya dan Kelembagaan Pariwisata
01.15.02 Destinasi Pariwisata
01.15.03 Industri Pariwisata
01.15.04 Pemasaran Pariwisata
01.15.05 Penyelenggaraan Kegiatan (Events)
01.15.06 Kebijakan Strategis Pariwisata
01.16 Perizinan dan Akreditasi
01.17 Pekerjaan Umum
01.17.01 Pengelolaan Pembangunan Infrastruktur Bidang PUPR
01.17.02 Pengelolaan Perekayasaan Teknologi dan Layanan Administratif Bidang PUPR
01.17.03 Pengelolaan Sumber Daya Manusia Bidang PUPR
01.17.04 Pengelolaan Kerja Sama dan Pembiayaan Infrastruktur Bidang PUPR
01.17.05 Pengelolaan Fasilitasi Infrastruktur Daerah Bidang PUPR
01.18 Transmigrasi
01.18.01 Fasilitasi Perencanaan Teknis Perwujudan Kawasan Transmigrasi
01.18.02 Fasilitasi Pembangunan dan Pengembangan Sarana dan Prasarana serta Jaringan Konektivitas Intra Kawasan Transmigrasi, dan antara Kawasan Transmigrasi dengan Kawasan Sekitar
01.18.03 Fasilitasi Penataan Persebaran Penduduk di Kawasan Transmigrasi
01.18.04 Fasilitasi Pengembangan Sumber Daya Manusia dan Pemberdayaan Masyarakat Transmigrasi
01.18.05 Fasilitasi Pengembangan Sumber Daya Alam dan Lingkungan Kawasan Transmigrasi
01.18.06 Fasilitasi Pengembangan Sosial Budaya dan Kelembagaan Masyarakat Transmigrasi
01.18.07 Fasilitasi Pengembangan Ekonomi dan Investasi di Kawasan Transmigrasi
01.19 Transportasi
01.19.01 Pelayanan Transportasi
01.19.02 Pengelolaan Keselamatan dan Keamanan Transportasi
01.19.03 Pengelolaan Sarana dan Prasarana Transportasi
01.19.04 Aksesibilitas dan Konektivitas Transportasi
01.19.05 Pengelolaan SDM Transportasi
01.19.06 Manajemen Pembiayaan Infrastruktur Transportasi Non-APBN
01.19.07 Pengelolaan Transportasi Berkelanjutan
01.20 Perumahan
01.20.01 Penataan Bangunan Gedung
01.20.02 Pengembangan Kawasan Permukiman
01.20.03 Pengembangan Sarana Prasarana Strategis
01.20.04 Penyelenggaraan Perumahan
01.21 Pembangunan Kawasan atau Daerah Tertinggal
01.21.01 Perencanaan Teknis Perwujudan Desa Berkembang dan Desa Mandiri serta Kawasan Perdesaan
01.21.02 Pengembangan Sarana dan Prasarana Desa dan Perdesaan serta Kawasan Perdesaan
01.21.03 Pengembangan Sumber Daya Alam dan Lingkungan Desa dan Perdesaan serta Kawasan Perdesaan
01.21.04 Pengembangan Sumber Daya Manusia dan Pemberdayaan Masyarakat Desa dan Perdesaan serta Kawasan Perdesaan
01.21.05 Pengembangan Sosial Budaya dan Kelembagaan Desa dan Perdesaan serta Kawasan Perdesaan
01.21.06 Pengembangan Ekonomi dan Investasi Desa dan Perdesaan serta Kawasan Perdesaan
01.21.07 Penggunaan dan Pengelolaan Dana Desa
01.21.08 Penyerasian dan Penyusunan Kebijakan, Rencana dan Program Percepatan Pembangunan Daerah Tertinggal dan Daerah Khusus
01.21.09 Penyerasian dan Fasilitasi Pengembangan Sarana dan Prasarana Daerah Tertinggal
01.21.10 Penyerasian dan Fasilitasi Pengembangan Sumber Daya Alam dan Lingkungan Daerah Tertinggal
01.21.11 Penyerasian dan Fasilitasi Pengembangan Sumber Daya Manusia dan Pemberdayaan Masyarakat Daerah Tertinggal
01.21.12 Penyerasian dan Fasilitasi Pengembangan Sosial Budaya dan Kelembagaan Daerah Tertinggal
01.21.13 Penyerasian dan Fasilitasi Pengembangan Ekonomi dan Investasi Daerah Tertinggal
01.21.14 Penyerasian dan Fasilitasi Pembangunan Daerah Khusus
01.22 Pertanahan
01.22.01 Perencanaan Tata Ruang dan Pemanfaatan Ruang
01.22.02 Penyediaan Infrastruktur Dasar Geospasial Tematik Pertanahan dan Ruang
01.22.03 Kepastian Hak atas Tanah dan Ruang
01.22.04 Penyelenggara Reforma Agraria
01.22.05 Pengadaan Tanah dan Pencadangan Tanah
01.22.06 Pengembangan Ekonomi Pertanahan
01.22.07 Pengendalian dan Penertiban Ruang
01.22.08 Pengendalian Penguasaan dan Pemanfaatan Tanah
01.22.09 Penanganan Sengketa Konflik dan Perkara Pertanahan
01.23 Kependudukan
01.23.01 Pengendalian Penduduk
01.23.02 Keluarga Berencana dan Kesehatan Reproduksi
01.23.03 Pembangunan Keluarga dan Keluarga Sejahtera
01.23.04 Pemberdayaan dan Peran Masyarakat
01.23.05 Pendataan Keluarga
01.24 Pemerintahan Daerah
01.25 Kesehatan
01.25.01 Pengembangan dan Pemberdayaan Sumber Daya Manusia Kesehatan
01.25.02 Pengelolaan Kefarmasian
01.25.03 Pengelolaan Alat Kesehatan
01.25.04 Pengelolaan Pelayanan Kesehatan
01.25.05 Pencegahan dan Pengendalian Penyakit
01.25.06 Pengelolaan Kesehatan Masyarakat
01.25.07 Pemberantasan Penyalahgunaan dan Peredaran Gelap Narkoba (P4GN)
01.25.08 Pengawasan Obat dan Makanan
01.26 Sosial
01.26.01 Penyelenggaraan Rehabilitasi Sosial
01.26.02 Penyelenggaraan Jaminan Sosial
01.26.03 Penyelenggaraan Perlindungan Sosial
01.26.04 Penyelenggaraan Pemberdayaan Sosial
01.26.05 Sistem Pengelolaan Data Terpadu Kesejahteraan Sosial
01.26.06 Penyelenggaraan Penanggulangan Bencana
01.27 Pemberdayaan Perempuan
01.27.01 Kesetaraan Gender
01.27.02 Pemenuhan Hak Anak
01.27.03 Perlindungan Hak Perempuan
01.27.04 Perlindungan Khusus Anak
01.27.05 Penyedia Layanan bagi Anak yang Memerlukan Perlindungan Khusus dan Perempuan Korban Kekerasan yang Memerlukan Koordinasi Lintas Provinsi, Tingkat Nasional, dan Internasional
01.28 Hukum
01.28.01 Penyelenggaraan Peraturan Perundang-undangan
01.28.02 Administrasi Hukum Umum
01.28.03 Pemasyarakatan
01.28.04 Keimigrasian
01.28.05 Pengelolaan Kekayaan Intelektual
01.28.06 Penyidikan
01.28.07 Perlindungan Saksi dan Korban
01.28.08 Pencegahan dan Pemberantasan TPPU dan TPPT
01.28.09 Peradilan
01.28.10 Penuntutan
01.29 Keamanan
01.29.01 Pemeliharaan Keamanan dan Ketertiban Masyarakat
01.29.02 Penegakan Hukum
01.29.03 Perlindungan, Pengayoman dan Pelayanan Masyarakat
01.29.04 Penanggulangan Kejahatan Transnasional dan Terorisme
01.30 Hak Asasi Manusia
01.30.01 Perlindungan HAM
01.30.02 Pemajuan HAM
01.30.03 Penegakan HAM
01.30.04 Pemenuhan HAM
01.31 Pendidikan
01.31.01 Pendidik dan Tenaga Kependidikan
01.31.02 Pendidikan Formal pada Pendidikan Anak Usia Dini, Pendidikan Dasar, dan Pendidikan Menengah
01.31.03 Pendidikan Nonformal
01.31.04 Pendidikan Tinggi
01.31.05 Pengelolaan dan Pengembangan Substansi Pendidikan
01.31.06 Penjaminan Mutu dan Akreditasi Satuan Pendidikan
01.32 Ketenagakerjaan
01.32.01 Pembinaan Pelatihan Vokasi dan Produktivitas
01.32.02 Peningkatan Penempatan Tenaga Kerja dan Perluasan Kesempatan Kerja
01.32.03 Pengembangan Pembinaan Hubungan Industrial dan Jaminan Sosial Tenaga Kerja
01.32.04 Pembinaan Pengawasan Ketenagakerjaan dan Keselamatan dan Kesehatan Kerja
01.32.05 Pengelolaan Pelindungan Pekerja Migran
01.33 Ilmu Pengetahuan dan Teknologi
01.33.01 Rekomendasi Kebijakan Berbasis Riset
01.33.02 Riset dan Inovasi
01.33.03 Penguatan Ekosistem Riset dan Inovasi
01.34 Pemuda
01.34.01 Pemberdayaan Pemuda
01.34.02 Pengembangan Pemuda
01.35 Olahraga
01.35.01 Pembudayaan Olahraga
01.35.02 Peningkatan Prestasi Olahraga
01.36 Pertambangan
01.36.01 Pengelolaan Minyak
01.36.02 Pengelolaan Gas Bumi
01.36.03 Pengelolaan Mineral
01.36.04 Pengelolaan Batubara
01.36.05 Pengelolaan Geologi
01.37 Energi
01.37.01 Pengelolaan Energi Baru
01.37.02 Pengelolaan Energi Terbarukan
01.37.03 Pengelolaan Energi Tak Terbarukan
01.38 Kehutanan
01.38.01 Perencanaan Kehutanan yang Berkelanjutan
01.38.02 Peningkatan Daya Saing Industri Primer Hasil Hutan
01.38.03 Pengendalian Kebakaran Hutan dan Lahan
01.38.04 Peningkatan Daya Dukung Daerah Aliran Sungai
01.38.05 Peningkatan Rehabilitasi Hutan
01.38.06 Penyelenggaraan Pemantapan Kawasan Hutan
01.39 Kelautan
01.39.01 Pengelolaan Laut
01.39.02 Pengelolaan Ruang Laut
01.39.03 Pelindungan Lingkungan Laut
01.39.04 Penguatan Daya Saing Produk Kelautan
01.39.05 Pengawasan Pengelolaan Sumber Daya Kelautan
01.39.06 Penyuluhan dan Pengembangan Sumber Daya Manusia Kelautan
01.39.07 Pengawasan dan Pengendalian Mutu dan Keamanan Hasil Kelautan
01.40 Lingkungan Hidup
01.40.01 Penataan Lingkungan Hidup secara Berkelanjutan
01.40.02 Pelestarian Lingkungan Hidup
01.40.03 Pengendalian Pencemaran dan Kerusakan Lingkungan
01.40.04 Pengelolaan Sampah
01.40.05 Pengelolaan Limbah Bahan Berbahaya dan Beracun
01.40.06 Pengendalian Perubahan Iklim
01.40.07 Penyelenggaraan Kemitraan Lingkungan
01.41 Agama
01.41.01 Pemahaman dan Layanan Keagamaan
01.41.02 Pemeliharaan Kerukunan Umat Beragama
01.41.03 Optimalisasi Potensi Ekonomi Keagamaan
01.41.04 Penjaminan Produk Halal
01.41.05 Peningkatan Kualitas Pendidikan Agama dan Keagamaan
01.41.06 Peningkatan Akses dan Mutu Pendidikan Madrasah
01.41.07 Peningkatan Akses, Mutu, Relevansi dan Daya Saing Pendidikan Tinggi Keagamaan
01.41.08 Peningkatan Mutu Pesantren
01.41.09 Peningkatan Kualitas Penyelenggaraan Haji dan Umrah
01.42 Kebudayaan
01.42.01 Pengelolaan Program Kebudayaan
01.42.02 Pengelolaan Program Kebahasaan dan Kesastraan
01.42.03 Perizinan Kebudayaan
01.42.04 Pengelolaan Bantuan Kebudayaan dan Kebahasaan
01.42.05 Pengelolaan Koleksi Perpustakaan dan Akses Informasi
01.42.06 Peningkatan Kualitas Perpustakaan
01.43 Informasi
01.43.01 Pengelolaan Sumber Daya dan Perangkat Informatika
01.43.02 Penatakelolaan Aplikasi Informatika
01.43.03 Pengelolaan Informasi Publik
01.43.04 Pengelolaan Data Statistik
01.43.05 Pengelolaan Data Geospasial
01.43.06 Penyiaran Radio Publik
01.43.07 Penyiaran Televisi Publik
01.44 Komunikasi
01.44.01 Pengelolaan Sumber Daya dan Perangkat Pos
01.44.02 Pengelolaan Komunikasi Publik
02 Layanan Administrasi Pemerintahan
02.01 Dalam Negeri
02.01.01 Politik dan Pemerintahan Umum
02.01.02 Otonomi Daerah
02.01.03 Pembinaan Administrasi Kewilayahan
02.01.04 Pembinaan Pemerintahan Desa
02.01.05 Pembinaan Urusan Pemerintahan dan Pembangunan Daerah
02.01.06 Pembinaan Keuangan Daerah
02.01.07 Kependudukan dan Pencatatan Sipil
02.02 Keuangan
02.02.01 Perencanaan dan Penganggaran APBN
02.02.02 Pengelolaan Kas Negara
02.02.03 Pengelolaan Penerimaan dan Pendapatan Negara
02.02.04 Pengelolaan Pengeluaran dan Belanja Negara
02.02.05 Pengelolaan Pembiayaan
02.02.06 Pengelolaan Kekayaan Negara
02.02.07 Monitoring dan Evaluasi Anggaran
02.02.08 Akuntansi dan Pelaporan Keuangan
02.02.09 Perubahan APBN dan Revisi Anggaran
02.02.10 Pengelolaan Fiskal Lainnya
02.02.11 Pengadaan Barang/Jasa Pemerintah
02.03 Perencanaan Pembangunan Nasional
02.03.01 Perencanaan Pembangunan
02.03.02 Penganggaran Pembangunan
02.03.03 Pengendalian Pembangunan
02.03.04 Prakarsa Strategis (Enabler)
02.04 Aparatur Negara
02.04.01 Penataan Sistem Tata Laksana
02.04.02 Penataan Sistem Kelembagaan
02.04.03 Penataan Sumber Daya Manusia Aparatur
02.04.04 Peningkatan Kualitas Reformasi Birokrasi, Pengawasan, dan Akuntabilitas Kinerja
02.04.05 Peningkatan Kualitas Pelayanan Publik
02.04.06 Penyelenggaraan Kearsipan
02.05 Kesekretariatan Negara
02.05.01 Penyelenggaraan Hubungan Kelembagaan dan Pemberian Analisis Kebijakan pada Presiden dan Wakil Presiden
02.05.02 Pemberian Analisis Pendapat Hukum dan Rancangan Peraturan Perundang-undangan
02.05.03 Penyelenggaraan Koordinasi Kerja Sama Teknik Luar Negeri dan Penanganan Administrasi Perjalanan Dinas Luar Negeri
02.05.04 Penanganan Penetapan Keputusan dalam Kewenangan Presiden
02.05.05 Penyelenggaraan Kegiatan Presiden dan Wakil Presiden melalui Dukungan Kerumahtanggaan, Keprotokolan, Pers Media, Dokumentasi dan Diseminasi Informasi, serta Koordinasi Pengamanan
02.05.06 Pengendalian Program Prioritas Nasional
02.05.07 Pengelolaan Isu Strategis
02.05.08 Pengelolaan Komunikasi Politik Presiden
02.05.09 Dukungan Teknis dan Administrasi KSP
02.05.10 Dukungan Manajemen Kabinet kepada Presiden dan Wakil Presiden dalam Penyelenggaraan Pemerintahan
02.06 Dukungan Operasional Organisasi
02.07 Akuntabilitas Kinerja
02.08 Organisasi dan Tata Kelola
02.09 Data dan Informasi Pemerintahan
`,
);
