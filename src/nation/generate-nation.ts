import type { LocalDate } from '../vocabulary/local-date.ts';
import { drawMoves } from './addresses.ts';
import { giveCallings } from './callings.ts';
import { drawCareers } from './careers.ts';
import { castDay } from './cast.ts';
import { takeCensus } from './census.ts';
import { dayNumber } from './day-number.ts';
import { makeDiplomas } from './diplomas.ts';
import { nameEverybody } from './full-names.ts';
import { makeHealthWorkers } from './health-workers.ts';
import { linkKin } from './kin.ts';
import { makeLicences } from './licences.ts';
import type { Nation } from './nation.ts';
import { makeOfficers } from './officers.ts';
import { makeHouseholds, makePersons } from './persons.ts';
import { numberCards, registerEverybody } from './population-numbers.ts';
import { stableIds } from './stable-id.ts';
import { makeTaxNumbers } from './tax-numbers.ts';
import { byRegency, type VillageRow } from './villages.ts';

export interface NationOptions {
  readonly seed: string;
  /** Ages are counted back from here; 24 November 2026 or later. */
  readonly referenceDate: LocalDate;
  /** The villages of all 21 pilots, in the order of their codes. */
  readonly villages: readonly VillageRow[];
}

/** Makes the whole synthetic nation, pure: equal options give an equal nation, in about a second. */
export function generateNation({ seed, referenceDate, villages }: NationOptions): Nation {
  if (referenceDate < castDay) throw new RangeError(`the sample people are written for ${castDay} and later`);
  const today = dayNumber(referenceDate);
  const given = { seed, today, villages, villagesIn: byRegency(villages) };
  const idFor = stableIds(seed, referenceDate);
  const census = takeCensus(given);
  const parents = linkKin(census, given);
  const callings = giveCallings(census, given);
  const careers = drawCareers(census, callings, given);
  const names = nameEverybody({ census, parents, seed });
  const registrations = registerEverybody({ census, seed, villages });
  const moves = census.homes.map((home) => drawMoves(home, given));
  const cards = numberCards({ census, seed, today, moves });
  const drawn = { ...given, idFor, census, parents, callings, careers, names, registrations, moves, cards };
  const persons = makePersons(drawn);
  const households = makeHouseholds(drawn);
  const registers = { ...drawn, persons, households };
  const healthWorkers = makeHealthWorkers(registers);
  return {
    sample: true,
    seed,
    referenceDate,
    persons,
    households,
    healthWorkers,
    diplomas: makeDiplomas(registers),
    taxNumbers: makeTaxNumbers({ ...registers, places: placeNames(villages) }),
    licences: makeLicences({ ...registers, healthWorkers }),
    officers: makeOfficers(registers),
  };
}

function placeNames(villages: readonly VillageRow[]): ReadonlyMap<string, string> {
  return new Map(
    villages.map(({ code, regencyName }) => [code.slice(0, 5), regencyName.replace(/^(Kabupaten|Kota) /, '')]),
  );
}
