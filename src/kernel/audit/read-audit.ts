import { sql } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import { boundedLimit, pageOf, type Cursor, type PageOf } from '../cursor.ts';
import type { Tx } from '../database.ts';
import { recordedActor, type RecordedActor } from './actor-columns.ts';
import type { AuditEvent, AuditTables } from './audit.ts';

export interface RecordedEvent extends Omit<AuditEvent, 'actor'> {
  readonly id: string;
  readonly actor: RecordedActor;
}

export interface AuditQuestion {
  readonly agencyId: string;
  /** From then on; null: from the beginning. */
  readonly from: Instant | null;
  /** Before then; null: until now. */
  readonly until: Instant | null;
  readonly event: string | null;
  readonly personId: string | null;
  /** The page before; null: the first. */
  readonly after: Cursor | null;
  /** 100 at most. */
  readonly limit: number;
}

/** One agency's events, latest first; the row policy gives a viewer of another agency none. */
export async function readAudit(tx: Tx, question: AuditQuestion): Promise<PageOf<RecordedEvent>> {
  const { from, until, event, personId, after } = question;
  const limit = boundedLimit(question.limit, 100);
  let query = tx
    .$extendTables<AuditTables>()
    .selectFrom('kernel.audit')
    .select(COLUMNS)
    .where('agency_id', '=', question.agencyId);
  if (from !== null) query = query.where('at', '>=', from);
  if (until !== null) query = query.where('at', '<', until);
  if (event !== null) query = query.where('event', '=', event);
  if (personId !== null) query = query.where('person_id', '=', personId);
  if (after !== null) query = query.where(sql<boolean>`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows.map(toEvent), limit);
}

const COLUMNS = [
  'id',
  'agency_id',
  'person_id',
  'at',
  'event',
  'actor_kind',
  'actor_id',
  'action',
  'rule',
  'subject_kind',
  'subject_id',
  'outcome',
  'trace_id',
] as const;

function toEvent(row: AuditTables['kernel.audit']): RecordedEvent {
  return {
    id: row.id,
    agencyId: row.agency_id,
    personId: row.person_id,
    at: row.at,
    event: row.event,
    actor: recordedActor(row),
    action: row.action,
    rule: row.rule,
    subject: { kind: row.subject_kind, id: row.subject_id },
    outcome: row.outcome,
    traceId: row.trace_id,
  };
}
