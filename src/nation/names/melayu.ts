import { modernFemaleFirst, modernFemaleSecond, modernMaleFirst, modernMaleSecond } from './modern.ts';
import { words, type NamePool } from './name-pool.ts';

const male = words(`Abdul_Karim Abdul_Malik Ahmad Amirudin Anuar Arifin Azlan Azman Azwar Bahtiar Basri Burhanudin Fadli
  Fauzan Hamid Hamzah Harun Hasnan Herman Huzrin Ibrahim Idrus Iskandar Jamil Jefri Juanda Kamarudin Khairudin Lukman
  Mahadi Marzuki Mazlan Muhammad Nazaruddin Nizar Raja_Anuar Ramlan Razak Ridwan Rosli Rusli Said Saparudin Sabarudin
  Suhaimi Syahrul Syamsir Tengku_Azman Wan_Fauzi Yahya Yusri Zainal Zaini Zulkarnain`);
const maleSecond = words(`Abdullah Ahmad Arsyad Aziz Bakar Effendi Fahmi Hamid Hasan Hasyim Ismail Jaafar Kasim Latif
  Mansur Mohd Osman Putra Rahim Ramli Saleh Syah Talib Umar Wahab Yunus Zakaria Firdaus Hidayat Syahputra`);
const female = words(`Asmah Azizah Azlina Encik_Zaharah Fatimah Farida Hajar Halijah Hamidah Hasnah Hasmah Jamaliah
  Juliana Kalsum Khatijah Latifah Mahani Maimunah Mariam Masita Maznah Mazlina Norliza Noraini Norhayati Normah Raja_Aisyah
  Rahmah Ramlah Rohana Rosnah Roziana Rukiah Sabariah Salmah Sarifah Siti Suriani Syarifah Tengku_Azizah Ummi Wan_Nurul
  Yusmaniar Zaharah Zainab Zaleha Zalina Zubaidah`);
const femaleSecond = words(`Amalia Aini Azura Fitriani Hayati Huda Juwita Kamila Lestari Liza Mahani Maulida Mustika
  Nabila Nuraini Putri Rahayu Rahmi Safitri Sari Suraya Syafira Wahyuni Yanti Zahara Zulaika Melinda`);

export const melayu: NamePool = {
  male: {
    old: { first: male, second: maleSecond, one: 0.35, three: 0 },
    middle: { first: male, second: maleSecond, one: 0.25, three: 0.02 },
    young: {
      first: [...modernMaleFirst, ...words('Muhammad Ahmad Syahrul Zulfan Khairul Hafizh')],
      second: [...modernMaleSecond, ...maleSecond],
      one: 0.04,
      three: 0.26,
    },
  },
  female: {
    old: { first: female, second: femaleSecond, one: 0.45, three: 0 },
    middle: { first: female, second: femaleSecond, one: 0.25, three: 0.02 },
    young: {
      first: [...modernFemaleFirst, ...words('Siti Nurul Syarifah Wan_Nurul Zalika')],
      second: [...modernFemaleSecond, ...femaleSecond],
      one: 0.03,
      three: 0.26,
    },
  },
  family: null,
};
