import { homeOf, memberKey, type Census, type Home, type Member } from './census.ts';
import { localDate } from '../vocabulary/local-date.ts';
import { dateOf, dayNumber, type DayNumber } from './day-number.ts';
import { formerOrigins } from './former-regions.ts';
import type { PreviousAddress } from './nation.ts';
import { pilots, type Pilot } from './pilots.ts';
import { randomStream, type Random } from './random.ts';
import type { VillageRow } from './villages.ts';

/** Where somebody was first registered, and the number given there. */
export interface Registration {
  readonly nik: string;
  readonly birthPlace: string;
}

export interface CardNumber {
  readonly kkNumber: string;
  readonly recordedDay: DayNumber;
}

/** Serials run from here: real ones, counted from 0001 a day and district, hardly come so far. */
const firstSerial = 9_000;

/** The population register went on-line; older cards were all exchanged. */
const onlineSince = dayNumber(localDate('2005-01-01'));

const elsewhereShare = 0.08;
const formerShare = 0.005;
const otherDateShare = 0.003;

interface Origin {
  /** Six digits. */
  readonly district: string;
  readonly birthPlace: string;
}

interface Registering {
  readonly census: Census;
  readonly seed: string;
  readonly villages: readonly VillageRow[];
}

interface CardNumbering {
  readonly census: Census;
  readonly seed: string;
  readonly today: DayNumber;
  /** The earlier addresses of each home: a move brings a new card. */
  readonly moves: readonly (readonly PreviousAddress[])[];
}

/** Gives every member a NIK that nobody else has. */
export function registerEverybody({ census, seed, villages }: Registering): readonly Registration[] {
  const districts = pilotDistricts(villages);
  const nextSerial = serials();
  return census.members.map((member) => {
    const home = homeOf(census, member);
    const random = randomStream(seed, `nik/${memberKey(census, member)}`);
    const origin = drawOrigin(random, { home, bornDay: member.bornDay, districts });
    const dayOfNumber = dateInNumber(random, member);
    return { nik: nextSerial(origin.district + dayOfNumber), birthPlace: origin.birthPlace };
  });
}

/** Gives every home a family card (KK) number, issued in the home's district. */
export function numberCards({ census, seed, today, moves }: CardNumbering): readonly CardNumber[] {
  const nextSerial = serials();
  return census.homes.map((home) => {
    const random = randomStream(seed, `kk/${home.key}`);
    const wed = census.members[home.members[0] ?? 0]?.marriedDay ?? today - 4_000;
    const moved = moves[home.index]?.at(-1)?.until;
    const since = Math.max(onlineSince, wed, moved === undefined ? 0 : dayNumber(moved));
    const recordedDay = Math.min(today - 3, since + 2 + random.below(moved === undefined ? 900 : 20));
    return { kkNumber: nextSerial(districtOf(home.village) + writtenDay(recordedDay, 0)), recordedDay };
  });
}

interface Birth {
  readonly home: Home;
  readonly bornDay: DayNumber;
  readonly districts: readonly PilotDistrict[];
}

function drawOrigin(random: Random, { home, bornDay, districts }: Birth): Origin {
  const present = { district: districtOf(home.village), birthPlace: home.pilot.place };
  if (home.castFamily !== null) return present;
  const share = random.fraction();
  if (share < formerShare) return drawFormer(random, bornDay) ?? present;
  if (share > formerShare + elsewhereShare) return present;
  const isNear = random.chance(0.55);
  const choices = districts.filter(({ pilot, district }) =>
    isNear ? pilot === home.pilot && district !== present.district : pilot !== home.pilot,
  );
  const { pilot, district } = random.pick(choices);
  return { district, birthPlace: pilot.place };
}

function drawFormer(random: Random, bornDay: DayNumber): Origin | null {
  const inUse = formerOrigins.filter(({ until }) => bornDay < dayNumber(until));
  if (inUse.length === 0) return null;
  const { digits, place } = random.pick(inUse);
  return { district: `${digits}0${1 + random.below(3)}`, birthPlace: place };
}

interface PilotDistrict {
  readonly pilot: Pilot;
  readonly district: string;
}

function pilotDistricts(villages: readonly VillageRow[]): readonly PilotDistrict[] {
  const codes = [...new Set(villages.map(districtOf))];
  return codes.flatMap((district) => {
    const pilot = pilots.find(({ code }) => district.startsWith(code.replace('.', '')));
    return pilot === undefined ? [] : [{ pilot, district }];
  });
}

function districtOf({ code }: VillageRow): string {
  return code.slice(0, 8).replaceAll('.', '');
}

/** Mostly the birth date; a few were registered with another day, and keep it for life. */
function dateInNumber(random: Random, member: Member): string {
  const isOther = random.chance(otherDateShare) && member.castKey === null;
  const day = isOther ? member.bornDay + random.pick([-31, -1, 1, 9, 30, 365]) : member.bornDay;
  return writtenDay(day, member.sex === 'female' ? 40 : 0);
}

function writtenDay(day: DayNumber, added: number): string {
  const [year = '', month = '', dayOfMonth = ''] = dateOf(day).split('-');
  return String(Number(dayOfMonth) + added).padStart(2, '0') + month + year.slice(2);
}

function serials(): (beginning: string) => string {
  const given = new Map<string, number>();
  return (beginning) => {
    const serial = given.get(beginning) ?? firstSerial;
    if (serial > 9_999) throw new Error(`no serial left for ${beginning.slice(0, 6)}`);
    given.set(beginning, serial + 1);
    return `${beginning}${serial}`;
  };
}
