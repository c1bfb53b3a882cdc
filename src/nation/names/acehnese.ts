import { modernFemaleFirst, modernMaleFirst } from './modern.ts';
import { words, type NamePool } from './name-pool.ts';

const male = words(`Abdullah Adnan Ahmad Ali Anwar Armia Azhari Bakhtiar Basri Bukhari Darwis Fachrurrazi Fauzi
  Hamdani Hamzah Hasbi Husaini Ibrahim Idris Ilyas Irwansyah Ishak Iskandar Ismail Jafar Jailani Jamaluddin Junaidi
  Kamaruzzaman Khairil Lukman M._Nur Mahdi Maimun Marzuki Marwan Muhammad Mukhlis Mukhtar Munawar Munir Murdani Musliadi
  Mustafa Muzakkir Nasruddin Nurdin Razali Ridwan Rusli Safrizal Saifuddin Saiful Samsul Sulaiman Syarifuddin Tarmizi
  Usman Yusri Zainal Zakaria Zulfikar Zulkarnaini`);
const maleSecond = words(`Abdullah Ahmad Ali Daud Hasan Husin Ibrahim Idris Ismail Jalil Kadir Mahmud Puteh Rahman Saleh
  Sulaiman Syah Usman Wahab Yahya Yusuf Zainuddin Abidin Bahri Fahmi Hidayatullah Rizal Akmal Maulana Fuadi Ramadhan`);
const female = words(`Ainal Aisyah Asmaul Asnidar Cut Darmawati Dahlia Erlina Fadhilah Fakhriah Fatimah Fauziah Habibah
  Hafsah Halimah Hamidah Hanum Hasanah Jamilah Juwairiah Khadijah Khairiah Laila Mahdalena Maimunah Mardhiah Mariana
  Mariani Marlina Maryam Mutia Nilawati Nurafni Nuraini Nurbaiti Nurhayati Nurlaila Nurmala Rahmah Ramlah Raihan Rohani
  Rosdiana Rosmawar Ruhama Safiah Salbiah Salmiati Saudah Syarifah Ummi Yusnidar Yusra Zahara Zainab Zuhra Zuraida`);
const femaleSecond = words(`Mardhiah Husna Fitri Rahmi Hayati Ulfa Zahra Dewi Jannah Maulida Safrina Rizkia Wahyuni
  Keumala Meutia Intan Ramadhani Amalia Afrida Nabila Putri Sari Rahmayani Balqis Agustina Fajrina`);

export const acehnese: NamePool = {
  male: {
    old: { first: male, second: maleSecond, one: 0.3, three: 0 },
    middle: { first: male, second: maleSecond, one: 0.35, three: 0.03 },
    young: {
      first: [...modernMaleFirst, ...male, ...words('Teuku_Rizal Teuku_Fadhil Muammar Aulia Agil Furqan')],
      second: maleSecond,
      one: 0.06,
      three: 0.22,
    },
  },
  female: {
    old: { first: female, second: femaleSecond, one: 0.5, three: 0 },
    middle: { first: female, second: femaleSecond, one: 0.32, three: 0.03 },
    young: {
      first: [...modernFemaleFirst, ...female, ...words('Cut_Intan Cut_Rahma Ulfa Rauzatul Nazla')],
      second: femaleSecond,
      one: 0.06,
      three: 0.22,
    },
  },
  family: null,
};
