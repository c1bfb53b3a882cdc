import { sql } from 'kysely';
import type { Actor } from '../../vocabulary/authority.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { audit } from '../audit/audit.ts';
import { boundedLimit, pageOf, type Cursor, type PageOf } from '../cursor.ts';
import type { Tx } from '../database.ts';
import { OUTBOX_CHANNEL } from './enqueue.ts';
import type { OutboxTables } from './outbox-tables.ts';
import type { References } from './references.ts';

/** An effect that will not happen by itself; for the operator's page. */
export interface StuckEffect {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly payload: References;
  readonly state: 'failing' | 'set_aside';
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Instant;
  /** When it was given up: by the drainer, or by an operator. */
  readonly at: Instant;
  readonly setAsideReason: string | null;
}

export interface StuckQuestion {
  readonly state: 'failing' | 'set_aside';
  readonly after: Cursor | null;
  /** 100 at most. */
  readonly limit: number;
}

/** Latest first; in a worker's transaction. */
export async function listStuck(tx: Tx, question: StuckQuestion): Promise<PageOf<StuckEffect>> {
  const limit = boundedLimit(question.limit, 100);
  const { after, state } = question;
  let query = tx
    .$extendTables<OutboxTables>()
    .selectFrom('kernel.outbox')
    .select([
      'id',
      'kind',
      'key',
      'payload',
      'attempts',
      'last_error',
      'created_at',
      'set_aside_reason',
      sql<Instant>`settled_at`.as('settled_at'),
    ])
    .where('state', '=', state);
  if (after !== null)
    query = query.where(sql<boolean>`(settled_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  const rows = await query
    .orderBy('settled_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      key: row.key,
      payload: row.payload,
      state,
      attempts: row.attempts,
      lastError: row.last_error,
      createdAt: row.created_at,
      at: row.settled_at,
      setAsideReason: row.set_aside_reason,
    })),
    limit,
  );
}

export interface OperatorAct {
  readonly id: string;
  readonly actor: Actor;
  /** The organisation that operates the installation. */
  readonly agencyId: string;
  /** The rule of the authority table that allowed it. */
  readonly rule: string;
  readonly traceId: string;
  readonly now: Instant;
}

/** Tries a stuck effect again at once, from its first attempt on. In a worker's transaction. */
export async function retryNow(tx: Tx, act: OperatorAct): Promise<Result<void, 'effect_not_stuck'>> {
  const { numUpdatedRows } = await tx
    .$extendTables<OutboxTables>()
    .updateTable('kernel.outbox')
    .set({ state: 'waiting', run_at: act.now, attempts: 0, settled_at: null, set_aside_reason: null })
    .where('id', '=', act.id)
    .where('state', 'in', ['failing', 'set_aside'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return err('effect_not_stuck');
  await sql`select pg_notify(${OUTBOX_CHANNEL}, '')`.execute(tx);
  await record(tx, act, { event: 'outbox_effect.retried', action: 'outbox_effect.retry' });
  return ok(undefined);
}

/** Gives a failing effect up, with the reason, which stays on the page. In a worker's transaction. */
export async function setAside(tx: Tx, act: OperatorAct, reason: string): Promise<Result<void, 'effect_not_stuck'>> {
  const { numUpdatedRows } = await tx
    .$extendTables<OutboxTables>()
    .updateTable('kernel.outbox')
    .set({ state: 'set_aside', settled_at: act.now, set_aside_reason: reason })
    .where('id', '=', act.id)
    .where('state', '=', 'failing')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return err('effect_not_stuck');
  await record(tx, act, { event: 'outbox_effect.set_aside', action: 'outbox_effect.set_aside' });
  return ok(undefined);
}

async function record(
  tx: Tx,
  act: OperatorAct,
  what: { readonly event: string; readonly action: string },
): Promise<void> {
  await audit(tx, {
    ...what,
    actor: act.actor,
    agencyId: act.agencyId,
    personId: null,
    rule: act.rule,
    subject: { kind: 'outbox_effect', id: act.id },
    outcome: 'done',
    traceId: act.traceId,
    at: act.now,
  });
}
