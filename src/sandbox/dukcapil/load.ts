import type { LocalDate } from '../../vocabulary/local-date.ts';
import type { RegionCode } from '../../vocabulary/region-code.ts';
import { loadOnce, part, type LoadOptions, type LoadOutcome } from '../machine/load-once.ts';
import type { Address, MaritalStatus, Sex } from './elements.ts';

export interface PersonRow {
  readonly nik: string;
  /** The day the facts without a date of their own were recorded. */
  readonly recordedOn: LocalDate;
  readonly name: string;
  readonly birthPlace: string;
  readonly bornOn: LocalDate;
  readonly sex: Sex;
  readonly maritalStatus: MaritalStatus;
  readonly maritalSince: LocalDate;
  readonly occupation: string;
  readonly education: string;
  /** Oldest first; only the present one has no end. */
  readonly addresses: readonly AddressRow[];
  /** null: an active inhabitant. */
  readonly departure: Departure | null;
  /** null: never photographed, as most children. */
  readonly photograph: { readonly seed: string; readonly takenOn: LocalDate } | null;
}

export interface AddressRow {
  readonly address: Address;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

export type Departure =
  | { readonly status: 'dead' | 'emigrated'; readonly since: LocalDate }
  | { readonly status: 'duplicate_of'; readonly since: LocalDate; readonly otherNik: string };

export interface CardRow {
  readonly number: string;
  readonly region: RegionCode;
  readonly recordedOn: LocalDate;
  readonly members: readonly { readonly nik: string; readonly relation: string }[];
}

export interface PopulationOptions extends LoadOptions {
  readonly persons: readonly PersonRow[];
  readonly cards: readonly CardRow[];
  /** Draws a portrait as SVG from its seed; called block by block. */
  readonly portrait: (seed: string) => string;
}

/** Loads the population register; all or nothing, and nothing a second time. */
export function load(options: PopulationOptions): Promise<LoadOutcome> {
  const { persons, cards, portrait } = options;
  const photographed = persons.filter(({ photograph }) => photograph !== null);
  return loadOnce(options, [
    part(PERSONS, persons),
    part(CARDS, cards),
    part(PHOTOGRAPHS, photographed, ({ nik, recordedOn, photograph }) => ({
      nik,
      recordedOn,
      takenOn: photograph?.takenOn,
      image: Buffer.from(photograph === null ? '' : portrait(photograph.seed)).toString('base64'),
    })),
  ]);
}

const PERSONS = `
  with given as materialized (
    select r.*, r."recordedOn"::timestamp at time zone 'Asia/Jakarta' as recorded_at
    from jsonb_to_recordset($1) as r (nik text, "recordedOn" date, name text, "birthPlace" text, "bornOn" date, sex text,
      "maritalStatus" text, "maritalSince" date, occupation text, education text, addresses jsonb, departure jsonb)
  ), persons as (
    insert into person (nik, recorded_at) select nik, recorded_at from given
  ), departures as (
    insert into person_status (nik, version, status, since, other_nik, recorded_at)
    select nik, 1, departure->>'status', (departure->>'since')::date, departure->>'otherNik', recorded_at
    from given where jsonb_typeof(departure) = 'object'
  )
  insert into person_fact (nik, attribute, version, value, valid_from, valid_to, recorded_at, source_event)
  select nik, attribute, 1, value, valid_from, null, recorded_at, 'pendataan'
  from given cross join lateral (values
    ('nama', to_jsonb(name), "bornOn"),
    ('tempatLahir', to_jsonb("birthPlace"), "bornOn"),
    ('tanggalLahir', to_jsonb("bornOn"), "bornOn"),
    ('jenisKelamin', to_jsonb(sex), "bornOn"),
    ('statusKawin', to_jsonb("maritalStatus"), "maritalSince"),
    ('pekerjaan', to_jsonb(occupation), "recordedOn"),
    ('pendidikan', to_jsonb(education), "recordedOn")) as fact (attribute, value, valid_from)
  union all
  select nik, 'alamat', ordinal, stay->'address', (stay->>'from')::date, (stay->>'until')::date, recorded_at, 'pendataan'
  from given cross join lateral jsonb_array_elements(addresses) with ordinality as past (stay, ordinal)`;

const CARDS = `
  with given as materialized (
    select r.* from jsonb_to_recordset($1) as r (number text, region text, "recordedOn" date, members jsonb)
  ), cards as (
    insert into family_card (number, region_code, valid_from) select number, region, "recordedOn" from given
  )
  insert into family_member (nik, card_number, relation, valid_from, recorded_at)
  select member->>'nik', number, member->>'relation', "recordedOn", "recordedOn"::timestamp at time zone 'Asia/Jakarta'
  from given cross join lateral jsonb_array_elements(members) as listed (member)`;

const PHOTOGRAPHS = `
  insert into photograph (nik, version, media_type, image, taken_on, recorded_at)
  select nik, 1, 'image/svg+xml', decode(image, 'base64'), "takenOn", "recordedOn"::timestamp at time zone 'Asia/Jakarta'
  from jsonb_to_recordset($1) as r (nik text, "recordedOn" date, "takenOn" date, image text)`;
