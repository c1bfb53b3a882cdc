import { sql } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Tx } from '../database.ts';
import { newId } from '../ids.ts';
import type { Viewer } from '../viewer.ts';
import type { OutboxTables } from './outbox-tables.ts';
import { requireReferences, type References } from './references.ts';
import { viewerColumns } from './viewer-columns.ts';

/** An effect to be carried out once the transaction has committed. */
export interface NewEffect {
  /** Names the handler, in two words or more: `notice.send`. */
  readonly kind: string;
  /** The same key is never enqueued twice: `notice.send:<application id>:submitted`. */
  readonly key: string;
  /** On whose behalf the handler works. */
  readonly viewer: Viewer;
  readonly payload: References;
  /** Not before then, true time; null: at once. */
  readonly notBefore: Instant | null;
  readonly now: Instant;
}

export const OUTBOX_CHANNEL = 'terpadu_outbox';

/** Adds an effect in the caller's transaction, whoever the viewer is. A key that is there already changes nothing. */
export async function enqueue(tx: Tx, effect: NewEffect): Promise<void> {
  await enqueueAll(tx, [effect]);
}

/** Up to 500 effects in one statement. */
export async function enqueueAll(tx: Tx, effects: readonly NewEffect[]): Promise<void> {
  if (effects.length > MOST_AT_ONCE) throw new Error(`Effects are enqueued ${MOST_AT_ONCE} at a time.`);
  if (effects.length === 0) return;
  await tx
    .$extendTables<OutboxTables>()
    .insertInto('kernel.outbox')
    .values(effects.map(toRow))
    // Without a target: naming one would need the right to read entries, which only the worker has.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`select pg_notify(${OUTBOX_CHANNEL}, '')`.execute(tx);
}

const MOST_AT_ONCE = 500;

function toRow(effect: NewEffect) {
  requireReferences(effect.payload);
  return {
    id: newId(effect.now.epochMilliseconds),
    kind: effect.kind,
    key: effect.key,
    ...viewerColumns(effect.viewer),
    payload: effect.payload,
    state: 'waiting' as const,
    created_at: effect.now,
    run_at: effect.notBefore ?? effect.now,
    lease: null,
    attempts: 0,
    last_error: null,
    settled_at: null,
    set_aside_reason: null,
  };
}
