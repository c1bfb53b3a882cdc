import type { Career } from './careers.ts';
import { dateOf } from './day-number.ts';
import { nameVariant } from './names/variants.ts';
import type { HealthWorker, Person, Profession } from './nation.ts';
import { entryAt } from './persons.ts';
import { randomStream, type Random } from './random.ts';
import type { IdFor } from './stable-id.ts';

export interface Registers {
  readonly seed: string;
  readonly idFor: IdFor;
  readonly persons: readonly Person[];
  readonly careers: ReadonlyMap<number, Career>;
}

const professionDigits: Readonly<Record<Profession, string>> = { dokter: '01', perawat: '02', bidan: '03' };

const variantShare = 0.015;

/** The registration certificates (STR) of all health workers, in the order of their persons. */
export function makeHealthWorkers({ seed, idFor, persons, careers }: Registers): readonly HealthWorker[] {
  return inOrder(careers).map(([index, career], ordinal) => {
    const person = entryAt(persons, index);
    const random = randomStream(seed, `str/${person.id}`);
    const { certificate, profession } = career;
    const issuedOn = dateOf(certificate.issuedDay);
    return {
      id: idFor('str', ordinal),
      person: index,
      personId: person.id,
      pilot: person.pilot,
      profession,
      strNumber: strNumber(profession, issuedOn, ordinal),
      nameOnStr: career.cast?.nameOnStr ?? perhapsVariant(random, person.name, variantShare),
      competence: competence(random, career),
      issuedOn,
      validUntil: certificate.validUntilDay === null ? null : dateOf(certificate.validUntilDay),
      standing: certificate.standing,
    };
  });
}

/** Health workers by the index of their person: the order of every register made from careers. */
export function inOrder(careers: ReadonlyMap<number, Career>): readonly (readonly [number, Career])[] {
  return [...careers].toSorted(([one], [other]) => one - other);
}

/** The name, or with some share another spelling of it where it has one. */
export function perhapsVariant(random: Random, name: string, share: number): string {
  return random.chance(share) ? (nameVariant(name, random) ?? name) : name;
}

// SN marks it as synthetic; then profession, year and a serial from 90000001.
function strNumber(profession: Profession, issuedOn: string, ordinal: number): string {
  return `SN${professionDigits[profession]}${issuedOn.slice(0, 4)}${90_000_001 + ordinal}`;
}

function competence(random: Random, { profession, studies }: Career): string {
  const level = studies.at(-1)?.level;
  if (profession === 'bidan') return level === 'D-III' ? 'Bidan Vokasi' : 'Bidan Profesi';
  if (profession === 'perawat') return level === 'D-III' ? 'Perawat Vokasi' : 'Ners';
  return random.weighted(doctors);
}

const doctors = [
  ['Dokter', 86],
  ['Dokter Spesialis Anak', 4],
  ['Dokter Spesialis Obstetri dan Ginekologi', 4],
  ['Dokter Spesialis Penyakit Dalam', 4],
  ['Dokter Spesialis Bedah', 2],
] as const;
