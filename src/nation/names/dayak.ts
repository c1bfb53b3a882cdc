import { modernFemaleFirst, modernFemaleSecond, modernMaleFirst, modernMaleSecond } from './modern.ts';
import { words, type NamePool } from './name-pool.ts';

const male = words(`Adrianus Agustinus Albert Alpius Andreas Anton Arnoldus Bambang Benediktus Bernadus Daniel Darius
  Dehen Duwel Edwin Elias Elvis Gerson Handel Hendrikus Igo Imanuel Jhonson Jimi Kardinus Kornelius Lambung Lewi
  Markus Mantikei Misel Nyaring Paulus Petrus Rano Rantau Robianus Salundik Sabran Stefanus Sukarlan Timbang Titus
  Tundan Untung Wancino Yansen Yohanes Yulius Yusup`);
const maleSecond = words(`Tarigas Lampe Bangkan Dehen Igau Rangkai Saleh Suling Tingang Antang Bungai Garang Hamputung
  Kusin Lambung Nyangkal Panji Ranying Samad Sandan Satu Sawung Tarung Tuah Tunjang Umbing Usop Timang`);
const female = words(`Agnes Agustina Anastasia Bunga Christina Dayang Debora Demi Desi Dewi Elisabet Elsi Ester Evi
  Fransiska Helena Hermina Inem Ivon Karlina Katarina Kristina Lamiang Lidia Lusia Magdalena Margareta Maria Marlin
  Meriani Meti Monika Nyai Olvi Rabiah Rini Rosalia Ruth Sarlota Selpi Seri Sisilia Susana Tamara Tiwi Veronika Yulita`);
const femaleSecond = words(`Bulan Dayang Indu Intan Kambang Lamiang Lestari Nyai Panai Putir Rinjani Sari
  Saluang Tapih Tewu Tiung Yanti Yuliana Wati Natalia Oktaviana Noviana Kristiani Anjelina`);

export const dayak: NamePool = {
  male: {
    old: { first: male, second: maleSecond, one: 0.35, three: 0 },
    middle: { first: male, second: maleSecond, one: 0.14, three: 0.03 },
    young: {
      first: [...male, ...modernMaleFirst],
      second: [...maleSecond, ...modernMaleSecond],
      one: 0.03,
      three: 0.18,
    },
  },
  female: {
    old: { first: female, second: femaleSecond, one: 0.4, three: 0 },
    middle: { first: female, second: femaleSecond, one: 0.14, three: 0.03 },
    young: {
      first: [...female, ...modernFemaleFirst],
      second: [...femaleSecond, ...modernFemaleSecond],
      one: 0.03,
      three: 0.18,
    },
  },
  family: null,
};
