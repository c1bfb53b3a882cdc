import { codeTable } from '../../domain/codes/code-table.ts';

/** Referensi Arsitektur Data, levels 1 to 3: Data Pokok, Data Tematik, topic; numbers as in the source, gaps kept. */
export const rad = codeTable(
  'RAD',
  `
01 Informasi Pertahanan dan Luar Negeri
01.01 Data Pertahanan
01.01.01 Strategi Pertahanan
01.01.02 Perencanaan Pertahanan
01.01.03 Potensi Pertahanan
01.01.04 Kekuatan Pertahanan
01.02 Data Urusan Luar Negeri
01.02.01 Penyelenggaraan Hubungan Luar Negeri dan Politik Luar Negeri
01.02.02 Hukum dan Perjanjian Internasional
01.02.03 Informasi dan Diplomasi Publik
01.02.04 Protokol dan Konsuler
01.02.05 Pelindungan WNI
01.02.06 Fasilitas Diplomatik
02 Informasi Ekonomi dan Industri
02.01 Data Industri
02.01.01 Peningkatan Daya Saing dan Kemandirian Industri
02.01.02 Penguatan Implementasi Making Indonesia 4.0
02.01.03 Peningkatan Kemampuan Industri Barang dan Jasa serta Industri Halal Dalam Negeri
02.01.04 Perluasan Penguasaan Pasar Industri
02.01.05 Penguatan Kewirausahaan dan Industri Kecil dan Menengah
02.01.06 Pemerataan Persebaran Industri
02.01.07 Pengelolaan Industri Kreatif
02.02 Data Perdagangan
02.02.01 Penguatan dan Pengembangan Perdagangan Dalam Negeri
02.02.02 Penguatan Perdagangan Luar Negeri
02.02.03 Perlindungan Konsumen dan Tertib Niaga
02.02.04 Optimalisasi Akses Pasar Internasional melalui Diplomasi Perdagangan
02.02.05 Peningkatan Kinerja Ekspor Nasional
02.02.06 Optimalisasi Peranan PBK, SRG, dan PLK
02.02.07 Optimalisasi Rekomendasi Kebijakan Perdagangan
02.03 Data Pertanian
02.03.01 Pengelolaan Benih Tanaman Pangan dan Hortikultura
02.03.02 Pengembangan Komoditas Tanaman Pangan dan Hortikultura
02.03.03 Perlindungan Tanaman Pangan dan Hortikultura
02.03.04 Peningkatan Pengelolaan Pasca Panen Tanaman Pangan dan Hortikultura
02.03.05 Peningkatan Pengolahan Hasil Komoditas Tanaman Pangan dan Hortikultura
02.03.06 Peningkatan Pemasaran Hasil Komoditas Tanaman Pangan dan Hortikultura
02.03.07 Pengembangan Kualitas SDM Pertanian
02.03.08 Pengembangan Kelembagaan Petani
02.03.09 Pengelolaan Standardisasi dan Penilaian Kesesuaian Komoditas Tanaman Pangan dan Hortikultura
02.03.10 Pengelolaan Standardisasi dan Penilaian Kesesuaian Pasca Panen Tanaman Pangan dan Hortikultura
02.03.11 Pengelolaan Standardisasi dan Penilaian Kesesuaian Prasarana dan Sarana Tanaman Pangan dan Hortikultura
02.03.12 Pengelolaan Rekomendasi Kebijakan Sosial Ekonomi Pembangunan Tanaman Pangan dan Hortikultura
02.03.13 Pengelolaan Lahan Pertanian
02.03.14 Pengelolaan Pupuk dan Pestisida
02.03.15 Pengelolaan Irigasi Pertanian, Konservasi Air dan Lingkungan Hidup
02.03.16 Pengelolaan Alat dan Mesin Pertanian
02.03.17 Pengelolaan Pembiayaan Tanaman Pangan dan Hortikultura
02.03.18 Pengelolaan Layanan Perizinan Berusaha Bidang Pertanian dan Perlindungan Varietas Tanaman
02.03.19 Ketersediaan Pangan
02.03.20 Stabilitas Pasokan dan Harga Pangan
02.03.21 Kerawanan Pangan dan Gizi
02.03.22 Keamanan Pangan
02.03.23 Penganekaragaman Konsumsi Pangan
02.04 Data Perkebunan
02.04.01 Pengelolaan Benih Tanaman Perkebunan
02.04.02 Pengembangan Komoditas Tanaman Perkebunan
02.04.03 Perlindungan Tanaman Perkebunan
02.04.04 Peningkatan Pengelolaan Pasca Panen Tanaman Perkebunan
02.04.05 Peningkatan Pengolahan Hasil Komoditas Tanaman Perkebunan
02.04.06 Peningkatan Pemasaran Hasil Komoditas Tanaman Perkebunan
02.04.07 Pengelolaan Standardisasi dan Penilaian Kesesuaian Komoditas Tanaman Perkebunan
02.04.08 Pengelolaan Standardisasi dan Penilaian Kesesuaian Pasca Panen Tanaman Perkebunan
02.04.09 Pengelolaan Standardisasi dan Penilaian Kesesuaian Prasarana dan Sarana Tanaman Perkebunan
02.04.10 Pengelolaan Rekomendasi Kebijakan Sosial Ekonomi Pembangunan Tanaman Perkebunan
02.04.11 Pengelolaan Pembiayaan Tanaman Perkebunan
02.05 Data Peternakan
02.05.01 Pengelolaan Benih/Bibit Ternak
02.05.02 Pengembangan Komoditas Peternakan
02.05.03 Pengelolaan Pakan Ternak
02.05.04 Pengelolaan Kesehatan Hewan
02.05.05 Pengelolaan Kesehatan Masyarakat Veteriner
02.05.06 Peningkatan Pengelolaan Pasca Panen Peternakan
02.05.07 Peningkatan Pengolahan Hasil Komoditas Peternakan
02.05.08 Peningkatan Pemasaran Hasil Komoditas Peternakan
02.05.09 Pengelolaan Standardisasi dan Penilaian Kesesuaian Komoditas Peternakan
02.05.10 Pengelolaan Standardisasi dan Penilaian Kesesuaian Pasca Panen Peternakan
02.05.11 Pengelolaan Standardisasi dan Penilaian Kesesuaian Prasarana dan Sarana Peternakan
02.05.12 Pengelolaan Rekomendasi Kebijakan Sosial Ekonomi Pembangunan Peternakan
02.05.13 Pengelolaan Pembiayaan Peternakan
02.06 Data Perikanan
02.06.01 Pengelolaan Perikanan Tangkap
02.06.02 Pengelolaan Perikanan Budi Daya
02.06.03 Penguatan Daya Saing Produk Perikanan
02.06.04 Pengawasan Pengelolaan Sumber Daya Perikanan
02.07 Data Badan Usaha Milik Negara
02.07.01 Pengembangan Usaha Badan Usaha Milik Negara
02.07.02 Inisiatif Bisnis Strategis Badan Usaha Milik Negara
02.07.03 Penguatan Daya Saing dan Sinergi Badan Usaha Milik Negara
02.07.04 Penguatan Kinerja Badan Usaha Milik Negara
02.07.05 Penciptaan Pertumbuhan Berkelanjutan Badan Usaha Milik Negara
02.07.06 Restrukturisasi Badan Usaha Milik Negara
02.07.07 Pengelolaan Hukum dan Peraturan Perundang-undangan Badan Usaha Milik Negara
02.07.08 Manajemen Sumber Daya Manusia Badan Usaha Milik Negara
02.07.09 Teknologi dan Informasi Badan Usaha Milik Negara
02.07.10 Keuangan Badan Usaha Milik Negara
02.07.11 Manajemen Risiko Badan Usaha Milik Negara
02.07.12 Pengelolaan Badan Usaha Kawasan
02.08 Data Investasi
02.08.01 Pengembangan Iklim Penanaman Modal
02.08.02 Kerja Sama Penanaman Modal
02.08.03 Promosi Penanaman Modal
02.08.04 Pengendalian Pelaksanaan Penanaman Modal
02.08.05 Hilirisasi Investasi Strategis
02.08.06 Pengelolaan Perizinan Berusaha Berbasis Risiko
02.09 Data Koperasi
02.09.01 Pembinaan Koperasi
02.09.02 Pengelolaan Produksi dan Pemasaran Koperasi
02.09.03 Pemberdayaan dan Pembiayaan Koperasi
02.09.04 Pengawasan Koperasi
02.10 Data Usaha Kecil dan Menengah
02.10.01 Usaha Mikro
02.10.02 Usaha Kecil dan Menengah
02.10.05 Kewirausahaan
02.11 Data Pariwisata
02.11.01 Sumber Daya dan Kelembagaan Pariwisata
02.11.02 Destinasi Pariwisata
02.11.03 Industri Pariwisata
02.11.04 Pemasaran Pariwisata
02.11.05 Penyelenggaraan Kegiatan (Events)
02.11.06 Kebijakan Strategis Pariwisata
03 Informasi Pembangunan Kewilayahan
03.01 Data Pekerjaan Umum
03.01.01 Pengelolaan Pembangunan Infrastruktur Bidang PUPR
03.01.02 Pengelolaan Perekayasaan Teknologi dan Layanan Administratif Bidang PUPR
03.01.03 Pengelolaan Sumber Daya Manusia Bidang PUPR
03.01.04 Pengelolaan Kerja Sama dan Pembiayaan Infrastruktur Bidang PUPR
03.01.06 Pengelolaan Fasilitasi Infrastruktur Daerah Bidang PUPR
03.02 Data Transmigrasi
03.02.01 Fasilitasi Perencanaan Teknis Perwujudan Kawasan Transmigrasi
03.02.02 Fasilitasi Pembangunan dan Pengembangan Sarana dan Prasarana serta Jaringan Konektivitas Intra Kawasan Transmigrasi, dan antara Kawasan Transmigrasi dengan Kawasan Sekitar
03.02.03 Fasilitasi Penataan Persebaran Penduduk di Kawasan Transmigrasi
03.02.04 Fasilitasi Pengembangan Sumber Daya Manusia dan Pemberdayaan Masyarakat Transmigrasi
03.02.05 Fasilitasi Pengembangan Sumber Daya Alam dan Lingkungan Kawasan Transmigrasi
03.02.06 Fasilitasi Pengembangan Sosial Budaya dan Kelembagaan Masyarakat Transmigrasi
03.02.07 Fasilitasi Pengembangan Ekonomi dan Investasi di Kawasan Transmigrasi
03.03 Data Transportasi
03.03.01 Pelayanan Transportasi
03.03.02 Pengelolaan Keselamatan dan Keamanan Transportasi
03.03.03 Pengelolaan Sarana dan Prasarana Transportasi
03.03.04 Aksesibilitas dan Konektivitas Transportasi
03.03.05 Pengelolaan SDM Transportasi
03.03.06 Manajemen Pembiayaan Infrastruktur Transportasi Non-APBN
03.03.07 Pengelolaan Transportasi Berkelanjutan
03.04 Data Perumahan
03.04.07 Penataan Bangunan Gedung
03.04.08 Pengembangan Kawasan Permukiman
03.04.09 Pengembangan Sarana Prasarana Strategis
03.04.10 Penyelenggaraan Perumahan
03.05 Data Pembangunan Kawasan atau Daerah Tertinggal
03.05.01 Perencanaan Teknis Perwujudan Desa Berkembang dan Desa Mandiri serta Kawasan Perdesaan
03.05.02 Pengembangan Sarana dan Prasarana Desa dan Perdesaan serta Kawasan Perdesaan
03.05.03 Pengembangan Sumber Daya Alam dan Lingkungan Desa dan Perdesaan serta Kawasan Perdesaan
03.05.04 Pengembangan Sumber Daya Manusia dan Pemberdayaan Masyarakat Desa dan Perdesaan serta Kawasan Perdesaan
03.05.05 Pengembangan Sosial Budaya dan Kelembagaan Desa dan Perdesaan serta Kawasan Perdesaan
03.05.06 Pengembangan Ekonomi dan Investasi Desa dan Perdesaan serta Kawasan Perdesaan
03.05.07 Penggunaan dan Pengelolaan Dana Desa
03.05.08 Penyerasian dan Penyusunan Kebijakan, Rencana dan Program Percepatan Pembangunan Daerah Tertinggal dan Daerah Khusus
03.05.09 Penyerasian dan Fasilitasi Pengembangan Sarana dan Prasarana Daerah Tertinggal
03.05.10 Penyerasian dan Fasilitasi Pengembangan Sumber Daya Alam dan Lingkungan Daerah Tertinggal
03.05.11 Penyerasian dan Fasilitasi Pengembangan Sumber Daya Manusia dan Pemberdayaan Masyarakat Daerah Tertinggal
03.05.12 Penyerasian dan Fasilitasi Pengembangan Sosial Budaya dan Kelembagaan Daerah Tertinggal
03.05.13 Penyerasian dan Fasilitasi Pengembangan Ekonomi dan Investasi Daerah Tertinggal
03.05.14 Penyerasian dan Fasilitasi Pembangunan Daerah Khusus
03.06 Data Pertanahan
03.06.01 Perencanaan Tata Ruang dan Pemanfaatan Ruang
03.06.02 Penyediaan Infrastruktur Dasar Geospasial Tematik Pertanahan dan Ruang
03.06.03 Kepastian Hak atas Tanah dan Ruang
03.06.04 Penyelenggara Reforma Agraria
03.06.05 Pengadaan Tanah dan Pencadangan Tanah
03.06.06 Pengembangan Ekonomi Pertanahan
03.06.07 Pengendalian dan Penertiban Ruang
03.06.08 Pengendalian Penguasaan dan Pemanfaatan Tanah
03.06.09 Penanganan Sengketa Konflik dan Perkara Pertanahan
03.07 Data Kependudukan
03.07.01 Pengendalian Penduduk
03.07.02 Keluarga Berencana dan Kesehatan Reproduksi
03.07.03 Pembangunan Keluarga dan Keluarga Sejahtera
03.07.04 Pemberdayaan dan Peran Masyarakat
03.07.05 Pendataan Keluarga
04 Informasi Perlindungan Sosial dan Kesehatan
04.01 Data Kesehatan
04.01.01 Pengembangan dan Pemberdayaan Sumber Daya Manusia Kesehatan
04.01.02 Pengelolaan Kefarmasian
04.01.03 Pengelolaan Alat Kesehatan
04.01.04 Pengelolaan Pelayanan Kesehatan
04.01.05 Pencegahan dan Pengendalian Penyakit
04.01.06 Pengelolaan Kesehatan Masyarakat
04.01.07 Pemberantasan Penyalahgunaan dan Peredaran Gelap Narkoba (P4GN)
04.01.08 Pengawasan Obat dan Makanan
04.02 Data Sosial
04.02.01 Penyelenggaraan Rehabilitasi Sosial
04.02.02 Penyelenggaraan Jaminan Sosial
04.02.03 Penyelenggaraan Perlindungan Sosial
04.02.04 Penyelenggaraan Pemberdayaan Sosial
04.02.05 Sistem Pengelolaan Data Terpadu Kesejahteraan Sosial
04.02.06 Penyelenggaraan Penanggulangan Bencana
04.03 Data Pemberdayaan Perempuan
04.03.01 Kesetaraan Gender
04.03.02 Pemenuhan Hak Anak
04.03.03 Perlindungan Hak Perempuan
04.03.04 Perlindungan Khusus Anak
04.03.05 Penyedia Layanan bagi Anak yang Memerlukan Perlindungan Khusus dan Perempuan Korban Kekerasan yang Memerlukan Koordinasi Lintas Provinsi, Tingkat Nasional, dan Internasional
05 Informasi Ketertiban Umum dan Keselamatan
05.01 Data Hukum
05.01.01 Penyelenggaraan Peraturan Perundang-undangan
05.01.02 Administrasi Hukum Umum
05.01.03 Pemasyarakatan
05.01.04 Keimigrasian
05.01.05 Pengelolaan Kekayaan Intelektual
05.01.06 Penyidikan
05.01.07 Perlindungan Saksi dan Korban
05.01.08 Pencegahan dan Pemberantasan TPPU dan TPPT
05.01.09 Peradilan
05.01.10 Penuntutan
05.02 Data Keamanan
05.02.01 Pemeliharaan Keamanan dan Ketertiban Masyarakat
05.02.02 Penegakan Hukum
05.02.03 Perlindungan, Pengayoman dan Pelayanan Masyarakat
05.02.04 Penanggulangan Kejahatan Transnasional dan Terorisme
05.03 Data Hak Asasi Manusia
05.03.01 Perlindungan HAM
05.03.02 Pemajuan HAM
05.03.03 Penegakan HAM
05.03.04 Pemenuhan HAM
06 Informasi Pendidikan dan Tenaga Kerja
06.01 Data Pendidikan
06.01.01 Pendidik dan Tenaga Kependidikan
06.01.02 Pendidikan Formal pada Pendidikan Anak Usia Dini, Pendidikan Dasar, dan Pendidikan Menengah
06.01.03 Pendidikan Nonformal
06.01.04 Pendidikan Tinggi
06.01.05 Pengelolaan dan Pengembangan Substansi Pendidikan
06.01.06 Penjaminan Mutu dan Akreditasi Satuan Pendidikan
06.02 Data Ketenagakerjaan
06.02.01 Pembinaan Pelatihan Vokasi dan Produktivitas
06.02.02 Peningkatan Penempatan Tenaga Kerja dan Perluasan Kesempatan Kerja
06.02.03 Pengembangan Pembinaan Hubungan Industrial dan Jaminan Sosial Tenaga Kerja
06.02.04 Pembinaan Pengawasan Ketenagakerjaan dan Keselamatan dan Kesehatan Kerja
06.02.05 Pengelolaan Pelindungan Pekerja Migran
06.03 Data Ilmu Pengetahuan dan Teknologi
06.03.01 Rekomendasi Kebijakan Berbasis Riset
06.03.02 Riset dan Inovasi
06.03.03 Penguatan Ekosistem Riset dan Inovasi
06.04 Data Pemuda
06.04.01 Pemberdayaan Pemuda
06.04.02 Pengembangan Pemuda
06.05 Data Olahraga
06.05.01 Pembudayaan Olahraga
06.05.02 Peningkatan Prestasi Olahraga
07 Informasi Lingkungan dan Sumber Daya Alam
07.01 Data Pertambangan
07.01.01 Pengelolaan Minyak
07.01.02 Pengelolaan Gas Bumi
07.01.03 Pengelolaan Mineral
07.01.04 Pengelolaan Batubara
07.01.05 Pengelolaan Geologi
07.02 Data Energi
07.02.01 Pengelolaan Energi Baru
07.02.02 Pengelolaan Energi Terbarukan
07.02.03 Pengelolaan Energi Tak Terbarukan
07.03 Data Kehutanan
07.03.01 Perencanaan Kehutanan yang Berkelanjutan
07.03.02 Peningkatan Daya Saing Industri Primer Hasil Hutan
07.03.03 Pengendalian Kebakaran Hutan dan Lahan
07.03.04 Peningkatan Daya Dukung Daerah Aliran Sungai
07.03.05 Peningkatan Rehabilitasi Hutan
07.03.06 Penyelenggaraan Pemantapan Kawasan Hutan
07.04 Data Kelautan
07.04.01 Pengelolaan Laut
07.04.02 Pengelolaan Ruang Laut
07.04.03 Pelindungan Lingkungan Laut
07.04.04 Penguatan Daya Saing Produk Kelautan
07.04.05 Pengawasan Pengelolaan Sumber Daya Kelautan
07.04.06 Penyuluhan dan Pengembangan Sumber Daya Manusia Kelautan
07.04.07 Pengawasan dan Pengendalian Mutu dan Keamanan Hasil Kelautan
07.05 Data Lingkungan Hidup
07.05.01 Penataan Lingkungan Hidup secara Berkelanjutan
07.05.02 Pelestarian Lingkungan Hidup
07.05.03 Pengendalian Pencemaran dan Kerusakan Lingkungan
07.05.04 Pengelolaan Sampah
07.05.05 Pengelolaan Limbah Bahan Berbahaya dan Beracun
07.05.06 Pengendalian Perubahan Iklim
07.05.07 Penyelenggaraan Kemitraan Lingkungan
08 Informasi Budaya dan Agama
08.01 Data Agama
08.01.01 Pemahaman dan Layanan Keagamaan
08.01.02 Pemeliharaan Kerukunan Umat Beragama
08.01.03 Optimalisasi Potensi Ekonomi Keagamaan
08.01.04 Penjaminan Produk Halal
08.01.05 Peningkatan Kualitas Pendidikan Agama dan Keagamaan
08.01.06 Peningkatan Akses dan Mutu Pendidikan Madrasah
08.01.07 Peningkatan Akses, Mutu, Relevansi dan Daya Saing Pendidikan Tinggi Keagamaan
08.01.08 Peningkatan Mutu Pesantren
08.01.09 Peningkatan Kualitas Penyelenggaraan Haji dan Umrah
08.02 Data Kebudayaan
08.02.01 Pengelolaan Program Kebudayaan
08.02.02 Pengelolaan Program Kebahasaan dan Kesastraan
08.02.03 Perizinan Kebudayaan
08.02.04 Pengelolaan Bantuan Kebudayaan dan Kebahasaan
08.02.05 Pengelolaan Koleksi Perpustakaan dan Akses Informasi
08.02.06 Peningkatan Kualitas Perpustakaan
09 Informasi Pemerintahan Umum
09.01 Data Dalam Negeri
09.01.01 Politik dan Pemerintahan Umum
09.01.02 Otonomi Daerah
09.01.03 Pembinaan Administrasi Kewilayahan
09.01.04 Pembinaan Pemerintahan Desa
09.01.05 Pembinaan Urusan Pemerintahan dan Pembangunan Daerah
09.01.06 Pembinaan Keuangan Daerah
09.01.07 Kependudukan dan Pencatatan Sipil
09.02 Data Keuangan
09.02.01 Perencanaan dan Penganggaran APBN
09.02.02 Pengelolaan Kas Negara
09.02.03 Pengelolaan Penerimaan dan Pendapatan Negara
09.02.04 Pengelolaan Pengeluaran dan Belanja Negara
09.02.05 Pengelolaan Pembiayaan
09.02.06 Pengelolaan Kekayaan Negara
09.02.07 Monitoring dan Evaluasi Anggaran
09.02.08 Akuntansi dan Pelaporan Keuangan
09.02.09 Perubahan APBN dan Revisi Anggaran
09.02.10 Pengelolaan Fiskal Lainnya
09.02.11 Pengadaan Barang/Jasa Pemerintah
09.03 Data Informasi
09.03.01 Pengelolaan Sumber Daya dan Perangkat Informatika
09.03.02 Penatakelolaan Aplikasi Informatika
09.03.03 Pengelolaan Informasi Publik
09.03.04 Pengelolaan Data Statistik
09.03.05 Pengelolaan Data Geospasial
09.03.06 Penyiaran Radio Publik
09.03.07 Penyiaran Televisi Publik
09.03.08 Manajemen Keamanan Informasi
09.04 Data Komunikasi
09.04.01 Pengelolaan Sumber Daya dan Perangkat Pos
09.04.02 Pengelolaan Komunikasi Publik
09.05 Data Perencanaan Pembangunan Nasional
09.05.01 Perencanaan Pembangunan
09.05.02 Penganggaran Pembangunan
09.05.03 Pengendalian Pembangunan
09.05.04 Prakarsa Strategis (Enabler)
09.06 Data Aparatur Negara
09.06.01 Penataan Sistem Tata Laksana
09.06.02 Penataan Sistem Kelembagaan
09.06.03 Penataan Sumber Daya Manusia Aparatur
09.06.04 Peningkatan Kualitas Reformasi Birokrasi, Pengawasan, dan Akuntabilitas Kinerja
09.06.05 Peningkatan Kualitas Pelayanan Publik
09.06.06 Penyelenggaraan Kearsipan
09.07 Data Kesekretariatan Negara
09.07.01 Penyelenggaraan Hubungan Kelembagaan dan Pemberian Analisis Kebijakan pada Presiden dan Wakil Presiden
09.07.02 Pemberian Analisis Pendapat Hukum dan Rancangan Peraturan Perundang-undangan
09.07.03 Penyelenggaraan Koordinasi Kerja Sama Teknik Luar Negeri dan Penanganan Administrasi Perjalanan Dinas Luar Negeri
09.07.04 Penanganan Penetapan Keputusan dalam Kewenangan Presiden
09.07.05 Penyelenggaraan Kegiatan Presiden dan Wakil Presiden melalui Dukungan Kerumahtanggaan, Keprotokolan, Pers Media, Dokumentasi dan Diseminasi Informasi, serta Koordinasi Pengamanan
09.07.06 Pengendalian Program Prioritas Nasional
09.07.07 Pengelolaan Isu Strategis
09.07.08 Pengelolaan Komunikasi Politik Presiden
09.07.09 Dukungan Teknis dan Administrasi KSP
09.07.10 Dukungan Manajemen Kabinet kepada Presiden dan Wakil Presiden dalam Penyelenggaraan Pemerintahan
09.07.11 Pengembangan Nilai-Nilai Kebangsaan
10 Data Pendukung Umum
10.01 Data Kebijakan Pemerintah
10.02 Data Manajemen Kegiatan
10.03 Data Kewilayahan
10.03.01 Data Jumlah BTS Tiap Wilayah Kabupaten/Kota
10.04 Data Dukung Lainnya
`,
);
