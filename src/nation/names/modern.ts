import { words } from './name-pool.ts';

/** Names that parents all over the country have given since the 1990s. */
export const modernMaleFirst = words(`
  Aditya Aldi Alfian Andika Ardian Arif Arya Bagas Bayu Bima Bintang Danang Daffa Dimas Dika Fadli Fahmi
  Fahri Fajar Farhan Fikri Galang Galih Gilang Hafiz Hanif Ilham Irfan Kevin Lutfi Naufal Nanda Rafi Raihan
  Raka Rangga Reza Rendi Ridho Rifki Rizal Rizki Rizky Satria Tegar Wahyu Yoga Yudha Zaki Zidan Alvaro
  Arkan Azka Bilal Ghani Haikal Kenzo Ibnu Malik Rasya Rayhan`);

export const modernMaleSecond = words(`
  Pratama Saputra Putra Ramadhan Maulana Hidayat Kurniawan Setiawan Firmansyah Nugraha Permana Wijaya
  Alfarizi Akbar Prasetya Prayoga Mahendra Aditya Perdana Anugrah Syahputra Fadhilah Ananda Gunawan
  Hakim Wicaksana Ardiansyah Fauzan Al_Fatih Pamungkas Abdillah`);

export const modernFemaleFirst = words(`
  Adinda Alya Amelia Anisa Annisa Aulia Ayu Bella Bunga Cahya Citra Dea Dewi Diah Dinda Fadila Febri
  Fitri Hana Indah Intan Kartika Khairunnisa Laila Lestari Maya Meisya Melati Nabila Nadia Nadya Najwa
  Naila Novi Nur Putri Rahma Rani Ratih Rina Rizka Safira Salma Salsabila Sekar Shinta Silvi Syifa Tiara
  Vina Wulan Yasmin Zahra Zaskia Kayla Aisyah Azizah Keisha Qonita Almira`);

export const modernFemaleSecond = words(`
  Putri Lestari Sari Maharani Ramadhani Permata Anggraini Wulandari Pratiwi Rahmawati Safitri Oktaviani
  Kusuma Ayuningtyas Febrianti Utami Amalia Handayani Aprilia Azzahra Cahyani Kirana Nuraini Hidayah
  Khoirunnisa Puspita Larasati Damayanti Salsabila Aulia Melani Fauziah`);
