import { localDate, type LocalDate } from '../../vocabulary/local-date.ts';
import type { Address } from './elements.ts';
import type { PersonRow } from './load.ts';

/** An invented person of the register, with what a test says of her. */
export function aPerson(given: Partial<PersonRow> = {}): PersonRow {
  const bornOn: LocalDate = given.bornOn ?? localDate('1992-05-09');
  return {
    nik: '3314034905929001',
    recordedOn: localDate('2018-02-01'),
    name: 'Wulan Ambarsari',
    birthPlace: 'Sragen',
    bornOn,
    sex: 'Perempuan',
    maritalStatus: 'Kawin',
    maritalSince: localDate('2017-04-22'),
    occupation: 'Bidan',
    education: 'Akademi/Diploma III/S. Muda',
    addresses: [{ address: anAddress(), from: bornOn, until: null }],
    departure: null,
    photograph: { seed: 'wulan', takenOn: localDate('2012-03-01') },
    ...given,
  };
}

export function anAddress(given: Partial<Address> = {}): Address {
  return {
    jalan: 'Dukuh Ngasem',
    rt: '004',
    rw: '002',
    kodeDesa: '33.14.03.2005',
    desa: 'Jirapan',
    kecamatan: 'Masaran',
    kabupatenKota: 'Kabupaten Sragen',
    provinsi: 'Jawa Tengah',
    ...given,
  };
}
