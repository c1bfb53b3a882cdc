import { modernFemaleFirst, modernFemaleSecond, modernMaleFirst, modernMaleSecond } from './modern.ts';
import { words, type NamePool } from './name-pool.ts';

const male = words(`Aceng Ade Agus Asep Atang Cecep Cucu Dadan Dadang Deden Dede Dedi Didin Dudung Eman Encep Endang
  Engkus Enjang Entis Iwan Jajang Jaja Kokom Kusnadi Maman Nandang Oding Oman Rahmat Rohmat Taryana Tatang Tedi Toto
  Ujang Undang Usep Wawan Yana Yayan Yusup`);
const maleSecond = words(`Suryana Hidayat Kurnia Sutisna Permana Supriatna Hermawan Nugraha Gunawan Sukmana Koswara
  Mulyana Ruhiyat Saepudin Sobandi Somantri Sopandi Suhendar Suherman Sudrajat Taryana Wiguna Rukmana Sumarna Iskandar
  Komarudin Setiawan Ramdani`);
const female = words(`Ai Aisah Cucu Dede Een Eli Elis Enok Entin Euis Iis Imas Ipah Iroh Ida Isah Kokom Lilis Mimin
  Neneng Neni Nenden Nining Nia Nunung Oom Popon Rina Rohaeti Siti Sri Tati Teti Tita Titin Tuti Yani Yayah Yeti Yuyun`);
const femaleSecond = words(`Rohaeti Suryani Nurhayati Kurniasih Rosmiati Sumiati Karlina Herlina Mulyani Rohayati
  Kartika Komalasari Nurjanah Sulastri Sukaesih Maryani Yulianti Rahayu Hasanah Juariah Komariah Lasmanah Marlina
  Permatasari Rostika Suhaeti Susilawati Widaningsih`);

export const sundanese: NamePool = {
  male: {
    old: {
      first: [...male, ...words('Sarta Wikarta Sahri Ateng Uba Emen Karna Suminta Darma')],
      second: maleSecond,
      one: 0.5,
      three: 0,
    },
    middle: { first: male, second: maleSecond, one: 0.12, three: 0.02 },
    young: {
      first: [...modernMaleFirst, ...words('Asep Dadan Iwan Cecep Agung Gugum Muhamad')],
      second: [...modernMaleSecond, ...maleSecond],
      one: 0.03,
      three: 0.32,
    },
  },
  female: {
    old: {
      first: [...female, ...words('Icih Acih Enah Onah Uum Warsih Rasih Sarti Anih')],
      second: femaleSecond,
      one: 0.58,
      three: 0,
    },
    middle: { first: female, second: femaleSecond, one: 0.12, three: 0.02 },
    young: {
      first: [...modernFemaleFirst, ...words('Neng Siti Teti Rini Euis Lilis Resti')],
      second: [...modernFemaleSecond, ...femaleSecond],
      one: 0.02,
      three: 0.32,
    },
  },
  family: null,
};
