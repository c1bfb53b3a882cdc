import type { Career } from './careers.ts';
import { dateOf } from './day-number.ts';
import { inOrder, perhapsVariant, type Registers } from './health-workers.ts';
import type { Diploma, DiplomaLevel, Person } from './nation.ts';
import { entryAt } from './persons.ts';
import { randomStream, type Random } from './random.ts';

const variantShare = 0.033;

/** Seats of the invented schools by island, which the code of a region begins with; none exists. */
const seats: Readonly<Record<string, readonly string[]>> = {
  '1': ['Banda Aceh', 'Padang', 'Palembang', 'Bandar Lampung'],
  '2': ['Padang', 'Palembang', 'Tanjungpinang'],
  '3': ['Surakarta', 'Semarang', 'Yogyakarta', 'Surabaya', 'Malang'],
  '6': ['Banjarmasin', 'Samarinda', 'Palangka Raya'],
  '7': ['Makassar', 'Kendari'],
};

/** The degrees of all health workers, those that PDDikti does not know included. */
export function makeDiplomas({ seed, idFor, persons, careers }: Registers): readonly Diploma[] {
  return inOrder(careers).flatMap(([index, career]) => {
    const person = entryAt(persons, index);
    const random = randomStream(seed, `diploma/${person.id}`);
    const institution = drawInstitution(random, career, person);
    const nameOnDiploma = perhapsVariant(random, person.name, variantShare);
    return career.studies.map((study, ordinal) => ({
      id: idFor(`diploma/${person.id}`, ordinal),
      person: index,
      personId: person.id,
      institution,
      programme: study.programme,
      level: study.level,
      graduatedOn: dateOf(study.graduatedDay),
      diplomaNumber: diplomaNumber(random, study.level, dateOf(study.graduatedDay)),
      nameOnDiploma: study.nameOnDiploma ?? nameOnDiploma,
      isRegistered: study.isRegistered,
    }));
  });
}

function drawInstitution(random: Random, { profession, studies }: Career, { pilot }: Person): string {
  const level = studies.at(-1)?.level;
  const seat = random.pick(seats[pilot.charAt(0)] ?? []);
  if (profession === 'dokter' || level === 'Profesi') return `Universitas Anyaman ${seat}`;
  if (level === 'D-III' && random.chance(0.5)) return `Akademi Kesehatan Anyaman ${seat}`;
  return `Politeknik Kesehatan Anyaman ${seat}`;
}

const levelDigits: Readonly<Record<DiplomaLevel, string>> = { 'D-III': '35', 'D-IV': '45', S1: '55', Profesi: '65' };

// Shaped like the national numbering (PIN), with a university code 999 that is given to nobody.
function diplomaNumber(random: Random, level: DiplomaLevel, graduatedOn: string): string {
  return `999${levelDigits[level]}${graduatedOn.slice(0, 4)}9${String(random.below(1_000_000)).padStart(6, '0')}`;
}
