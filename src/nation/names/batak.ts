import { words, type NamePool } from './name-pool.ts';

const male = words(`Albert Alfred Andreas Anggiat Antonius Bangun Barita Binsar Bonar Charles Daniel David Dapot Edison
  Elman Ferdinand Franklin Gomgom Haposan Hasiholan Hendrik Hotman_Tua Immanuel Jannes Johannes Jonathan Josua Julianus
  Lambok Lasro Maruli Marudut Monang Nelson Oloan Pardamean Parlindungan Parulian Paulus Poltak Ramses Rikardo Robinson
  Roy Sabar Sahala Saut Sihar Tigor Timbul Tulus Tumpal Viktor Walden Yohanes Ahmad Irwan Rahmad Zulham`);
const female = words(`Agnes Anggi Asima Berliana Bunga Christina Debora Delima Derma Dermawati Elfrida Elisabet Ester
  Friska Gloria Hanna Herlina Hotmaida Hotnida Ida Imelda Juliana Lamria Lasma Lestaria Lince Lisbet Maria Martina
  Masniari Melda Meriati Mery Minar Natalia Nurmala Nurhaida Pesta Ramauli Rebeka Renata Riama Romauli Roslinda Rosdiana
  Rotua Rumondang Ruth Sarma Serepina Sondang Tetty Tiurma Tiara Togi Valentina Yohana`);
const second = words(
  'Parlindungan Hasiholan Pardamean Martua Tua Hamonangan Jonatan Samuel Sahat Gabriel Ganda Halomoan',
);
const femaleSecond = words('Uli Natalia Theresia Maduma Hasianna Putri Christiani Yuliana Margaretha Rouli Tiurma Ria');

export const batak: NamePool = {
  male: {
    old: { first: male, second, one: 0.85, three: 0 },
    middle: { first: male, second, one: 0.72, three: 0 },
    young: { first: male, second, one: 0.45, three: 0 },
  },
  female: {
    old: { first: female, second: femaleSecond, one: 0.88, three: 0 },
    middle: { first: female, second: femaleSecond, one: 0.74, three: 0 },
    young: { first: female, second: femaleSecond, one: 0.45, three: 0 },
  },
  family: {
    names: words(`Batubara Damanik Gultom Harahap Hutabarat Hutagalung Hutapea Lubis Lumbangaol Lumbantobing Manalu
      Manik Manullang Manurung Marbun Marpaung Naibaho Nainggolan Nasution Pakpahan Panggabean Panjaitan Pasaribu Purba
      Rambe Ritonga Saragih Siagian Siahaan Sianturi Sibarani Siburian Sihombing Silaban Silalahi Simamora Simanjuntak
      Simatupang Simbolon Sinaga Siregar Sirait Sitanggang Sitorus Sitompul Situmorang Tambunan Tampubolon`),
    share: 0.98,
  },
};
