import { localDate } from '../../../vocabulary/local-date.ts';
import type { CabinetKind } from '../domain/coordination-register.ts';
import { type LegalBasis, unconfirmedBasis } from '../domain/legal-basis.ts';
import { type OrganisationCode, organisationCode, type OrganisationNames } from '../domain/organisation.ts';

/** Perpres 67/2019 was signed that day: the directory's records of the state begin here. */
export const cabinetOf2019 = localDate('2019-10-23');

/** Perpres 32/2021: signed, promulgated and in force that day. */
export const changeOf2021 = localDate('2021-04-28');

export interface CabinetEntry extends OrganisationNames {
  readonly code: OrganisationCode;
  readonly kind: CabinetKind;
  /** Only where it is another instrument than the one of all ministries. */
  readonly ownBasis?: LegalBasis;
}

/** The four coordinating ministries of 2019 to 2024: Perpres 67/2019 Pasal 1. */
export const coordinatingMinistries: readonly CabinetEntry[] = [
  menko(
    'kemenko-polhukam',
    'Kementerian Koordinator Bidang Politik, Hukum, dan Keamanan',
    'Coordinating Ministry for Political, Legal and Security Affairs',
    'Kemenko Polhukam',
  ),
  menko(
    'kemenko-perekonomian',
    'Kementerian Koordinator Bidang Perekonomian',
    'Coordinating Ministry for Economic Affairs',
    'Kemenko Perekonomian',
  ),
  menko(
    'kemenko-pmk',
    'Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan',
    'Coordinating Ministry for Human Development and Culture',
    'Kemenko PMK',
  ),
  menko(
    'kemenko-marves',
    'Kementerian Koordinator Bidang Kemaritiman dan Investasi',
    'Coordinating Ministry for Maritime Affairs and Investment',
    'Kemenko Marves',
  ),
];

/** Coordinated in politics, law and security: Perpres 67/2019 Pasal 6 ayat (1). */
export const polhukam: readonly CabinetEntry[] = [
  ministry('kemendagri', 'Kementerian Dalam Negeri', 'Ministry of Home Affairs', 'Kemendagri'),
  ministry('kemlu', 'Kementerian Luar Negeri', 'Ministry of Foreign Affairs', 'Kemlu'),
  ministry('kemhan', 'Kementerian Pertahanan', 'Ministry of Defence', 'Kemhan'),
  ministry('kemenkumham', 'Kementerian Hukum dan Hak Asasi Manusia', 'Ministry of Law and Human Rights', 'Kemenkumham'),
  ministry(
    'kominfo',
    'Kementerian Komunikasi dan Informatika',
    'Ministry of Communications and Informatics',
    'Kominfo',
  ),
  ministry(
    'kemenpanrb',
    'Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi',
    'Ministry of State Apparatus Empowerment and Bureaucratic Reform',
    'KemenPANRB',
  ),
  agency('kejaksaan', 'Kejaksaan Agung', 'Office of the Attorney General', 'Kejaksaan Agung', 'UU 16/2004'),
  agency('tni', 'Tentara Nasional Indonesia', 'Indonesian National Armed Forces', 'TNI', 'UU 34/2004'),
  agency('polri', 'Kepolisian Negara Republik Indonesia', 'Indonesian National Police', 'Polri', 'UU 2/2002'),
];

/** Coordinated in economic affairs: Pasal 7 ayat (1). */
export const perekonomian: readonly CabinetEntry[] = [
  ministry('kemenkeu', 'Kementerian Keuangan', 'Ministry of Finance', 'Kemenkeu'),
  ministry('kemnaker', 'Kementerian Ketenagakerjaan', 'Ministry of Manpower', 'Kemnaker'),
  ministry('kemenperin', 'Kementerian Perindustrian', 'Ministry of Industry', 'Kemenperin'),
  ministry('kemendag', 'Kementerian Perdagangan', 'Ministry of Trade', 'Kemendag'),
  ministry('kementan', 'Kementerian Pertanian', 'Ministry of Agriculture', 'Kementan'),
  ministry(
    'atr-bpn',
    'Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional',
    'Ministry of Agrarian Affairs and Spatial Planning/National Land Agency',
    'ATR/BPN',
  ),
  ministry(
    'kementerian-bumn',
    'Kementerian Badan Usaha Milik Negara',
    'Ministry of State-Owned Enterprises',
    'Kementerian BUMN',
  ),
  ministry(
    'kemenkop-ukm',
    'Kementerian Koperasi dan Usaha Kecil dan Menengah',
    'Ministry of Cooperatives and Small and Medium Enterprises',
    'Kemenkop UKM',
  ),
  ministry(
    'kemenristek-brin',
    'Kementerian Riset dan Teknologi/Badan Riset dan Inovasi Nasional',
    'Ministry of Research and Technology/National Research and Innovation Agency',
    'Kemenristek/BRIN',
  ),
];

