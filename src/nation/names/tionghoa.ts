import { words, type NamePool } from './name-pool.ts';

const male = words(`Andre Andy Anton Antonius Benny Benyamin Budiman Calvin Charles Chandra Daniel David Denny Dicky
  Edwin Erick Felix Ferry Franky Freddy Hendra Hendrik Henry Herman Ivan Jefri Jimmy Johan Jonathan Kevin Leo Lukas
  Marcel Michael Nicholas Rendy Richard Robert Robin Ronald Rudy Sanjaya Steven Sugianto Suwandi Teddy Tommy Vincent
  Wendy William Willy Yohan`);
const female =
  words(`Angel Angelina Anita Caroline Cecilia Christina Cindy Clara Cynthia Diana Elisa Ellen Elvina Erlina
  Evelyn Fanny Felicia Fenny Grace Helen Imelda Irene Jessica Jenny Julia Kartika Lanny Lilian Lily Linda Lisa Livia Meilan
  Melissa Merry Metta Michelle Monica Natalia Novita Olivia Patricia Santi Selly Shelly Silvia Stephanie Susan Tina
  Veronica Vivian Winny Yenny Yuliana`);
const oldMale = words('Ah_Tjin Boen_Lie Hok_Seng Kian_Lie Tek_Liong Thian_Hok Tjeng_Hwa Wie_Liong Kok_Liang');
const oldFemale = words('Eng_Hoa Giok_Nio Kim_Hwa Lian_Hwa Mei_Ling Mei_Lan Siok_Lan Sioe_Nio Swan_Nio Tjin_Nio');
const second = words(
  `Adi Agustinus Christian Dharma Gabriel Kusuma Laurensius Mulia Natan Putra Surya Tirta Utama Yosua`,
);
const femaleSecond = words(
  `Agnes Anastasia Ayu Christiani Devina Florensia Gracia Kusuma Maria Mulia Natasha Puspa Surya Yosefin`,
);

export const tionghoa: NamePool = {
  male: {
    old: { first: [...male, ...oldMale], second, one: 0.95, three: 0 },
    middle: { first: male, second, one: 0.86, three: 0 },
    young: { first: male, second, one: 0.45, three: 0 },
  },
  female: {
    old: { first: [...female, ...oldFemale], second: femaleSecond, one: 0.95, three: 0 },
    middle: { first: female, second: femaleSecond, one: 0.86, three: 0 },
    young: { first: female, second: femaleSecond, one: 0.45, three: 0 },
  },
  family: {
    names: words(`Budiharja Chandrawinata Darmawan Gondosuwito Gunadi Halimanto Handoyo Hartanto Kartawijaya Kosasih
      Kurniawan Kusnadi Lesmanto Limanto Nugroho Oeyanto Pranata Rusliman Santosa Setiabudi Setiadi Sidharta Sugiarto
      Susanto Sutandi Suwandi Tandiono Tanoyo Tantowi Tedjokusumo Wibisono Widjaja Winata Yonatan`),
    share: 0.93,
  },
};
