import { modernFemaleFirst, modernFemaleSecond, modernMaleFirst, modernMaleSecond } from './modern.ts';
import { words, type NamePool } from './name-pool.ts';

const male = words(`Abdul_Rahim Akbar Ambo Amir Andi_Baso Andi_Mappa Arifuddin Arsyad Asdar Asri Baharuddin Bakri
  Bahtiar Baso Beddu Budiman Dahlan Darwis Firman Hamka Hamzah Haeruddin Hasanuddin Hasrul Herman Ilham Iwan Jamaluddin
  Jufri Kaharuddin La_Baco La_Mappe La_Tang Lukman Makmur Mansyur Muhlis Muslimin Mustamin Nasir Nurdin Pallawa Rahman
  Ramli Ridwan Rusdi Rustam Saharuddin Sainal Sirajuddin Suardi Sultan Supardi Syamsuddin Tajuddin Tamrin
  Usman Wahyuddin Yusran Zainuddin`);
const maleSecond = words(`Mappasessu Pabottingi Daeng_Situju Patarai Tahir Halim Latif Rauf Makkasau Jaya Syam Alwi
  Kadir Karim Mallarangan Saleh Rasyid Said Tang Yunus Arfah Hafid Basri Ramadhan Saputra Hidayat`);
const female = words(`Andi_Tenri Asma Asmawati Becce Darmawati Dahlia Erni Fatmawati Habibah Hamsiah Hajerah
  Haslinda Hasmawati Hasna Hasriani Herlina I_Becce I_Sitti Indo Indriani Irmawati Jumriah Mariati Marhani
  Mirna Nadirah Nirwana Nuraeni Nurhayati Nurjannah Nurlia Nursiah Rahmatia Ramlah Risnawati Rosdiana
  Rosmini Rosnaeni Rostina Saenab Salmah Sitti Subaedah Suriani Suarni Syamsiah Tenri Wahida Yuliana`);
const femaleSecond = words(`Aminah Arsyad Basri Daeng_Kanang Fitriani Hamid Hamzah Hasanah Idris Jafar Kamariah Karim
  Latif Maryam Nur Rahman Rahmi Ramadhani Rasyid Sari Suardi Syam Tahir Wahyuni Amalia Salam`);

export const bugis: NamePool = {
  male: {
    old: { first: male, second: maleSecond, one: 0.6, three: 0 },
    middle: { first: male, second: maleSecond, one: 0.4, three: 0.02 },
    young: {
      first: [...modernMaleFirst, ...words('Andi_Fajar Muh._Ilham Muhammad Akbar Ashar Ikram Fadel')],
      second: [...modernMaleSecond, ...maleSecond],
      one: 0.05,
      three: 0.22,
    },
  },
  female: {
    old: { first: female, second: femaleSecond, one: 0.65, three: 0 },
    middle: { first: female, second: femaleSecond, one: 0.38, three: 0.02 },
    young: {
      first: [...modernFemaleFirst, ...words('Andi_Nurul Sitti Nurfadillah Nur_Afni Mutmainnah Nurhikmah')],
      second: [...modernFemaleSecond, ...femaleSecond],
      one: 0.05,
      three: 0.22,
    },
  },
  family: null,
};
