import { modernFemaleFirst, modernFemaleSecond, modernMaleFirst, modernMaleSecond } from './modern.ts';
import { words, type NamePool } from './name-pool.ts';

const male = words(`Abdul_Hadi Abdul_Basit Abidin Akhmad Anang Ardiansyah Arbain Arsyad Asmuni Aspiani
  Baderun Bahrani Barkati Burhan Darmawi Fahrurraji Fathurrahman Gazali Hairani Hairullah Hamli Hamsani Hasbullah
  Herman Ideham Ilmi Jahrani Jamhari Jumberi Kaspul Khairani Mahyuni Maslan Masrani Mastur Misran Muhammad Mursidi
  Nafiah Norhadi Norman Rahmadi Ramli Rusmadi Rusdiansyah Salman Samsuni Sarbaini Sabri Suriani Syahrani Syaifullah
  Syamsudin Tajudin Yuseran Zainuddin Zarkasi`);
const maleSecond = words(`Noor Anwar Fahmi Hidayat Ilmi Syahbana Rahman Ridha Maulana Fitriadi Effendi Arifin Azhari
  Gafuri Halim Iderus Irfani Kamil Muttaqin Rijani Saputera Yusuf Fauzi Hafizi Amin Wahyudi Safwan Rifani`);
const female = words(`Aluh Antung Arbayah Asiah Aisyah Barlian Darnawati Fatmawati Galuh Hadijah Hairiah Hamidah
  Hamnah Helda Jamilah Jariah Jumiati Kamariah Kursiah Lamsiah Mahrita Maimunah Mariatul Masitah Masniah
  Misbah Mulia Nahdiah Norhasanah Norhayati Noorlaila Norlina Norsehan Patimah Rabiatul Rahmah Rahimah Ramlah Risnawati
  Rusmini Rusnani Saidah Salasiah Salabiah Salmah Sanah Sarinah Siti Sumiati Syarifah Yuliana Zainab Zubaidah`);
const femaleSecond = words(`Adawiah Aminah Aulia Fitriah Hasanah Hayati Jannah Kiptiah Latifah Mahmudah Marlina Maulida
  Mawaddah Norhikmah Raudah Rahmawati Rahmi Ramadaniah Safitri Suryani Wahdah Yanti Zakiah Zulaikha Huda`);

export const banjar: NamePool = {
  male: {
    old: { first: male, second: maleSecond, one: 0.66, three: 0 },
    middle: { first: male, second: maleSecond, one: 0.32, three: 0.02 },
    young: {
      first: [...modernMaleFirst, ...words('Muhammad Ahmad Akhmad Noor Riduan Zaini Hafiz Sauqi')],
      second: [...modernMaleSecond, ...maleSecond],
      one: 0.05,
      three: 0.28,
    },
  },
  female: {
    old: { first: female, second: femaleSecond, one: 0.68, three: 0 },
    middle: { first: female, second: femaleSecond, one: 0.32, three: 0.02 },
    young: {
      first: [...modernFemaleFirst, ...words('Norhaliza Norlaila Siti Rabiatul Mariatul Hikmah Gina')],
      second: [...modernFemaleSecond, ...femaleSecond],
      one: 0.04,
      three: 0.28,
    },
  },
  family: null,
};
