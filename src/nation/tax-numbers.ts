import { localDate } from '../vocabulary/local-date.ts';
import { dateOf, dayNumber, years, type DayNumber } from './day-number.ts';
import { perhapsVariant } from './health-workers.ts';
import type { Person, TaxNumber } from './nation.ts';
import { randomStream, type Random } from './random.ts';
import type { IdFor } from './stable-id.ts';

/** From this day only the number of 16 digits is used (PMK 136/2023). */
const sixteenDigitsFrom = dayNumber(localDate('2024-07-01'));
/** Registration on-line began about here; older numbers carry the day of their transfer. */
const registerSince = dayNumber(localDate('2002-01-01'));

const registeredShare = 0.9;
const variantShare = 0.01;

export interface Taxation {
  readonly seed: string;
  readonly today: DayNumber;
  readonly idFor: IdFor;
  readonly persons: readonly Person[];
  /** Names of the regency or city by the code of the pilot. */
  readonly places: ReadonlyMap<string, string>;
}

/** The tax numbers of adults; about one in ten has none, the cast always has one. */
export function makeTaxNumbers({ seed, today, idFor, persons, places }: Taxation): readonly TaxNumber[] {
  const taxNumbers: TaxNumber[] = [];
  for (const person of persons) {
    const adultSince = dayNumber(person.bornOn) + years(18) + 1;
    if (adultSince >= today - 30) continue;
    const random = randomStream(seed, `tax/${person.id}`);
    const isRegistered = random.chance(registeredShare) || person.castKey !== null;
    if (!isRegistered) continue;
    const registeredDay = drawRegisteredDay(random, adultSince, today);
    taxNumbers.push({
      id: idFor('tax', person.index),
      person: person.index,
      personId: person.id,
      number: person.nik,
      oldNumber: registeredDay < sixteenDigitsFrom ? oldNumber(taxNumbers.length) : null,
      nameOnRegister: person.castKey === null ? perhapsVariant(random, person.name, variantShare) : person.name,
      status: random.chance(statusShare(person)) ? 'non_effective' : 'active',
      registeredOn: dateOf(registeredDay),
      taxOffice: `KPP Pratama ${places.get(person.pilot) ?? ''}`.trim(),
    });
  }
  return taxNumbers;
}

function drawRegisteredDay(random: Random, adultSince: DayNumber, today: DayNumber): DayNumber {
  const earliest = Math.max(adultSince, registerSince);
  return Math.floor(random.between(earliest, Math.min(today - 1, earliest + years(12))));
}

/** Those who earn nothing taxable are set to non-effective. */
function statusShare({ occupation, castKey }: Person): number {
  if (castKey !== null) return 0;
  const earnsNothing = /Belum|Rumah Tangga|Pelajar|Pensiunan/.test(occupation);
  return earnsNothing ? 0.45 : 0.06;
}

// 15 digits of our own numbering: 99, a serial of seven, office 999 (none has that code), branch 000.
function oldNumber(ordinal: number): string {
  return `99${String(ordinal + 1).padStart(7, '0')}999000`;
}
