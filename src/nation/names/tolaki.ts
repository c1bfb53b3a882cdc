import { modernFemaleFirst, modernFemaleSecond, modernMaleFirst, modernMaleSecond } from './modern.ts';
import { words, type NamePool } from './name-pool.ts';

const male = words(`Abdul_Samad Abidin Adnan Aksan Alimuddin Ansar Arman Azis Bahrun Basrin Darwin Edi Erwin
  Ferdi Haerun Hamrin Hasrun Hendra Husain Jabir Jumadil Kasman Konggoasa La_Ode_Asri La_Ode_Hamid La_Ode_Rusdin
  Lasmin Mahmud Marhaban Masrin Muslan Nasrudin Pagala Rahmat Ridwan Rusman Sabaruddin Salim Samsul Sarlan Sukri Sunarto
  Tasman Usrin Wahid Yusran Zaenal`);
const maleSecond = words(`Konggoasa Lakebo Landoka Laonso Mekuo Pagala Rundubeli Saranani Sinapoy Langgai
  Tawulo Tosepu Udu Wonua Masara Porosi Moronene Tekaka Tombili Meronda Laulewulu`);
const female = words(`Andriani Asnia Dahniar Darna Ernawati Fatmawati Hadijah Harlina Hasni Hastuti Herlin Hasnawia
  Irma Jumiati Karmila Kasmawati Lisnawati Marwia Mariani Mirnawati Nafsia Nurbaya Nurlian Nurmin Rahmawati Ratna
  Rosmawati Rosnia Rusnia Salmawati Samsinar Sarlina Siti Sitti Sumarni Suriati Tina Wa_Ode_Hasni Wa_Ode_Nur Wa_Ode_Sarni
  Wahida Yuliati Yusniar Zarina`);
const femaleSecond = words(`Konggoasa Lakebo Pagala Saranani Sinapoy Tawulo Tosepu Tombili Masara Porosi Sari Wati
  Hasanah Fitriani Lestari Rahim Rauf Tahir Ningsih Wulandari Indah Meronda`);

export const tolaki: NamePool = {
  male: {
    old: { first: male, second: maleSecond, one: 0.45, three: 0 },
    middle: { first: male, second: maleSecond, one: 0.28, three: 0.02 },
    young: {
      first: [...modernMaleFirst, ...words('La_Ode_Fikri La_Ode_Rahman Muh._Fajrin Muhammad Aldin')],
      second: [...modernMaleSecond, ...maleSecond],
      one: 0.05,
      three: 0.2,
    },
  },
  female: {
    old: { first: female, second: femaleSecond, one: 0.5, three: 0 },
    middle: { first: female, second: femaleSecond, one: 0.28, three: 0.02 },
    young: {
      first: [...modernFemaleFirst, ...words('Wa_Ode_Indah Wa_Ode_Rahma Sitti Nur_Afni Fitra')],
      second: [...modernFemaleSecond, ...femaleSecond],
      one: 0.05,
      three: 0.2,
    },
  },
  family: null,
};
