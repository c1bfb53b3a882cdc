import { sql } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Database } from '../database.ts';
import { WORKER } from '../viewer.ts';
import { fault, warning, well, type Finding } from './finding.ts';

/** Others need days to fetch a new key. */
const NOTICE_DAYS = 30;
const MOST = 20;

/** Whether every use that signs has a key for the next weeks. */
export async function checkSigningKeys(db: Database, now: Instant): Promise<readonly Finding[]> {
  const limit = now.add({ hours: 24 * NOTICE_DAYS });
  const { uses, ending } = await db.as(WORKER, async (tx) => {
    const all = await sql<{ uses: bigint }>`
      select count(*) as uses from (select from kernel.signing_key group by owner, usage) as each_use`.execute(tx);
    // A use whose keys were all retired on purpose is over; one whose last key runs out is not.
    const near = await sql<{ owner: string; usage: string; until: Instant }>`
      select owner, usage, max(least(not_after, retired_at)) as until from kernel.signing_key
      group by owner, usage
      having max(least(not_after, retired_at)) < ${limit} and bool_or(retired_at is null)
      order by until, owner, usage limit ${MOST}`.execute(tx);
    return { uses: Number(all.rows[0]?.uses ?? 0n), ending: near.rows };
  });
  if (ending.length === 0)
    return [well('signing keys', `None of ${uses} signing keys ends within ${NOTICE_DAYS} days.`)];
  return ending.map(({ owner, usage, until }) => {
    const day = until.toString().slice(0, 10);
    const todo = 'Rotate it on the page of the exchange, early enough for others to fetch the new one.';
    const isOver = Temporal.Instant.compare(until, now) <= 0;
    const says = `The key of ${owner} for ${usage} ${isOver ? 'ended' : 'ends'} on ${day} and there is no later one.`;
    return (isOver ? fault : warning)('signing keys', { says, todo });
  });
}
