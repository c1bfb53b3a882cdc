import type { Services } from '../../../../kernel/services.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { changeGroups, type OverlapGroup, replaceMembers } from '../../storage/overlap/overlap-group.ts';
import { addPairs, addQueue, removePairs } from '../../storage/overlap/overlap-pair.ts';
import { type OverlapRun, updateRun } from '../../storage/overlap/overlap-run.ts';
import { batches } from '../../storage/registry/registry-tables.ts';
import type { AnalysedGroup, Analysis } from './analysis.ts';
import type { Gathered } from './gather-input.ts';
import { reviewingAgencies } from './overlap-host.ts';
import { agencyOf } from './pair-id.ts';
import { figuresOf } from './run-figures.ts';

interface Results {
  readonly host: string;
  readonly run: OverlapRun;
  readonly seed: string;
  readonly gathered: Gathered;
  readonly analysis: Analysis;
}

type Storing = Pick<Services, 'db' | 'clock'>;

/** Writes the pairs part by part, and then, in one transaction, everything by which the run becomes the one that is shown. */
export async function storeResults(services: Storing, results: Results): Promise<void> {
  const { db, clock } = services;
  const { host, run, seed, gathered, analysis } = results;
  const place = { host, runId: run.id };
  const asHost = asAgency(host);
  await db.as(asHost, (tx) => removePairs(tx, place, 'of_run'));
  for (const part of batches(analysis.pairs)) await db.as(asHost, (tx) => addPairs(tx, place, part));
  const readers = await reviewingAgencies(services, clock.trueNow(), host);
  const at = clock.trueNow();
  const change = groupChange(analysis.groups, gathered.groups, { runId: run.id, at });
  await db.as(asHost, async (tx) => {
    await addQueue(tx, place, { rows: analysis.queue, readers });
    await changeGroups(tx, host, { ...change, at });
    await replaceMembers(tx, host, change.put);
    await updateRun(
      tx,
      { host, id: run.id },
      {
        state: 'done',
        stage: 'ended',
        progress: 1_000,
        finishedAt: at,
        sampleSeed: seed,
        figures: figuresOf(analysis, {
          coverage: gathered.coverage,
          verdicts: gathered.input.standings.filter(({ state }) => state === 'stands').length,
          words: gathered.input.words.synonyms.length + gathered.input.words.acronyms.length,
        }),
      },
    );
  });
  await db.as(asHost, (tx) => removePairs(tx, place, 'of_other_runs'));
}

/** A group whose members are the same goes on with new figures; else it begins anew under its name. */
function groupChange(
  found: readonly AnalysedGroup[],
  standing: readonly OverlapGroup[],
  { runId, at }: { readonly runId: string; readonly at: Instant },
): { readonly put: readonly OverlapGroup[]; readonly ended: readonly OverlapGroup[] } {
  const before = new Map(standing.map((group) => [group.id, group]));
  const put = found.map((group): OverlapGroup => {
    const earlier = before.get(group.id);
    const isSame = earlier !== undefined && earlier.members.join() === group.members.join();
    return {
      ...group,
      sinceRun: isSame ? earlier.sinceRun : runId,
      since: isSame ? earlier.since : at,
      until: null,
      agencies: [...new Set(group.members.map(agencyOf))],
    };
  });
  const goingOn = new Set(put.map(({ id, sinceRun }) => `${id} ${sinceRun}`));
  return { put, ended: standing.filter(({ id, sinceRun }) => !goingOn.has(`${id} ${sinceRun}`)) };
}
