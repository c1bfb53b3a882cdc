import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { asAgency, WORKER } from '../../../../kernel/viewer.ts';
import { sightOf } from '../../domain/overlap/review-queue.ts';
import type { Standing } from '../../domain/overlap/verdict.ts';
import { listQueue, type QueueRow } from '../../storage/overlap/overlap-pair.ts';
import { listVerdicts } from '../../storage/overlap/verdict-event.ts';
import type { Results } from './open-results.ts';
import { pairIdOf } from './pair-id.ts';
import { standingsOf } from './stands.ts';

export interface ReviewProgress {
  readonly asked: number;
  readonly settled: number;
  readonly random: { readonly asked: number; readonly settled: number };
  readonly disputed: number;
  /** Of all verdicts, how many this reviewer gave. */
  readonly mine: number;
}

export interface NextPair {
  /** Null: nothing is left for this reviewer. */
  readonly row: QueueRow | null;
  readonly progress: ReviewProgress;
  readonly standings: ReadonlyMap<string, Standing>;
}

/** The next pair for the reviewer who asks, after a place of the queue; none is shown that two others judge. */
export async function nextPair(ask: Ask, results: Results, after: number): Promise<NextPair> {
  const { agencyId, officerId } = askingOfficer(ask);
  const { db } = ask.services;
  const queue = await db.as(asAgency(agencyId), (tx) => listQueue(tx, results.place));
  const acts = await db.as(WORKER, (tx) => listVerdicts(tx, results.host));
  const standings = new Map([...standingsOf(acts).values()].map((standing) => [pairIdOf(standing.pair), standing]));
  const blind = new Set(acts.filter(({ isBlind }) => isBlind).map(({ pairId }) => pairId));
  const open = queue.filter((row) => isOpenFor(officerId, { row, standing: standings.get(row.pairId) ?? null, blind }));
  const later = open.filter(({ place }) => place > after);
  const row = ownTurn(later, officerId) ?? later[0] ?? open[0] ?? null;
  return { row, progress: progressOf(queue, standings, officerId), standings };
}

function isOpenFor(
  officerId: string,
  {
    row,
    standing,
    blind,
  }: { readonly row: QueueRow; readonly standing: Standing | null; readonly blind: ReadonlySet<string> },
): boolean {
  if (standing?.state === 'disputed') return false;
  const reviewers = row.reviewers === 2 || blind.has(row.pairId) ? 2 : 1;
  if (reviewers === 1) return standing === null;
  return sightOf(officerId, { reviewers, standing }).may === 'judge';
}

const WINDOW = 20;

/** Two who work at once begin at different pairs; the random part is everybody's. */
function ownTurn(open: readonly QueueRow[], officerId: string): QueueRow | undefined {
  const side = Number.parseInt(officerId.slice(-1), 16) % 2;
  return open.slice(0, WINDOW).find(({ reviewers, place }) => reviewers === 2 || place % 2 === side);
}

function progressOf(
  queue: readonly QueueRow[],
  standings: ReadonlyMap<string, Standing>,
  officerId: string,
): ReviewProgress {
  const isSettled = ({ pairId, reviewers }: QueueRow): boolean => {
    const standing = standings.get(pairId);
    return standing?.state === 'stands' && standing.judged.length >= reviewers;
  };
  const random = queue.filter(({ part }) => part === 'random');
  const all = [...standings.values()];
  return {
    asked: queue.length,
    settled: queue.filter(isSettled).length,
    random: { asked: random.length, settled: random.filter(isSettled).length },
    disputed: all.filter(({ state }) => state === 'disputed').length,
    mine: all.filter(({ judged }) => judged.some(({ reviewerId }) => reviewerId === officerId)).length,
  };
}
