import { sql } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Database } from '../database.ts';
import { PUBLIC } from '../viewer.ts';
import { fault, warning, well, type Finding } from './finding.ts';

/** Signed heads and due times compare both clocks; passkeys and TLS bear minutes. */
const WARN_MS = 2_000;
const FAULT_MS = 30_000;

/** How far the clock of this machine stands from that of the database's. */
export async function checkClock(db: Database, trueNow: () => Instant): Promise<readonly Finding[]> {
  const { before, there, after } = await db.as(PUBLIC, async (tx) => {
    const asked = trueNow();
    const { rows } = await sql<{ at: Instant }>`select clock_timestamp() as at`.execute(tx);
    return { before: asked, there: rows[0]?.at ?? asked, after: trueNow() };
  });
  return [clockFinding(skewMs({ before, there, after }))];
}

/** Zero while the other clock shows a time between asking and answer. */
export function skewMs(times: { readonly before: Instant; readonly there: Instant; readonly after: Instant }): number {
  const { before, there, after } = times;
  if (Temporal.Instant.compare(there, before) < 0) return there.until(before).total('milliseconds');
  if (Temporal.Instant.compare(there, after) > 0) return after.until(there).total('milliseconds');
  return 0;
}

export function clockFinding(skew: number): Finding {
  if (skew < WARN_MS) return well('clock', 'The clocks of this machine and of the database agree.');
  const says = `The clocks of this machine and of the database are ${(skew / 1_000).toFixed(1)} seconds apart.`;
  const todo = 'Let both follow the same time servers (on Debian: apt install systemd-timesyncd).';
  return (skew < FAULT_MS ? warning : fault)('clock', { says, todo });
}
