import { sql, type ExpressionBuilder } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

/** One act of an operator, as often as its form may arrive. */
export interface Act {
  readonly officerId: string;
  readonly action: string;
  /** The idempotency key of the form; 16 to 100 characters. */
  readonly key: string;
  /** Of everything that the form says; see `fingerprintOf`. */
  readonly fingerprint: string;
  readonly now: Instant;
}

/**
 * Claims the act for this worker's transaction; one that is under way at the same time is waited for.
 * null: it is new and to be done now; else where the answer of the first one stands.
 */
export async function claimAct(tx: Tx, act: Act): Promise<Result<string | null, 'idempotency_key_reused'>> {
  await forgetOld(tx, act.now);
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('operations.act')
    .values({
      officer_id: act.officerId,
      action: act.action,
      key: act.key,
      fingerprint: act.fingerprint,
      location: null,
      at: act.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return ok(null);
  const first = await tables(tx)
    .selectFrom('operations.act')
    .select(['fingerprint', 'location'])
    .where(isThis(act))
    .executeTakeFirstOrThrow();
  if (first.fingerprint !== act.fingerprint) return err('idempotency_key_reused');
  if (first.location === null) throw new Error('The work of this key calls itself.');
  return ok(first.location);
}

/** Keeps where the answer stands, for whoever sends the form again. */
export async function keepAnswer(tx: Tx, act: Act, location: string): Promise<void> {
  await tables(tx).updateTable('operations.act').set({ location }).where(isThis(act)).execute();
}

/** As long as the kernel keeps its answers. */
const KEPT_HOURS = 48;

type Tables = {
  'operations.act': {
    readonly officer_id: string;
    readonly action: string;
    readonly key: string;
    readonly fingerprint: string;
    readonly location: string | null;
    readonly at: Instant;
  };
};

/** A few at each act, so that nobody has to sweep. */
async function forgetOld(tx: Tx, now: Instant): Promise<void> {
  await sql`
    delete from operations.act where (officer_id, action, key) in
      (select officer_id, action, key from operations.act where at < ${now.subtract({ hours: KEPT_HOURS })}
        order by at limit 100 for update skip locked)`.execute(tx);
}

function isThis(act: Act) {
  return (eb: ExpressionBuilder<Tables, 'operations.act'>) =>
    eb.and([eb('officer_id', '=', act.officerId), eb('action', '=', act.action), eb('key', '=', act.key)]);
}

function tables(tx: Tx) {
  return tx.$extendTables<Tables>();
}
