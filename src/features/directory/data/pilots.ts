import type { Zone } from '../../../vocabulary/instant.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import { regionCode, type RegionCode } from '../../../vocabulary/region-code.ts';
import { confirmedBasis, unconfirmedBasis } from '../domain/legal-basis.ts';
import { type OrganisationCode, organisationCode, type OrganisationSeed } from '../domain/organisation.ts';
import { cabinetOf2019 } from './ministries.ts';
import { zoneOf } from './zones.ts';

/** One of the 21 regencies and cities where the MPP Digital began. */
export interface Pilot {
  readonly regionCode: RegionCode;
  /** `Kabupaten Sragen`, `Kota Surakarta`. */
  readonly name: string;
  readonly kind: 'regency_government' | 'city_government';
  readonly zone: Zone;
  readonly government: OrganisationCode;
  readonly licensingOffice: OrganisationCode;
  readonly healthOffice: OrganisationCode;
  readonly civilRegistryOffice: OrganisationCode;
  readonly mppCounter: OrganisationCode;
}

/** The soft launch by the Vice President; the decree that named the 21 was not read. */
export const pilotsSince = localDate('2023-06-20');
export const pilotBasis = unconfirmedBasis('Peluncuran awal MPP Digital, Istana Wakil Presiden, 20 Juni 2023');

const regencies = [
  ['35.10', 'Banyuwangi'],
  ['33.02', 'Banyumas'],
  ['33.29', 'Brebes'],
  ['33.15', 'Grobogan'],
  ['63.06', 'Hulu Sungai Selatan'],
  ['62.01', 'Kotawaringin Barat'],
  ['35.20', 'Magetan'],
  ['16.05', 'Musi Rawas'],
  ['33.14', 'Sragen'],
  ['35.23', 'Tuban'],
] as const;

const cities = [
  ['11.71', 'Banda Aceh'],
  ['21.71', 'Batam'],
  ['13.75', 'Bukittinggi'],
  ['74.71', 'Kendari'],
  ['33.71', 'Magelang'],
  ['18.72', 'Metro'],
  ['35.76', 'Mojokerto'],
  ['64.72', 'Samarinda'],
  ['33.72', 'Surakarta'],
  ['21.72', 'Tanjungpinang'],
  ['34.71', 'Yogyakarta'],
] as const;

export const pilots: readonly Pilot[] = [
  ...regencies.map(([code, name]) => pilot(regionCode(code), 'regency_government', name)),
  ...cities.map(([code, name]) => pilot(regionCode(code), 'city_government', name)),
];

const regionalGovernment = confirmedBasis('UU 23/2014 (Pemerintahan Daerah)');
const regionalOffices = unconfirmedBasis('PP 18/2016 (Perangkat Daerah); nama menurut perda setempat belum diperiksa');
const publicServiceMall = confirmedBasis('Perpres 89/2021 Pasal 3 ayat (1)');

/** Each pilot's government with its licensing, health and civil registry office and its MPP counter. */
export const pilotOrganisations: readonly OrganisationSeed[] = pilots.flatMap((one) => {
  const short = one.name.replace(/^Kabupaten /, '');
  const english = englishName(one);
  const shared = { regionCode: one.regionCode, validity: { from: cabinetOf2019, until: null } };
  const office = {
    ...shared,
    kind: 'regional_office',
    parentCode: one.government,
    legalBasis: regionalOffices,
  } as const;
  return [
    {
      ...shared,
      code: one.government,
      kind: one.kind,
      name: `Pemerintah ${one.name}`,
      nameEn: `Government of ${english}`,
      shortName: `Pemkab ${short}`.replace(/^Pemkab Kota /, 'Pemkot '),
      parentCode: null,
      legalBasis: regionalGovernment,
    },
    {
      ...office,
      code: one.licensingOffice,
      name: `Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu ${one.name}`,
      nameEn: `Investment and One-Stop Services Office of ${english}`,
      shortName: `DPMPTSP ${short}`,
    },
    {
      ...office,
      code: one.healthOffice,
      name: `Dinas Kesehatan ${one.name}`,
      nameEn: `Health Office of ${english}`,
      shortName: `Dinkes ${short}`,
    },
    {
      ...office,
      code: one.civilRegistryOffice,
      name: `Dinas Kependudukan dan Pencatatan Sipil ${one.name}`,
      nameEn: `Population and Civil Registry Office of ${english}`,
      shortName: `Disdukcapil ${short}`,
    },
    {
      ...office,
      code: one.mppCounter,
      name: `Mal Pelayanan Publik ${one.name}`,
      nameEn: `Public Service Mall of ${english}`,
      shortName: `MPP ${short}`,
      parentCode: one.licensingOffice,
      validity: { from: pilotsSince, until: null },
      legalBasis: publicServiceMall,
    },
  ];
});

/** The pilot of a region, by its regency or city code. */
export function pilotOf(region: RegionCode): Pilot | null {
  return pilots.find((one) => one.regionCode === region) ?? null;
}

function pilot(code: RegionCode, kind: Pilot['kind'], name: string): Pilot {
  const prefix = kind === 'city_government' ? 'kota' : 'kab';
  const government = `${prefix}-${name.toLowerCase().replaceAll(' ', '-')}`;
  const zone = zoneOf(code);
  if (!zone.ok) throw new Error(`a pilot without time zone: ${code}`);
  return {
    regionCode: code,
    name: `${kind === 'city_government' ? 'Kota' : 'Kabupaten'} ${name}`,
    kind,
    zone: zone.value,
    government: organisationCode(government),
    licensingOffice: organisationCode(`${government}-dpmptsp`),
    healthOffice: organisationCode(`${government}-dinkes`),
    civilRegistryOffice: organisationCode(`${government}-disdukcapil`),
    mppCounter: organisationCode(`${government}-mpp`),
  };
}

function englishName({ name, kind }: Pilot): string {
  return kind === 'city_government'
    ? `the City of ${name.slice('Kota '.length)}`
    : `${name.slice('Kabupaten '.length)} Regency`;
}
