import type pg from 'pg';
import type { LocalDate } from '../../vocabulary/local-date.ts';
import type { Element } from './elements.ts';

export type PersonStatus = 'active' | 'dead' | 'emigrated' | 'duplicate_of';

export interface Person {
  readonly nik: string;
  readonly status: PersonStatus;
  readonly since: LocalDate | null;
  /** The day to answer for: today, never before the day the register was loaded for. */
  readonly day: LocalDate;
}

/** A fact as it holds on the day; all null where the register has none. */
export interface Fact {
  readonly value: unknown;
  readonly recordVersion: string | null;
  readonly recordedAt: string | null;
}

export interface Day {
  readonly nik: string;
  readonly today: LocalDate;
}

export async function findPerson(db: pg.Pool, { nik, today }: Day): Promise<Person | null> {
  const { rows } = await db.query<Person>({
    name: 'person',
    text: `select p.nik, coalesce(s.status, 'active') as status, s.since::text as since,
        greatest($2::date, d.as_of)::text as day
      from person p left join dataset d on true left join lateral
        (select status, since from person_status where nik = p.nik order by version desc limit 1) s on true
      where p.nik = $1`,
    values: [nik, today],
  });
  return rows[0] ?? null;
}

/** The asked elements of a person; every one of them is in the answer. */
export async function factsOf(
  db: pg.Pool,
  person: Person,
  asked: readonly Element[],
): Promise<ReadonlyMap<Element, Fact>> {
  if (asked.length === 0) return new Map();
  const found = new Map<Element, Fact>(asked.map((element) => [element, ABSENT]));
  for (const { element, ...fact } of await writtenFacts(db, person, asked)) found.set(element, fact);
  if (asked.includes('noKk')) found.set('noKk', (await cardOf(db, person)) ?? ABSENT);
  if (asked.includes('foto')) found.set('foto', (await photographOf(db, person)) ?? ABSENT);
  return found;
}

const ABSENT: Fact = { value: null, recordVersion: null, recordedAt: null };

type FactRow = Fact & { readonly element: Element };

async function writtenFacts(db: pg.Pool, { nik, day }: Person, asked: readonly Element[]): Promise<readonly FactRow[]> {
  const { rows } = await db.query<FactRow>({
    name: 'facts',
    text: `select distinct on (attribute) attribute as element, value, version::text as "recordVersion",
        to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
      from person_fact
      where nik = $1 and attribute = any($2) and valid_from <= $3 and (valid_to is null or valid_to > $3)
      order by attribute, version desc`,
    values: [nik, asked, day],
  });
  return rows;
}

async function cardOf(db: pg.Pool, { nik, day }: Person): Promise<Fact | null> {
  const { rows } = await db.query<Fact>({
    name: 'card',
    text: `select card_number as value, valid_from::text as "recordVersion",
        to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
      from family_member
      where nik = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)
      order by valid_from desc, card_number limit 1`,
    values: [nik, day],
  });
  return rows[0] ?? null;
}

interface PhotographRow {
  readonly version: string;
  readonly mediaType: string;
  readonly image: Buffer;
  readonly takenOn: string;
  readonly recordedAt: string;
}

async function photographOf(db: pg.Pool, { nik }: Person): Promise<Fact | null> {
  const { rows } = await db.query<PhotographRow>({
    name: 'photograph',
    text: `select version::text as version, media_type as "mediaType", image, taken_on::text as "takenOn",
        to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
      from photograph where nik = $1 order by version desc limit 1`,
    values: [nik],
  });
  const [row] = rows;
  if (row === undefined) return null;
  const { version, recordedAt, mediaType, takenOn, image } = row;
  return { value: { mediaType, takenOn, base64: image.toString('base64') }, recordVersion: version, recordedAt };
}
