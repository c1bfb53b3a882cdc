import { modernFemaleFirst, modernFemaleSecond, modernMaleFirst, modernMaleSecond } from './modern.ts';
import { built, words, type NamePool } from './name-pool.ts';

const male = [
  ...built('Zul', 'kifli hendri fahmi efendi asri fikar'),
  ...built('Yus', 'rizal ri rianto nedi mardi'),
  ...built('Syaf', 'ri rizal ril ruddin'),
  ...words(`Afrizal Amrizal Andri Arman Asril Bustami Darwis Dasril Edison Efrizal Emrizal Erizal Febrian Hasan
    Hendri Idris Irwandi Jasman Jufri Khairul Mawardi Nofrizal Nasrul Rahmat Ramli Ridwan Rusdi Rustam Syahrial Taufik
    Usman Yendri Zainal Zaidir Doni Rino Feri Robi Jhoni`),
];
const maleSecond = words(`Chaniago Efendi Putra Hendra Yanto Saputra Fitra Anwar Kurniawan Sutan Bahar Arifin
  Hidayat Rahman Malin Rasyid Syafei Yunus Mulyadi Jamal Firdaus Afandi Hamdani Fernando Oktavianus`);
const female = [
  ...built('Yus', 'nidar mawarni neli nimar marni niati'),
  ...built('Ros', 'mawati nida neli mainar dianti'),
  ...built('Nur', 'baiti hayati lela aini jannah sima hasnah'),
  ...words(`Asmawati Asni Dahniar Darmawati Desmawati Desi Ermawati Elvi Erni Eva Fatma Gusnidar Gusti Hasnah Herlina
    Ismawati Jasmaniar Kasmawati Lismar Mardiana Marlina Mira Misnar Nelwati Nofri Rahmi Ratna Resi Rina Salmah Suryani
    Syamsinar Upik Wirda Yarnis Yulinar Zaitun Zulfa Zuraida`),
];
const femaleSecond = words(`Yanti Wati Susanti Sari Novita Fitri Hayati Yulia Anggraini Oktavia Mulyani Efrianti Gusti
  Delima Rahmi Mardhiah Zahara Kumala Dewita Marni Husna Yenti Andriani Febriani Elita Fauziah`);

export const minang: NamePool = {
  male: {
    old: { first: male, second: maleSecond, one: 0.55, three: 0 },
    middle: { first: male, second: maleSecond, one: 0.28, three: 0.03 },
    young: {
      first: [...modernMaleFirst, ...words('Muhammad Habib Ihsan Fadhil Genta Rafki Aidil Khalid')],
      second: [...modernMaleSecond, ...maleSecond],
      one: 0.05,
      three: 0.28,
    },
  },
  female: {
    old: { first: female, second: femaleSecond, one: 0.62, three: 0 },
    middle: { first: female, second: femaleSecond, one: 0.25, three: 0.03 },
    young: {
      first: [...modernFemaleFirst, ...words('Suci Rahmi Mutia Hafizah Ghina Luthfia Viona Sri Cindy')],
      second: [...modernFemaleSecond, ...femaleSecond],
      one: 0.04,
      three: 0.28,
    },
  },
  family: null,
};
