import { timeCriteria } from '../../data/consolidation/time-criteria.ts';
import { scorersAgreement } from '../../domain/consolidation/time-score.ts';
import type { Agreement } from '../../domain/overlap/agreement.ts';
import { timeOf } from '../../http/consolidation/read-figures.ts';
import type { StoredScoring } from '../../storage/consolidation/time-scoring.ts';
import type { TimeState } from './group-view.ts';

/** The first scoring of each person, by application: later ones come from a third look. */
function scorersOf(scorings: readonly StoredScoring[], entry: string): readonly StoredScoring[] {
  const latest = new Map<string, StoredScoring>();
  for (const scoring of scorings) if (scoring.entry === entry) latest.set(scoring.scorerId, scoring);
  return [...latest.values()];
}

/** How far the scoring of an application has come; nothing of one person alone. */
export function timeStateOf(scorings: readonly StoredScoring[], entry: string): TimeState {
  const scorers = scorersOf(scorings, entry).length;
  if (scorers === 0) return { kind: 'none' };
  if (scorers === 1) return { kind: 'one' };
  const time = timeOf(scorings, entry);
  switch (time.state) {
    case 'scored':
      return { kind: 'scored', quadrant: time.quadrant, business: time.business, technical: time.technical };
    case 'third_look':
      return { kind: 'third_look' };
    case 'waiting':
      return { kind: 'incomplete' };
    default:
      return time satisfies never;
  }
}

/** Cohen's kappa over all applications that two persons have scored; null: none yet. */
export function agreementOfGroup(scorings: readonly StoredScoring[], entries: readonly string[]): Agreement | null {
  const pairs = entries.flatMap((entry) => {
    const [one, other] = scorersOf(scorings, entry);
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  return pairs.length === 0 ? null : scorersAgreement(pairs, timeCriteria);
}

/** Whether a person may still score: one of the first two until both have, a third where they differ. */
export function mayScore(scorings: readonly StoredScoring[], entry: string, scorerId: string): boolean {
  const scorers = scorersOf(scorings, entry);
  if (scorers.length < 2) return true;
  const isNew = !scorers.some((one) => one.scorerId === scorerId);
  return scorers.length === 2 && isNew && timeOf(scorings, entry).state === 'third_look';
}
