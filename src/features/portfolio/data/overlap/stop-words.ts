import { wordList } from './word-table.ts';

/** Words that hold a sentence together, Indonesian. */
const GRAMMAR_ID = wordList(`
  yang, dan, di, ke, dari, untuk, pada, dengan, dalam, oleh, atau, serta, agar, supaya, bagi, sebagai, adalah, ialah, merupakan, yaitu, yakni
  ini, itu, tersebut, para, setiap, tiap, semua, seluruh, seluruhnya, beberapa, berbagai, suatu, sebuah, dua, tiga, hal, cara, antara, antar, atas, bawah
  akan, telah, sudah, sedang, belum, masih, dapat, bisa, harus, wajib, perlu, boleh, tidak, bukan, tanpa, juga, lagi, saja, hanya, pun, lebih, sangat, paling
  secara, melalui, terhadap, tentang, mengenai, terkait, berkaitan, berupa, seperti, misalnya, antara lain, dll, dsb, lainnya, lain, sehingga, karena, maka, jika, apabila, bila, ketika, saat, selama, setelah, sebelum, sampai, hingga, sejak, bahwa, guna, demi, sesuai, berdasarkan, maupun, kepada, nya, ada, terdapat, menjadi, dimana, mana, apa, siapa, kami, kita, mereka, ia, anda
`);

/** Words that hold a sentence together, English. */
const GRAMMAR_EN = wordList(`
  the, a, an, and, or, of, for, to, in, on, at, by, with, from, as, is, are, be, was, were, that, this, these, those, it, its, their, which, who, can, may, will
  into, through, between, about, all, any, each, other, such, via, not, no, also, used, using, use, uses, has, have, been, more, than
`);

/** The furniture of descriptions: counted in 15 to 34 % of texts, or first words of one text in four. */
const FURNITURE_ID = wordList(`
  aplikasi, apliksi, sistem, sistim, informasi, data, layanan, pelayanan, berbasis, basis, web, website, situs, online, daring, elektronik, digital, digitalisasi, komputerisasi, terkomputerisasi
  membantu, bantu, mempermudah, memudahkan, mempercepat, mendukung, menunjang, memfasilitasi, mengelola, pengelolaan, kelola, dikelola, manajemen, mengolah, pengolahan, pengolah, diolah, melakukan, dilakukan, melaksanakan, pelaksanaan, menyediakan, penyediaan, disediakan, memberikan, menyajikan, penyajian, menampilkan, mengakses, akses, menggunakan, digunakan, penggunaan, pengguna, user
  proses, laporan, pelaporan, melaporkan, dilaporkan, input, penginputan, menginput, entri, entry, rekap, rekapan, kegiatan, terintegrasi, integrasi, terpadu, otomatis, modul, fitur, menu, media, sarana, wadah, tujuan, fungsi, fungsinya, bertujuan, berfungsi, manfaat, dibuat, pembuatan, dikembangkan, pengembangan
  efektif, efisien, efisiensi, efektivitas, cepat, mudah, akurat, transparan, real, time, terkini, lengkap, khusus, bidang, bagian, seksi, urusan, jenis, versi, baru, nama, tahun, bulan, si
  pemerintah, pemerintahan, daerah, kabupaten, kota, provinsi, dinas, badan, pusat, nasional, indonesia, republik, instansi, lembaga, kantor, opd, skpd, kementerian, pemda, pemkab, pemkot, pemprov, lingkungan pemerintah, lingkup, wilayah, sei, milik, pihak, internal, eksternal, terhubung, menghubungkan, penghubung, hubungan, berhubungan, ketersediaan, tersedia
`);

/** The same furniture in English, and the platforms that ride along in names. */
const FURNITURE_EN = wordList(`
  application, applications, app, apps, system, systems, information, service, services, based, electronic, software, program, programme, platform, tool, module, solution, integrated, management, manage, manages, managing, support, supports, supporting, process, processing, report, reports, reporting, provide, provides, providing, help, helps, enable, enables
  desktop, mobile, android, ios, playstore, browser, version, beta, v1, v2, v3, http, https, www, com, go, id, co, net, org
`);

/** Words that separate no function from another. Phrases of the lexicon are read before these fall. */
export const STOP_WORDS: readonly string[] = [
  ...new Set([...GRAMMAR_ID, ...GRAMMAR_EN, ...FURNITURE_ID, ...FURNITURE_EN].filter((word) => !word.includes(' '))),
];
