import assert from 'node:assert/strict';
import { load as loadTaxpayers, type TaxpayerRow } from '../../src/sandbox/djp/index.ts';
import { load as loadPopulation, type PersonRow } from '../../src/sandbox/dukcapil/index.ts';
import type { SandboxConnections, SandboxName } from '../../src/sandbox/machine/index.ts';
import { load as loadDiplomas } from '../../src/sandbox/pddikti/index.ts';
import { load as loadRegistrations } from '../../src/sandbox/sisdmk/index.ts';
import { localDate } from '../../src/vocabulary/local-date.ts';
import type { Result } from '../../src/vocabulary/result.ts';

/** A midwife whom all four registers know. */
export const WULAN = '3314034905929001';
/** Somebody of whom DJP says what belongs to `OTHER`. */
export const MIXED_UP = '3314034905929003';
export const OTHER = '3314031107899001';

function the<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** Gives each register what it holds of two people; DJP has mixed up the second. */
export async function loadRegisters(connections: SandboxConnections): Promise<void> {
  const dataset = { name: 'uji', asOf: localDate('2026-11-24') };
  const given = (name: SandboxName) => ({ connection: connections[name], dataset, progress: () => {} });
  const address = {
    jalan: 'Dukuh Ngasem',
    rt: '004',
    rw: '002',
    kodeDesa: '33.14.03.2005',
    desa: 'Jirapan',
    kecamatan: 'Masaran',
    kabupatenKota: 'Kabupaten Sragen',
    provinsi: 'Jawa Tengah',
  };
  const inhabitant = (nik: string, name: string): PersonRow => ({
    nik,
    recordedOn: localDate('2018-02-01'),
    name,
    birthPlace: 'Sragen',
    bornOn: localDate('1992-05-09'),
    sex: 'Perempuan',
    maritalStatus: 'Kawin',
    maritalSince: localDate('2017-04-22'),
    occupation: 'Bidan',
    education: 'Akademi/Diploma III/S. Muda',
    addresses: [{ address, from: localDate('1992-05-09'), until: null }],
    departure: null,
    photograph: { seed: nik, takenOn: localDate('2012-03-01') },
  });
  the(
    await loadPopulation({
      ...given('dukcapil'),
      persons: [inhabitant(WULAN, 'Wulan Ambarsari'), inhabitant(MIXED_UP, 'Kinanti Rekaan')],
      cards: [],
      portrait: () => '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 4"/>',
    }),
  );
  the(
    await loadRegistrations({
      ...given('sisdmk'),
      registrations: [
        {
          strNumber: 'SN03202390000017',
          nik: WULAN,
          profession: 'bidan',
          name: 'Wulan Ambarsari',
          competence: 'Bidan Vokasi',
          issuedOn: localDate('2023-11-06'),
          validUntil: null,
          standing: { kind: 'in_force' },
        },
      ],
    }),
  );
  the(
    await loadDiplomas({
      ...given('pddikti'),
      diplomas: [
        {
          diplomaNumber: 'DIP-2013-009017',
          nik: WULAN,
          name: 'Wulan Ambarsari',
          institution: 'Politeknik Kesehatan Rekaan',
          programme: 'Kebidanan',
          level: 'D-III',
          graduatedOn: localDate('2013-09-14'),
        },
      ],
    }),
  );
  const taxpayer = (nik: string, npwp16: string): TaxpayerRow => ({
    npwp16,
    nik,
    npwp15: null,
    name: 'Wulan Ambarsari',
    status: 'active',
    registeredOn: localDate('2014-02-03'),
    taxOffice: 'KPP Pratama Sragen',
  });
  the(await loadTaxpayers({ ...given('djp'), taxpayers: [taxpayer(WULAN, WULAN), taxpayer(MIXED_UP, OTHER)] }));
}
