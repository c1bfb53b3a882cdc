import { sql } from 'kysely';
import { recordedActor, type RecordedActor } from '../../../kernel/audit/actor-columns.ts';
import type { AuditTables, Outcome } from '../../../kernel/audit/audit.ts';
import type { Cursor } from '../../../kernel/cursor.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';

/** What an auditor reads of one event. Not whom it was about: that belongs to the case and its access record. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Instant;
  readonly event: string;
  readonly actor: RecordedActor;
  readonly action: string;
  readonly rule: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly outcome: Outcome;
  readonly traceId: string;
}

export interface AuditQuestion {
  readonly agencyId: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly event: string | null;
  readonly action: string | null;
  readonly outcome: Outcome | null;
}

/** What a file holds at most. */
export const MOST_EXPORTED = 10_000;

/** Latest first, after the cursor; as the agency, whose row policy gives no other's. */
export async function listEntries(
  tx: Tx,
  question: AuditQuestion,
  { after, limit }: { readonly after: Cursor | null; readonly limit: number },
): Promise<readonly AuditEntry[]> {
  const { event, action, outcome } = question;
  let query = entries(tx)
    .select(COLUMNS)
    .where('agency_id', '=', question.agencyId)
    .where('at', '>=', question.from)
    .where('at', '<', question.until);
  if (event !== null) query = query.where('event', '=', event);
  if (action !== null) query = query.where('action', '=', action);
  if (outcome !== null) query = query.where('outcome', '=', outcome);
  if (after !== null) query = query.where(sql<boolean>`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(Math.min(limit, MOST_EXPORTED + 1))
    .execute();
  return rows.map(toEntry);
}

/** The events and actions that occur in that time, to choose from; 200 pairs at most. */
export async function listKinds(
  tx: Tx,
  { agencyId, from, until }: Pick<AuditQuestion, 'agencyId' | 'from' | 'until'>,
): Promise<{ readonly events: readonly string[]; readonly actions: readonly string[] }> {
  const rows = await entries(tx)
    .select(['event', 'action'])
    .distinct()
    .where('agency_id', '=', agencyId)
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('event')
    .orderBy('action')
    .limit(200)
    .execute();
  const sorted = (values: readonly string[]) => [...new Set(values)].toSorted();
  return { events: sorted(rows.map(({ event }) => event)), actions: sorted(rows.map(({ action }) => action)) };
}

const COLUMNS = [
  'id',
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

function toEntry(row: Pick<AuditTables['kernel.audit'], (typeof COLUMNS)[number]>): AuditEntry {
  return {
    id: row.id,
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

function entries(tx: Tx) {
  return tx.$extendTables<AuditTables>().selectFrom('kernel.audit');
}
