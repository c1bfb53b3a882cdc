import type { Services } from '../../../../kernel/services.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Standing } from '../../domain/overlap/verdict.ts';
import type { OverlapRun } from '../../storage/overlap/overlap-run.ts';
import { listQueue } from '../../storage/overlap/overlap-pair.ts';
import { pairIdOf } from './pair-id.ts';

interface Ground {
  readonly host: string;
  readonly last: OverlapRun | null;
  readonly runId: string;
  readonly standings: readonly Standing[];
}

/**
 * The seed of the random part: the run's own id, unless the sample of the run before is still being judged. A sample
 * drawn anew each night would never be judged to its end.
 */
export async function sampleSeedOf(
  { db }: Pick<Services, 'db'>,
  { host, last, runId, standings }: Ground,
): Promise<string> {
  if (last?.sampleSeed === null || last === null) return runId;
  const queue = await db.as(asAgency(host), (tx) => listQueue(tx, { host, runId: last.id }));
  const settled = new Set(
    standings.filter(({ state, judged }) => state === 'stands' && judged.length >= 2).map(({ pair }) => pairIdOf(pair)),
  );
  const isOpen = queue.some(({ part, pairId }) => part === 'random' && !settled.has(pairId));
  return isOpen ? last.sampleSeed : runId;
}
