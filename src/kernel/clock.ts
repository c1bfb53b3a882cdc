import { sql } from 'kysely';
import type { Actor } from '../vocabulary/authority.ts';
import type { Instant } from '../vocabulary/instant.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { audit } from './audit/audit.ts';
import type { Database, Tx } from './database.ts';
import { newId } from './ids.ts';
import { startLoop } from './loop.ts';
import { WORKER } from './viewer.ts';

export interface Clock {
  /** For signatures, logs, sessions and everything that others see. */
  trueNow(): Instant;
  /** For deadlines of casework: ahead of true time in a sample installation that was moved on, else equal. */
  caseworkNow(): Instant;
}

export interface RunningClock extends Clock {
  /** How far casework time runs ahead; 0 in a real installation. */
  readonly aheadMs: number;
  /** Reads again how far; the notification of a move does so by itself. */
  refresh(): Promise<void>;
  /** Calls back after each move that this process has heard of. */
  onMoved(heard: () => void): void;
  stop(): Promise<void>;
}

export interface ClockOptions {
  readonly db: Database;
  readonly trueNow: () => Instant;
  readonly onFault: (fault: unknown) => void;
}

/** Reads the offset and follows its moves. A real installation has none, whatever its table says. */
export async function openClock(options: ClockOptions): Promise<RunningClock> {
  const { db, trueNow } = options;
  const listeners: (() => void)[] = [];
  let aheadMs = await db.as(WORKER, readAheadMs);

  async function refresh(): Promise<void> {
    const read = await db.as(WORKER, readAheadMs);
    if (read <= aheadMs) return;
    aheadMs = read;
    for (const heard of listeners) heard();
  }

  const following = (await db.as(WORKER, isSampleInstallation)) ? await follow(db, refresh, options.onFault) : null;
  return {
    trueNow,
    caseworkNow: () => trueNow().add({ milliseconds: aheadMs }),
    get aheadMs() {
      return aheadMs;
    },
    refresh,
    onMoved: (heard) => void listeners.push(heard),
    stop: async () => following?.stop(),
  };
}

/** At each notification, and now and then should one be lost. */
async function follow(db: Database, refresh: () => Promise<void>, onFault: (fault: unknown) => void) {
  const look = async () => {
    await refresh();
    return false;
  };
  const loop = startLoop({ look, pollMs: POLL_MS, onFault });
  const listening = await db.listen(CHANNEL, () => loop.wake());
  return {
    async stop() {
      await listening.stop();
      await loop.stop();
    },
  };
}

export interface ClockMove {
  readonly stepMs: number;
  readonly actor: Actor;
  /** The organisation that operates the installation. */
  readonly agencyId: string;
  /** The rule of the authority table that allowed it. */
  readonly rule: string;
  readonly traceId: string;
  /** True time. */
  readonly now: Instant;
}

export type ClockFault = 'clock_of_real_installation' | 'clock_moves_forward_only' | 'clock_step_too_long';

/** Moves casework time on for every process, in a worker's transaction; returns how far it is ahead then. */
export async function advance(tx: Tx, move: ClockMove): Promise<Result<number, ClockFault>> {
  const { stepMs } = move;
  if (!(await isSampleInstallation(tx))) return err('clock_of_real_installation');
  if (!Number.isInteger(stepMs) || stepMs <= 0) return err('clock_moves_forward_only');
  if (stepMs > LONGEST_STEP_MS) return err('clock_step_too_long');
  const id = newId(move.now.epochMilliseconds);
  await tx
    .$extendTables<ClockTables>()
    .insertInto('kernel.clock')
    .values({ id, step_ms: BigInt(stepMs), moved_at: move.now })
    .execute();
  await sql`select pg_notify(${CHANNEL}, '')`.execute(tx);
  await audit(tx, {
    event: 'clock.advanced',
    actor: move.actor,
    agencyId: move.agencyId,
    personId: null,
    action: 'clock.advance',
    rule: move.rule,
    subject: { kind: 'clock', id },
    outcome: 'done',
    traceId: move.traceId,
    at: move.now,
  });
  return ok(await readAheadMs(tx));
}

const CHANNEL = 'terpadu_clock';
const POLL_MS = 10_000;
const LONGEST_STEP_MS = 366 * 24 * 60 * 60 * 1000;

type ClockTables = {
  'kernel.clock': { readonly id: string; readonly step_ms: bigint; readonly moved_at: Instant };
};

async function readAheadMs(tx: Tx): Promise<number> {
  const { rows } = await sql<{ ahead: bigint }>`
    select coalesce(sum(step_ms), 0)::bigint as ahead from kernel.clock
    where exists (select from kernel.installation where kind = 'sample')`.execute(tx);
  return Number(rows[0]?.ahead ?? 0n);
}

async function isSampleInstallation(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select from kernel.installation where kind = 'sample'`.execute(tx);
  return rows.length === 1;
}
