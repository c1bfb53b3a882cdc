import { modernFemaleFirst, modernFemaleSecond, modernMaleFirst, modernMaleSecond } from './modern.ts';
import { words, type NamePool } from './name-pool.ts';

const male = words(`Abu_Hasan Ahmad Aidil Amrullah Antoni Ardiansyah Arpan Asnawi Azwari Badarudin Bastari Cik_Mat
  Darmawan Dedi Edwar Efran Erwan Fikri Firdaus Hairul Hamidi Hasbi Herwansyah Holil Husni Ibnu Idrus Ismet Jauhari
  Jemain Joni Kailani Komar Kosasih Lukman Madani Mahyudin Marsudi Mat_Ali Muslim Nopri Nurman Rahmat Rasidi Riduan
  Romli Rozali Rusman Safarudin Sahril Saipul Sapri Solihin Sukardi Syamsul Tarmizi Umar Yadi Yanto Zawawi Zulkipli`);
const maleSecond = words(`Akbar Alamsyah Apriadi Ariansyah Efendi Fadillah Hidayat Ibrahim Iskandar Jaya Juniansyah
  Kurniawan Mahendra Marhaen Nawawi Oktarian Pratama Ramadan Rozak Saputra Sanjaya Syahril Toyib Wijaya Yusup Zulkarnain
  Aprianto Hartawan`);
const female = words(`Ana Asmawati Ayuna Cik_Ana Cik_Nona Darmawati Desmi Eka Eliyana Ermawati Evi Fatimah Hartati
  Hasana Helmi Hermina Holipa Husna Ida Janiah Jumina Komariah Lela Lisnawati Marlena Masayu Maryati Masnun
  Mega Meri Misna Napisah Neli Nopi Nurhayani Nurbaiti Nurlela Rapika Rodiah Rohaya Romlah Rosmala Rusmiati Sarinah
  Siti Suryana Susi Tuti Umi Yulianti Yuliza Zaleha Zuraida`);
const femaleSecond = words(`Agustina Anggraini Apriyanti Astuti Damayanti Dewi Efriani Fitri Hartini Herawati Juwita
  Kumala Lestari Marlina Novitasari Oktarina Purnama Puspita Ramadona Safitri Sari Septiani Susanti Utami Wulandari
  Yunita Yusmaniar`);

export const musi: NamePool = {
  male: {
    old: { first: male, second: maleSecond, one: 0.6, three: 0 },
    middle: { first: male, second: maleSecond, one: 0.3, three: 0.02 },
    young: {
      first: [...modernMaleFirst, ...words('Muhamad Apri Jepri Septa Okta Ahmad Deka')],
      second: [...modernMaleSecond, ...maleSecond],
      one: 0.04,
      three: 0.2,
    },
  },
  female: {
    old: { first: female, second: femaleSecond, one: 0.62, three: 0 },
    middle: { first: female, second: femaleSecond, one: 0.28, three: 0.02 },
    young: {
      first: [...modernFemaleFirst, ...words('Masayu Siti Meli Yesi Repi Anggun Peni')],
      second: [...modernFemaleSecond, ...femaleSecond],
      one: 0.03,
      three: 0.2,
    },
  },
  family: null,
};
