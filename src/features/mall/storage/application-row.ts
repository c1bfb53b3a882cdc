import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { Stage } from '../domain/application.ts';
import type { ApplicationEvent } from '../domain/application-event.ts';
import type { Step } from '../domain/service.ts';
import { applicationTables, type ApplicationTables } from './application-tables.ts';
import { eventIn, EVENT_COLUMNS } from './event-row.ts';

/** How an application stands: ids, codes and dates. What names a person is sealed, and opens with an Access only. */
export interface ApplicationRow {
  readonly personId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly versionId: string;
  readonly service: string;
  readonly caseNumber: string;
  readonly keyId: string;
  readonly seq: number;
  readonly stage: Stage;
  readonly step: string | null;
  readonly stepKind: Step['kind'] | null;
  readonly holder: string | null;
  /** The law's last day; null while its clock stands. */
  readonly dueOn: LocalDate | null;
  /** The last day planned for the step. */
  readonly stepDueOn: LocalDate | null;
  readonly overdueSince: Instant | null;
  readonly submittedAt: Instant;
  readonly changedAt: Instant;
}

/** A case by its id, for officers of its office: whom it is about must be known before an Access can be opened. */
export async function findOfAgency(
  tx: Tx,
  { agencyId, id }: { readonly agencyId: string; readonly id: string },
): Promise<ApplicationRow | null> {
  const row = await applicationTables(tx)
    .selectFrom('mall.application')
    .select(ROW_COLUMNS)
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : rowIn(row);
}

/** A case by its whole number. */
export async function findByNumber(
  tx: Tx,
  { agencyId, caseNumber }: { readonly agencyId: string; readonly caseNumber: string },
): Promise<ApplicationRow | null> {
  const row = await applicationTables(tx)
    .selectFrom('mall.application')
    .select(ROW_COLUMNS)
    .where('agency_id', '=', agencyId)
    .where('case_number', '=', caseNumber)
    .executeTakeFirst();
  return row === undefined ? null : rowIn(row);
}

/**
 * An application with all its events, for the command that follows; no other command on it runs until this
 * transaction ends. Null when the viewer has none of that id.
 */
export async function lockApplication(
  tx: Tx,
  { personId, id }: { readonly personId: string; readonly id: string },
): Promise<{ readonly row: ApplicationRow; readonly events: readonly ApplicationEvent[] } | null> {
  const row = await applicationTables(tx)
    .selectFrom('mall.application')
    .select(ROW_COLUMNS)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const events = await applicationTables(tx)
    .selectFrom('mall.application_event')
    .select(EVENT_COLUMNS)
    .where('person_id', '=', personId)
    .where('application_id', '=', id)
    .orderBy('seq')
    .execute();
  return { row: rowIn(row), events: events.map(eventIn) };
}

export interface QueueQuestion {
  readonly agencyId: string;
  /** `open`: at the office or being issued. */
  readonly state: 'open' | 'returned' | 'closed';
  readonly stepKind: Step['kind'] | null;
  /** Only those of this officer. */
  readonly holder: string | null;
  /** Only those whose last day is before this. */
  readonly dueBefore: LocalDate | null;
  /** Part of a case number: figures, capitals and hyphens; null: all. */
  readonly numberPart: string | null;
  /** HMACs that all must be among those of the name; null: all. */
  readonly nameTokens: readonly string[] | null;
  readonly personId: string | null;
  readonly after: QueueCursor | null;
  /** 50 at most. */
  readonly limit: number;
}

/** Where a page of the queue ended. */
export interface QueueCursor {
  readonly dueOn: LocalDate | null;
  readonly stepDueOn: LocalDate | null;
  readonly id: string;
}

const MOST_ROWS = 50;
/** Sorts behind every date: where no clock runs nothing is at risk. */
const NEVER = '9999-12-31';

