import { sql, type RawBuilder } from 'kysely';
import type { Instant, Zone } from '../../vocabulary/instant.ts';
import { localDate, type LocalDate } from '../../vocabulary/local-date.ts';
import { recordedActor, type ActorColumns, type RecordedActor } from '../audit/actor-columns.ts';
import { boundedLimit, pageOf, type Cursor, type PageOf } from '../cursor.ts';
import type { Tx } from '../database.ts';

/** One reading, as the person sees it in "who looked at my data". */
export interface RecordedAccess {
  readonly id: string;
  readonly at: Instant;
  readonly actor: RecordedActor;
  readonly agencyId: string;
  readonly purpose: string;
  readonly attributes: readonly string[];
  readonly caseRef: string | null;
  readonly messageId: string | null;
  /** Whether it was a line of a list, recorded once a day. */
  readonly isList: boolean;
  /** Why it shows only now; null when it showed at once. */
  readonly hold: { readonly reference: string; readonly reason: string; readonly visibleFrom: Instant } | null;
}

export interface AccessFilter {
  /** From then on; null: from the beginning. */
  readonly from: Instant | null;
  /** Before then; null: until now. */
  readonly until: Instant | null;
  readonly agencyId: string | null;
  readonly purpose: string | null;
}

export interface AccessQuestion extends AccessFilter {
  readonly personId: string;
  /** True time: what is held beyond it does not show and does not count. */
  readonly now: Instant;
}

export interface AccessPage {
  /** The page before; null: the first. */
  readonly after: Cursor | null;
  /** 100 at most. */
  readonly limit: number;
}

/** The readings of one person's data that she may see by now, latest first. */
export async function readAccesses(
  tx: Tx,
  question: AccessQuestion,
  page: AccessPage,
): Promise<PageOf<RecordedAccess>> {
  const limit = boundedLimit(page.limit, 100);
  const { after } = page;
  const further = after === null ? sql`true` : sql`(r.at, r.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<AccessRow>`
    select r.id, r.at, r.actor_kind, r.actor_id, r.agency_id, r.purpose, r.attributes, r.case_ref, r.message_id,
      r.list_day is not null as is_list, r.visible_from, h.reference, h.reason
    from kernel.access_record r left join kernel.access_hold h on h.person_id = r.person_id and h.id = r.hold_id
    where ${visible(question)} and ${further}
    order by r.at desc, r.id desc limit ${limit + 1}`.execute(tx);
  return pageOf(rows.map(toAccess), limit);
}

export interface AccessCounts {
  readonly readings: number;
  /** Single readings that name no case; lines of lists are not among them. */
  readonly withoutCase: number;
  /** The 100 that read most, each with its count. */
  readonly agencies: readonly { readonly agencyId: string; readonly readings: number }[];
  readonly purposes: readonly { readonly purpose: string; readonly readings: number }[];
}

/** Counts what `readAccesses` would list, no more. */
export async function countAccesses(tx: Tx, question: AccessQuestion): Promise<AccessCounts> {
  const total = await sql<{ readings: bigint; without_case: bigint }>`
    select count(*) as readings, count(*) filter (where ${WITHOUT_CASE}) as without_case
    from kernel.access_record r where ${visible(question)}`.execute(tx);
  const agencies = await sql<{ agency_id: string; readings: bigint }>`
    select r.agency_id, count(*) as readings from kernel.access_record r where ${visible(question)}
    group by r.agency_id order by readings desc, r.agency_id limit 100`.execute(tx);
  const purposes = await sql<{ purpose: string; readings: bigint }>`
    select r.purpose, count(*) as readings from kernel.access_record r where ${visible(question)}
    group by r.purpose order by readings desc, r.purpose limit 100`.execute(tx);
  const [counted] = total.rows;
  return {
    readings: Number(counted?.readings ?? 0n),
    withoutCase: Number(counted?.without_case ?? 0n),
    agencies: agencies.rows.map((row) => ({ agencyId: row.agency_id, readings: Number(row.readings) })),
    purposes: purposes.rows.map((row) => ({ purpose: row.purpose, readings: Number(row.readings) })),
  };
}

export interface AccessDay {
  readonly date: LocalDate;
  readonly readings: number;
  readonly withoutCase: number;
}

/** Readings by day of that zone, latest first, days without any left out; 366 days at most. */
export async function countAccessesByDay(tx: Tx, question: AccessQuestion, zone: Zone): Promise<readonly AccessDay[]> {
  const { rows } = await sql<{ date: string; readings: bigint; without_case: bigint }>`
    select (r.at at time zone ${zone})::date as date, count(*) as readings, count(*) filter (where ${WITHOUT_CASE}) as without_case
    from kernel.access_record r where ${visible(question)}
    group by 1 order by 1 desc limit 366`.execute(tx);
  return rows.map((row) => ({
    date: localDate(row.date),
    readings: Number(row.readings),
    withoutCase: Number(row.without_case),
  }));
}

// A line of a list stands for no case of its own; only a single reading without one is worth a question.
const WITHOUT_CASE = sql`r.case_ref is null and r.list_day is null`;

function visible(question: AccessQuestion): RawBuilder<boolean> {
  const { personId, now, from, until, agencyId, purpose } = question;
  return sql<boolean>`r.person_id = ${personId} and r.visible_from <= ${now}
    and (${from}::timestamptz is null or r.at >= ${from}) and (${until}::timestamptz is null or r.at < ${until})
    and (${agencyId}::uuid is null or r.agency_id = ${agencyId}) and (${purpose}::text is null or r.purpose = ${purpose})`;
}

interface AccessRow extends ActorColumns {
  readonly id: string;
  readonly at: Instant;
  readonly agency_id: string;
  readonly purpose: string;
  readonly attributes: readonly string[];
  readonly case_ref: string | null;
  readonly message_id: string | null;
  readonly is_list: boolean;
  readonly visible_from: Instant;
  readonly reference: string | null;
  readonly reason: string | null;
}

function toAccess(row: AccessRow): RecordedAccess {
  const { reference, reason } = row;
  return {
    id: row.id,
    at: row.at,
    actor: recordedActor(row),
    agencyId: row.agency_id,
    purpose: row.purpose,
    attributes: row.attributes,
    caseRef: row.case_ref,
    messageId: row.message_id,
    isList: row.is_list,
    hold: reference === null || reason === null ? null : { reference, reason, visibleFrom: row.visible_from },
  };
}
