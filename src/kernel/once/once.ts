import { createHash } from 'node:crypto';
import { sql, type ExpressionBuilder } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import type { Tx } from '../database.ts';
import type { Viewer } from '../viewer.ts';

/** One write, as often as it may arrive. */
export interface OnceRequest {
  /** The viewer of the transaction: an agency or a person. */
  readonly viewer: Viewer;
  /** Who does what: `officer:<id> application.decide`. */
  readonly scope: string;
  /** The idempotency key of the form or of the header; 16 to 100 characters. */
  readonly key: string;
  /** Of everything that matters in the request; see `fingerprintOf`. */
  readonly fingerprint: string;
  readonly now: Instant;
}

export interface OnceAnswer {
  /** Where the answer stands: the address to go to. */
  readonly location: string;
  /** True when the work was done by an earlier request. */
  readonly isReplay: boolean;
}

/** `idempotency_account_missing`: neither agency nor person, so nobody whose answer could be kept. */
export type OnceFault = 'idempotency_key_reused' | 'idempotency_account_missing';

/**
 * Does the work at the first arrival and keeps its answer in the same transaction; later arrivals get that
 * answer, one at the same time waits for it. A refusal of the work is not kept: it may be tried again.
 */
export async function once<E>(
  tx: Tx,
  request: OnceRequest,
  work: () => Promise<Result<string, E>>,
): Promise<Result<OnceAnswer, E | OnceFault>> {
  const owner = ownerOf(request.viewer);
  if (owner === null) return err('idempotency_account_missing');
  // An insert of a key that another transaction is just inserting waits until that one ends.
  const isFirst = await add(tx, request, owner);
  if (!isFirst) return replay(tx, request, owner);
  const answer = await work();
  const mine = tx.$extendTables<OnceTables>();
  if (!answer.ok) {
    await mine.deleteFrom('kernel.once').where(atKey(request, owner)).execute();
    return answer;
  }
  await mine.updateTable('kernel.once').set({ location: answer.value }).where(atKey(request, owner)).execute();
  return ok({ location: answer.value, isReplay: false });
}

/** SHA-256 over the parts, each with its length before it; hexadecimal. */
export function fingerprintOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

/** Removes answers that have expired, 5,000 at most, in a worker's transaction. Returns how many. */
export async function purgeOnce(tx: Tx, now: Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from kernel.once where (owner_id, scope, key) in
      (select owner_id, scope, key from kernel.once where expires_at < ${now} order by expires_at limit 5000)`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}

const KEPT_HOURS = 48;

type OnceTables = {
  'kernel.once': {
    readonly owner_id: string;
    readonly agency_id: string | null;
    readonly person_id: string | null;
    readonly scope: string;
    readonly key: string;
    readonly fingerprint: string;
    readonly location: string | null;
    readonly created_at: Instant;
    readonly expires_at: Instant;
  };
};

interface Owner {
  readonly agencyId: string | null;
  readonly personId: string | null;
  readonly id: string;
}

function ownerOf(viewer: Viewer): Owner | null {
  switch (viewer.kind) {
    case 'agency':
      return { agencyId: viewer.agencyId, personId: null, id: viewer.agencyId };
    case 'person':
      return { agencyId: null, personId: viewer.personId, id: viewer.personId };
    case 'public':
    case 'worker':
      return null;
    default:
      return viewer satisfies never;
  }
}

async function add(tx: Tx, request: OnceRequest, owner: Owner): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .$extendTables<OnceTables>()
    .insertInto('kernel.once')
    .values({
      owner_id: owner.id,
      agency_id: owner.agencyId,
      person_id: owner.personId,
      scope: request.scope,
      key: request.key,
      fingerprint: request.fingerprint,
      location: null,
      created_at: request.now,
      expires_at: request.now.add({ hours: KEPT_HOURS }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function replay(tx: Tx, request: OnceRequest, owner: Owner): Promise<Result<OnceAnswer, OnceFault>> {
  const kept = await tx
    .$extendTables<OnceTables>()
    .selectFrom('kernel.once')
    .select(['fingerprint', 'location'])
    .where(atKey(request, owner))
    .executeTakeFirstOrThrow();
  if (kept.fingerprint !== request.fingerprint) return err('idempotency_key_reused');
  if (kept.location === null) throw new Error('The work of this key calls itself.');
  return ok({ location: kept.location, isReplay: true });
}

function atKey(request: OnceRequest, owner: Owner) {
  return (eb: ExpressionBuilder<OnceTables, 'kernel.once'>) =>
    eb.and([eb('owner_id', '=', owner.id), eb('scope', '=', request.scope), eb('key', '=', request.key)]);
}