/** Coordinated in human development and culture: Pasal 8 ayat (1). */
export const pmk: readonly CabinetEntry[] = [
  ministry('kemenag', 'Kementerian Agama', 'Ministry of Religious Affairs', 'Kemenag'),
  ministry(
    'kemendikbudristek',
    'Kementerian Pendidikan dan Kebudayaan',
    'Ministry of Education and Culture',
    'Kemendikbud',
  ),
  ministry('kemenkes', 'Kementerian Kesehatan', 'Ministry of Health', 'Kemenkes'),
  ministry('kemensos', 'Kementerian Sosial', 'Ministry of Social Affairs', 'Kemensos'),
  ministry(
    'kemendes-pdtt',
    'Kementerian Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi',
    'Ministry of Villages, Development of Disadvantaged Regions and Transmigration',
    'Kemendes PDTT',
  ),
  ministry(
    'kemenpppa',
    'Kementerian Pemberdayaan Perempuan dan Perlindungan Anak',
    'Ministry of Women’s Empowerment and Child Protection',
    'KemenPPPA',
  ),
  ministry('kemenpora', 'Kementerian Pemuda dan Olahraga', 'Ministry of Youth and Sports', 'Kemenpora'),
];

/** Coordinated in maritime affairs and investment: Pasal 9 ayat (1). */
export const marves: readonly CabinetEntry[] = [
  ministry(
    'kemen-esdm',
    'Kementerian Energi dan Sumber Daya Mineral',
    'Ministry of Energy and Mineral Resources',
    'Kementerian ESDM',
  ),
  ministry(
    'kemen-pupr',
    'Kementerian Pekerjaan Umum dan Perumahan Rakyat',
    'Ministry of Public Works and Housing',
    'Kementerian PUPR',
  ),
  ministry('kemenhub', 'Kementerian Perhubungan', 'Ministry of Transport', 'Kemenhub'),
  ministry('klhk', 'Kementerian Lingkungan Hidup dan Kehutanan', 'Ministry of Environment and Forestry', 'KLHK'),
  ministry('kkp', 'Kementerian Kelautan dan Perikanan', 'Ministry of Marine Affairs and Fisheries', 'KKP'),
  ministry(
    'kemenparekraf',
    'Kementerian Pariwisata dan Ekonomi Kreatif/Badan Pariwisata dan Ekonomi Kreatif',
    'Ministry of Tourism and Creative Economy/Tourism and Creative Economy Agency',
    'Kemenparekraf',
  ),
  agency('bkpm', 'Badan Koordinasi Penanaman Modal', 'Investment Coordinating Board', 'BKPM', 'UU 25/2007'),
];

/** Ministries under the President without a coordinator. */
export const withoutCoordinator: readonly CabinetEntry[] = [
  ministry('kemensetneg', 'Kementerian Sekretariat Negara', 'Ministry of State Secretariat', 'Kemensetneg'),
  ministry(
    'bappenas',
    'Kementerian Perencanaan Pembangunan Nasional/Badan Perencanaan Pembangunan Nasional',
    'Ministry of National Development Planning/National Development Planning Agency',
    'Bappenas',
  ),
];

/** What Perpres 32/2021 made of the ministry of education and of the investment board. */
export const kemendikbudristek2021: OrganisationNames = {
  name: 'Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi',
  nameEn: 'Ministry of Education, Culture, Research and Technology',
  shortName: 'Kemendikbudristek',
};

export const ministryOfInvestment: CabinetEntry = ministry(
  'kementerian-investasi',
  'Kementerian Investasi/Badan Koordinasi Penanaman Modal',
  'Ministry of Investment/Investment Coordinating Board',
  'Kementerian Investasi/BKPM',
);

type MinistryRow = readonly [code: string, name: string, nameEn: string, shortName: string];
type AgencyRow = readonly [...MinistryRow, law: string];

function menko(...[code, name, nameEn, shortName]: MinistryRow): CabinetEntry {
  return { code: organisationCode(code), kind: 'coordinating_ministry', name, nameEn, shortName };
}

function ministry(...[code, name, nameEn, shortName]: MinistryRow): CabinetEntry {
  return { code: organisationCode(code), kind: 'ministry', name, nameEn, shortName };
}

function agency(...[code, name, nameEn, shortName, law]: AgencyRow): CabinetEntry {
  return { code: organisationCode(code), kind: 'agency', name, nameEn, shortName, ownBasis: unconfirmedBasis(law) };
}