/** An office's cases by legal risk: the law's last day first, then that of the step. One row more than the page says there is more. */
export async function queueOf(
  tx: Tx,
  question: QueueQuestion,
): Promise<{ readonly rows: readonly ApplicationRow[]; readonly next: QueueCursor | null }> {
  const { after, nameTokens } = question;
  const limit = Math.min(Math.max(Math.trunc(question.limit), 1), MOST_ROWS);
  const { rows: found } = await sql<Row>`
    select person_id, id, agency_id, version_id, service, case_number, key_id, seq, stage, step, step_kind, holder,
      due_on, step_due_on, overdue_since, submitted_at, changed_at
    from mall.application
    where agency_id = ${question.agencyId}
      and stage = any(${[...STAGES[question.state]]}::text[])
      and (${question.stepKind}::text is null or step_kind = ${question.stepKind})
      and (${question.holder}::uuid is null or holder = ${question.holder})
      and (${question.dueBefore}::date is null or due_on < ${question.dueBefore})
      and (${question.numberPart}::text is null or position(${question.numberPart} in case_number) > 0)
      and (${nameTokens === null ? null : [...nameTokens]}::text[] is null
        or name_tokens @> ${nameTokens === null ? null : [...nameTokens]}::text[])
      and (${question.personId}::uuid is null or person_id = ${question.personId})
      and (${after?.id ?? null}::uuid is null or
        (coalesce(due_on, ${NEVER}::date), coalesce(step_due_on, ${NEVER}::date), id)
        > (${after?.dueOn ?? NEVER}::date, ${after?.stepDueOn ?? NEVER}::date, ${after?.id ?? null}::uuid))
    order by coalesce(due_on, ${NEVER}::date), coalesce(step_due_on, ${NEVER}::date), id
    limit ${limit + 1}`.execute(tx);
  const rows = found.slice(0, limit).map(rowIn);
  const last = rows.at(-1);
  const hasMore = found.length > limit && last !== undefined;
  return { rows, next: hasMore ? { dueOn: last.dueOn, stepDueOn: last.stepDueOn, id: last.id } : null };
}

/** How many cases of an office are in each kind of step, and how many of those are over their last day. */
export async function countQueue(
  tx: Tx,
  { agencyId, on }: { readonly agencyId: string; readonly on: LocalDate },
): Promise<{ readonly check: number; readonly recommend: number; readonly decide: number; readonly late: number }> {
  const { rows } = await sql<{ kind: Step['kind']; count: bigint; late: bigint }>`
    select step_kind as kind, count(*) as count, count(*) filter (where due_on < ${on}) as late
    from mall.application where agency_id = ${agencyId} and stage = 'working' group by step_kind`.execute(tx);
  const count = (kind: Step['kind']) => Number(rows.find((row) => row.kind === kind)?.count ?? 0n);
  const late = rows.reduce((sum, row) => sum + Number(row.late), 0);
  return { check: count('check'), recommend: count('recommend'), decide: count('decide'), late };
}

const STAGES: Readonly<Record<QueueQuestion['state'], readonly Stage[]>> = {
  open: ['working', 'approved'],
  returned: ['returned'],
  closed: ['issued', 'revoked', 'refused', 'withdrawn'],
};

const ROW_COLUMNS = [
  'person_id',
  'id',
  'agency_id',
  'version_id',
  'service',
  'case_number',
  'key_id',
  'seq',
  'stage',
  'step',
  'step_kind',
  'holder',
  'due_on',
  'step_due_on',
  'overdue_since',
  'submitted_at',
  'changed_at',
] as const;

type Row = Pick<ApplicationTables['mall.application'], (typeof ROW_COLUMNS)[number]>;

function rowIn(row: Row): ApplicationRow {
  return {
    personId: row.person_id,
    id: row.id,
    agencyId: row.agency_id,
    versionId: row.version_id,
    service: row.service,
    caseNumber: row.case_number,
    keyId: row.key_id,
    seq: row.seq,
    stage: row.stage,
    step: row.step,
    stepKind: row.step_kind,
    holder: row.holder,
    dueOn: row.due_on,
    stepDueOn: row.step_due_on,
    overdueSince: row.overdue_since,
    submittedAt: row.submitted_at,
    changedAt: row.changed_at,
  };
}
