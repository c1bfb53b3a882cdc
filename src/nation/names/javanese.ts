import { modernFemaleFirst, modernFemaleSecond, modernMaleFirst, modernMaleSecond } from './modern.ts';
import { built, words, type NamePool } from './name-pool.ts';

const oldMale = [
  ...built(
    'Su',
    `giman gino giyo kardi kamto marno marto mardi naryo nardi pardi parman parno
    priyono roso tarno tikno trisno wardi warno wito yadi yatno yitno darto kirman mijan`,
  ),
  ...built('Sar', 'di jono to wono jiman'),
  ...built('Wa', 'gimin giman gino kidi luyo rsito rsono'),
  ...built('Ka', 'rdi rsono siman rtono smadi'),
  ...built('Nga', 'dimin diman timin tiran'),
  ...built('Sla', 'met metto'),
  ...words('Tukiman Tukimin Paimin Paiman Parto Darmo Marto Karto Tarno Sakimin Samidi Saridi Tugiman Pardi Rusdi'),
];
const oldFemale = [
  ...built(
    'Su',
    `giyem kinah kinem lastri marni miyati narti parti parmi prapti rati rtini tinah tini warni
    warti yati yatmi yem hartini mirah yanti kesi manti`,
  ),
  ...built('Nga', 'dinem tinem tiyem diyem'),
  ...built('Wa', 'giyem ginah kinem rsini rsiti'),
  ...built('Sa', 'kinah kiyem minem riyem tinem rinah'),
  ...words(
    'Tukinem Tukiyem Paini Painem Parinah Jumirah Kasinem Kasiyem Lasmi Mursinah Rubiyem Tumini Yatinah Poniyem',
  ),
];
const middleMale = [
  ...built('Su', 'giarto giyanto haryono karyadi narto priyadi priyanto rono yanto yono tarto tanto kamto'),
  ...built('Har', 'tono yanto yadi joko sono tanto'),
  ...words(`Agus Andi Anton Arief Aris Bambang Basuki Budi Catur Dedi Didik Dwi Eko Edi Eri Gunawan Hadi Heri
    Heru Imam Indra Irwan Joko Kusnadi Muhamad Mulyadi Muji Nanang Nugroho Nur Purwanto Purnomo Rahmat Ratno Rudi
    Setyo Sigit Slamet Sri Teguh Tri Triyono Untung Wahyu Wahono Widodo Winarno Yanto Yudi Yulianto Zaenal Ahmad`),
];
const maleSecond = words(`Santoso Prasetyo Nugroho Wibowo Susilo Utomo Purnomo Purwanto Raharjo Setiawan Setyawan
  Suprapto Wahyudi Widodo Wijayanto Winarno Kurniawan Cahyono Handoko Hartono Haryanto Hermawan Mulyono Pambudi
  Priyono Riyadi Rohman Saputro Sulistyo Suryanto Susanto Triyono Wahyono Widianto Widiyanto Yulianto Budiarto
  Hidayat Kuncoro Prabowo Sasongko Wicaksono Huda Arifin`);
const middleFemale = [
  ...built('Su', 'lastri listyowati mini narsih parmi priyati ryani swati tarmi darmi harti lasmi'),
  ...words(`Sri Siti Endang Dwi Tri Eni Erna Ika Ida Indah Ari Anik Nanik Ninik Nunuk Nur Nurul Wiwik Yuli Yuni Titik
    Tutik Umi Lilik Lestari Retno Ratna Rina Rini Dewi Diah Dyah Eka Emi Fitri Hartini Istiqomah Kartini Kristin Lina
    Mujiati Musripah Partini Puji Rohmah Rumini Sulis Wahyu Watik Widya Winarsih Yanti Utami`),
];
const femaleSecond = words(`Lestari Rahayu Wahyuni Astuti Handayani Setyowati Setiyani Hastuti Hidayati Indarti
  Kusumawati Mulyani Ningsih Nurhayati Nurjanah Palupi Pujiastuti Purwanti Purwaningsih Rahmawati Rohmah Sulastri
  Sulistyowati Suryani Susanti Susilowati Utami Wahyuningsih Wijayanti Widayati Widiastuti Winarti Wulandari
  Yuliati Yuniarti Andayani Asih Fatimah Kristiani Maryati Khasanah`);

export const javanese: NamePool = {
  male: {
    old: {
      first: oldMale,
      second: words('Hadi Wiyono Utomo Raharjo Siswoyo Sumarto Miharjo Diharjo Pawiro Suwito Mulyo'),
      one: 0.62,
      three: 0,
    },
    middle: { first: middleMale, second: maleSecond, one: 0.18, three: 0.04 },
    young: {
      first: [
        ...modernMaleFirst,
        ...words('Dwi Eko Tri Catur Muhammad Ahmad Nur Bagus Wisnu Aji Krisna Damar Septian'),
      ],
      second: [...modernMaleSecond, ...maleSecond],
      one: 0.03,
      three: 0.4,
    },
  },
  female: {
    old: { first: oldFemale, second: words('Rahayu Lestari Wahyuni Hadi Utami Asih Mulyani'), one: 0.72, three: 0 },
    middle: { first: middleFemale, second: femaleSecond, one: 0.14, three: 0.04 },
    young: {
      first: [...modernFemaleFirst, ...words('Dwi Eka Tri Siti Nurul Septi Arum Galuh Ningrum Rahayu Retno Dyah')],
      second: [...modernFemaleSecond, ...femaleSecond],
      one: 0.02,
      three: 0.38,
    },
  },
  family: null,
};
