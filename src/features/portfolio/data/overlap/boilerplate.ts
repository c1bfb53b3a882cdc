import { wordList } from './word-table.ts';

/** Phrases that stand on unlike systems and say nothing: aims, virtues, and forms of address. */
export const BOILERPLATE: readonly string[] = wordList(`
  dalam rangka meningkatkan pelayanan, meningkatkan kualitas pelayanan publik, meningkatkan pelayanan kepada masyarakat, meningkatkan kualitas pelayanan, peningkatan kualitas pelayanan publik, pelayanan publik yang lebih baik, meningkatkan efisiensi dan efektivitas, secara efektif dan efisien, efektif dan efisien, cepat mudah dan transparan, cepat tepat dan akurat, mudah cepat dan akurat
  sistem informasi berbasis web, aplikasi berbasis web, aplikasi berbasis android, berbasis teknologi informasi, dengan memanfaatkan teknologi informasi, pemanfaatan teknologi informasi dan komunikasi, teknologi informasi dan komunikasi
  kapan saja dan di mana saja, kapan saja dimana saja, dapat diakses secara online, dapat diakses melalui internet, secara real time, secara realtime, secara terpadu dan terintegrasi, satu pintu dan terintegrasi
  di lingkungan pemerintah daerah, di lingkungan pemerintah kabupaten, di lingkungan pemerintah kota, di lingkungan pemerintah provinsi, pemerintah kabupaten, pemerintah kota, pemerintah provinsi, pemerintah daerah, organisasi perangkat daerah, satuan kerja perangkat daerah, unit kerja perangkat daerah, unit pelaksana teknis daerah, unit pelaksana teknis, perangkat daerah terkait
  tata kelola pemerintahan yang baik, good governance, mewujudkan pemerintahan yang bersih, transparan dan akuntabel, bersih transparan dan akuntabel, akuntabel dan transparan, sesuai dengan peraturan perundang undangan, sesuai ketentuan yang berlaku, peraturan yang berlaku
  memberikan kemudahan bagi masyarakat, memudahkan masyarakat dalam, mempermudah masyarakat, membantu masyarakat dalam, membantu pegawai dalam, sebagai sarana untuk, sebagai media untuk, bertujuan untuk, digunakan untuk, berfungsi untuk, aplikasi yang digunakan untuk, merupakan aplikasi yang, merupakan sistem yang, aplikasi ini
  aplikasi dari pusat, aplikasi pusat, milik pemerintah pusat, aplikasi dari kementerian, aplikasi umum, aplikasi khusus, tidak ada keterangan, tidak ada, belum ada keterangan, sama dengan nama aplikasi
  documentation to support, web based application, web based system, information system for, management information system, used to support, in order to improve service
`);
