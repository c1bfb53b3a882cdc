import { addressIn } from './addresses.ts';
import type { Career } from './careers.ts';
import { castDate } from './cast.ts';
import { dateOf, dayNumber, years, yearsLater, type DayNumber } from './day-number.ts';
import { inOrder } from './health-workers.ts';
import type { HealthWorker, Household, Licence, Person, PracticePlace, Profession } from './nation.ts';
import { entryAt } from './persons.ts';
import { pilots } from './pilots.ts';
import { randomStream, type Random } from './random.ts';
import type { IdFor } from './stable-id.ts';
import type { VillageRow } from './villages.ts';

export interface Licensing {
  readonly seed: string;
  readonly today: DayNumber;
  readonly idFor: IdFor;
  readonly persons: readonly Person[];
  readonly households: readonly Household[];
  readonly careers: ReadonlyMap<number, Career>;
  readonly healthWorkers: readonly HealthWorker[];
  readonly villagesIn: ReadonlyMap<string, readonly VillageRow[]>;
}

/** A licence runs for five years (PP 28/2024), and under the old law not longer than the STR. */
const licenceYears = 5;
const licensedShare = 0.66;
/** Doctors may practise at up to three places, the others at two. */
const secondPlaceShare: Readonly<Record<Profession, number>> = { dokter: 0.45, bidan: 0.12, perawat: 0.08 };

const prefixes: Readonly<Record<Profession, string>> = { bidan: 'SIPB', perawat: 'SIPP', dokter: 'SIPD' };

/** Earlier practice licences as the offices' own registers hold them, running and expired. */
export function makeLicences(licensing: Licensing): readonly Licence[] {
  const serials = new Map<string, number>();
  return inOrder(licensing.careers).flatMap(([index, career], ordinal) => {
    const holder = entryAt(licensing.persons, index);
    const worker = entryAt(licensing.healthWorkers, ordinal);
    const random = randomStream(licensing.seed, `licence/${holder.id}`);
    return periods(random, { career, worker, today: licensing.today }).map((period, place) => ({
      id: licensing.idFor(`licence/${holder.id}`, place),
      person: index,
      personId: holder.id,
      pilot: worker.pilot,
      profession: worker.profession,
      number: licenceNumber(serials, worker, dateOf(period.from)),
      strNumber: worker.strNumber,
      practicePlace: drawPlace(random, { holder, worker, isFirst: place === 0, licensing }),
      issuedOn: dateOf(period.from),
      validUntil: dateOf(period.until),
    }));
  });
}

interface Period {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

interface Holding {
  readonly career: Career;
  readonly worker: HealthWorker;
  readonly today: DayNumber;
}

function periods(random: Random, { career, worker, today }: Holding): readonly Period[] {
  if (career.cast !== null) {
    const { licence } = career.cast;
    if (licence === null) return [];
    return [{ from: castDate(licence.issuedOn, today), until: castDate(licence.validUntil, today) }];
  }
  const graduated = career.studies.at(-1)?.graduatedDay ?? today;
  const earliest = Math.max(graduated + 400, today - years(6.2));
  if (earliest >= today - 20 || !random.chance(licensedShare)) return [];
  const places = random.chance(secondPlaceShare[worker.profession]) ? 2 : 1;
  return Array.from({ length: places }, () => {
    const from = earliest + random.below(today - 10 - earliest);
    const full = dayNumber(yearsLater(dateOf(from), licenceYears));
    const strEnds = worker.validUntil === null ? full : dayNumber(worker.validUntil);
    return { from, until: Math.min(full, strEnds) };
  }).filter(({ from, until }) => until > from);
}

// Our own numbering: SIPB-3314-2021-009001, serials from 9001 in each office and year.
function licenceNumber(serials: Map<string, number>, worker: HealthWorker, issuedOn: string): string {
  const beginning = `${prefixes[worker.profession]}-${worker.pilot.replace('.', '')}-${issuedOn.slice(0, 4)}`;
  const serial = (serials.get(beginning) ?? 9_000) + 1;
  serials.set(beginning, serial);
  return `${beginning}-${String(serial).padStart(6, '0')}`;
}

interface Placing {
  readonly holder: Person;
  readonly worker: HealthWorker;
  readonly isFirst: boolean;
  readonly licensing: Licensing;
}

function drawPlace(random: Random, { holder, worker, isFirst, licensing }: Placing): PracticePlace {
  const home = entryAt(licensing.households, holder.household).address;
  const own = licensing.villagesIn.get(worker.pilot) ?? [];
  const village = own.find(({ code }) => code === home.village) ?? random.pick(own);
  const pilot = pilots.find(({ code }) => code === worker.pilot);
  if (pilot === undefined) throw new Error(`no pilot ${worker.pilot}`);
  const kind = isFirst ? random.weighted(firstPlaces) : 'praktik_mandiri';
  if (kind === 'praktik_mandiri') {
    return { kind, name: `Praktik Mandiri ${titles[worker.profession]} ${holder.name}`, address: home };
  }
  const address = addressIn(random, pilot, village);
  if (kind === 'puskesmas') return { kind, name: `Puskesmas ${village.districtName}`, address };
  if (kind === 'klinik') return { kind, name: `Klinik Pratama Anyaman ${village.name}`, address };
  return { kind, name: `Rumah Sakit Anyaman ${pilot.place}`, address };
}

const titles: Readonly<Record<Profession, string>> = { bidan: 'Bidan', perawat: 'Perawat', dokter: 'Dokter' };

const firstPlaces = [
  ['puskesmas', 48],
  ['praktik_mandiri', 22],
  ['klinik', 14],
  ['rumah_sakit', 16],
] as const;
