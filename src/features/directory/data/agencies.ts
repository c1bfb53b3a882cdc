import { confirmedBasis, type LegalBasis, unconfirmedBasis } from '../domain/legal-basis.ts';
import { organisationCode, type OrganisationSeed } from '../domain/organisation.ts';
import { cabinetOf2019, type CabinetEntry } from './ministries.ts';

/** Agencies that answer to the President himself; in the coordination tree they stand without coordinator. */
export const agenciesUnderThePresident: readonly CabinetEntry[] = [
  {
    code: organisationCode('bpkp'),
    kind: 'agency',
    name: 'Badan Pengawasan Keuangan dan Pembangunan',
    nameEn: 'Finance and Development Supervisory Agency',
    shortName: 'BPKP',
    ownBasis: confirmedBasis('Perpres 192/2014'),
  },
  {
    code: organisationCode('bssn'),
    kind: 'agency',
    name: 'Badan Siber dan Sandi Negara',
    nameEn: 'National Cyber and Crypto Agency',
    shortName: 'BSSN',
    ownBasis: confirmedBasis('Perpres 28/2021'),
  },
  {
    code: organisationCode('bps'),
    kind: 'agency',
    name: 'Badan Pusat Statistik',
    nameEn: 'Statistics Indonesia',
    shortName: 'BPS',
    ownBasis: confirmedBasis('UU 16/1997'),
  },
];

/** Units of ministries that hold the registers this system asks, and the Supreme Court. */
export const registerHolders: readonly OrganisationSeed[] = [
  unit({
    code: 'dukcapil',
    parent: 'kemendagri',
    names: [
      'Direktorat Jenderal Kependudukan dan Pencatatan Sipil',
      'Directorate General of Population and Civil Registration',
      'Dukcapil',
    ],
    basis: unconfirmedBasis('Perpres 114/2021'),
  }),
  unit({
    code: 'ditjen-nakes',
    parent: 'kemenkes',
    names: ['Direktorat Jenderal Tenaga Kesehatan', 'Directorate General of Health Workforce', 'Ditjen Nakes'],
    basis: confirmedBasis('Perpres 18/2021 Pasal 6'),
  }),
  unit({
    code: 'djp',
    parent: 'kemenkeu',
    names: ['Direktorat Jenderal Pajak', 'Directorate General of Taxes', 'DJP'],
    basis: confirmedBasis('Perpres 57/2020'),
  }),
  unit({
    code: 'ditjen-diktiristek',
    parent: 'kemendikbudristek',
    names: [
      'Direktorat Jenderal Pendidikan Tinggi, Riset, dan Teknologi',
      'Directorate General of Higher Education, Research and Technology',
      'Ditjen Diktiristek',
    ],
    basis: confirmedBasis('Perpres 62/2021 Pasal 6'),
  }),
  {
    code: organisationCode('mahkamah-agung'),
    kind: 'judiciary',
    name: 'Mahkamah Agung',
    nameEn: 'Supreme Court',
    shortName: 'MA',
    regionCode: null,
    parentCode: null,
    validity: { from: cabinetOf2019, until: null },
    legalBasis: unconfirmedBasis('UUD 1945 Pasal 24A'),
  },
];

function unit(given: {
  readonly code: string;
  readonly parent: string;
  readonly names: readonly [name: string, nameEn: string, shortName: string];
  readonly basis: LegalBasis;
}): OrganisationSeed {
  const [name, nameEn, shortName] = given.names;
  return {
    code: organisationCode(given.code),
    kind: 'ministry_unit',
    name,
    nameEn,
    shortName,
    regionCode: null,
    parentCode: organisationCode(given.parent),
    validity: { from: cabinetOf2019, until: null },
    legalBasis: given.basis,
  };
}
