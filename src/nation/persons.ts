import { drawAddress } from './addresses.ts';
import type { Calling } from './callings.ts';
import type { Career } from './careers.ts';
import { homeOf, memberKey, type Census, type Given, type Member } from './census.ts';
import { ageOn, dateOf } from './day-number.ts';
import type { FullNames } from './full-names.ts';
import type { Parents } from './kin.ts';
import type { Household, Person, PreviousAddress } from './nation.ts';
import { drawOccupation } from './occupations.ts';
import { isCity } from './pilots.ts';
import type { CardNumber, Registration } from './population-numbers.ts';
import { randomStream } from './random.ts';
import { drawEducation } from './schooling.ts';
import type { IdFor } from './stable-id.ts';

/** Everything the earlier parts drew, by the index of the member or of the home. */
export interface Drawn extends Given {
  readonly census: Census;
  readonly idFor: IdFor;
  readonly parents: readonly Parents[];
  readonly callings: ReadonlyMap<number, Calling>;
  readonly careers: ReadonlyMap<number, Career>;
  readonly names: readonly FullNames[];
  readonly registrations: readonly Registration[];
  readonly cards: readonly CardNumber[];
  readonly moves: readonly (readonly PreviousAddress[])[];
}

export function makeHouseholds(drawn: Drawn): readonly Household[] {
  return drawn.census.homes.map((home) => {
    const card = entryAt(drawn.cards, home.index);
    return {
      index: home.index,
      id: drawn.idFor(`household/${home.key}`, 0),
      pilot: home.pilot.code,
      kkNumber: card.kkNumber,
      kkRecordedOn: dateOf(card.recordedDay),
      address: drawAddress(home, drawn.seed),
      members: home.members,
    };
  });
}

export function makePersons(drawn: Drawn): readonly Person[] {
  return drawn.census.members.map((member) => makePerson(member, drawn));
}

function makePerson(member: Member, drawn: Drawn): Person {
  const { census, callings, careers } = drawn;
  const { index } = member;
  const home = homeOf(census, member);
  const bornOn = dateOf(member.bornDay);
  const calling = callings.get(index) ?? null;
  const pupil = {
    age: ageOn(drawn.today, member.bornDay),
    bornYear: Number(bornOn.slice(0, 4)),
    isOfCity: isCity(home.pilot),
    career: careers.get(index) ?? null,
    isOfficer: calling?.kind === 'officer',
  };
  const key = memberKey(census, member);
  const education = drawEducation(randomStream(drawn.seed, `schooling/${key}`), pupil);
  const worker = {
    ...pupil,
    sex: member.sex,
    isMarried: member.marriedDay !== null,
    education,
    calling,
    isOfCast: member.castKey !== null,
  };
  return {
    index,
    id: drawn.idFor(`person/${home.key}`, home.members.indexOf(index)),
    sample: true,
    castKey: member.castKey,
    household: member.home,
    pilot: home.pilot.code,
    relation: member.relation,
    ...entryAt(drawn.names, index),
    sex: member.sex,
    bornOn,
    ...entryAt(drawn.registrations, index),
    maritalStatus: member.maritalStatus,
    marriedOn: member.marriedDay === null ? null : dateOf(member.marriedDay),
    education,
    occupation: drawOccupation(randomStream(drawn.seed, `occupation/${key}`), worker),
    ...entryAt(drawn.parents, index),
    spouse: member.spouse,
    previousAddresses: entryAt(drawn.moves, member.home).filter(({ from }) => from >= bornOn),
  };
}

/** The entry of that index in a list drawn for every member or home. */
export function entryAt<T>(list: readonly T[], index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new Error(`nothing was drawn for ${index}`);
  return entry;
}
