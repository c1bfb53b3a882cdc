import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { Constraint, Link } from './constraint.ts';
import { type EntryId, type Pair, pairKey, type PairKey } from './pair.ts';

/** What a reviewer can say about two entries; the words stand in text/. */
export const verdictKinds = ['same_system', 'same_function', 'part_of', 'upstream_downstream', 'unrelated'] as const;

export type VerdictKind = (typeof verdictKinds)[number];

/** Same system: one application with many users. Same function: a candidate for consolidation. */
export const questions = ['same_system', 'same_function'] as const;

export type Question = (typeof questions)[number];

export type Verdict =
  | { readonly kind: 'same_system' | 'same_function' | 'unrelated' }
  /** Which of the two is a module, client or server of the other. */
  | { readonly kind: 'part_of'; readonly part: EntryId }
  /** Which of the two hands its data to the other. */
  | { readonly kind: 'upstream_downstream'; readonly upstream: EntryId };

/** One act of a reviewer, append-only; `seq` is the order in which the acts were recorded. */
export interface VerdictEvent {
  readonly seq: number;
  readonly pair: Pair;
  readonly reviewerId: string;
  /** `settled` is the word of a third person on a disagreement. */
  readonly act: 'judged' | 'settled';
  readonly verdict: Verdict;
}

export interface ReviewerVerdict {
  readonly reviewerId: string;
  readonly verdict: Verdict;
  readonly seq: number;
}

/** How a pair stands; only what stands is heard by the clustering. */
export type Standing = { readonly pair: Pair; readonly judged: readonly ReviewerVerdict[] } & (
  | {
      readonly state: 'stands';
      readonly verdict: Verdict;
      readonly seq: number;
      readonly settledBy: string | null;
    }
  /** The second reviewer has not spoken; nothing may betray the first one's verdict. */
  | { readonly state: 'waiting' }
  | { readonly state: 'disputed' }
);

/** What each verdict ties or keeps apart. A part and a feeder share words, but are nothing to merge (section 6.10). */
const TIES: Readonly<Record<VerdictKind, Readonly<Record<Question, Link>>>> = {
  same_system: { same_system: 'must', same_function: 'must' },
  same_function: { same_system: 'cannot', same_function: 'must' },
  part_of: { same_system: 'cannot', same_function: 'cannot' },
  upstream_downstream: { same_system: 'cannot', same_function: 'cannot' },
  unrelated: { same_system: 'cannot', same_function: 'cannot' },
};

/** What a verdict means for one of the two questions. */
export function tieOf(verdict: Verdict, question: Question): Link {
  return TIES[verdict.kind][question];
}

/** A verdict with a direction names one of the two entries. */
export function parseVerdict(
  kind: VerdictKind,
  { pair, named }: { readonly pair: Pair; readonly named: EntryId | null },
): Result<Verdict, 'direction_missing'> {
  if (kind !== 'part_of' && kind !== 'upstream_downstream') return ok({ kind });
  if (named === null || (named !== pair.first && named !== pair.second)) return err('direction_missing');
  return ok(kind === 'part_of' ? { kind, part: named } : { kind, upstream: named });
}

/**
 * The standing of every pair that somebody judged. A reviewer's later verdict replaces his earlier one; two who differ
 * are a dispute until a third settles it, and again when one of them later contradicts what was settled.
 */
export function standingOf(
  events: readonly VerdictEvent[],
  { blind }: { readonly blind: ReadonlySet<PairKey> },
): ReadonlyMap<PairKey, Standing> {
  const byPair = Map.groupBy(
    events.toSorted((one, other) => one.seq - other.seq),
    ({ pair }) => pairKey(pair),
  );
  const standings = new Map<PairKey, Standing>();
  for (const [key, [first, ...others]] of byPair)
    if (first !== undefined) standings.set(key, standingOfPair(first.pair, [first, ...others], blind.has(key) ? 2 : 1));
  return standings;
}

/** A third person settles a dispute; never one of those who differ. */
export function settle(
  standing: Standing | null,
  { seq, reviewerId, verdict }: { readonly seq: number; readonly reviewerId: string; readonly verdict: Verdict },
): Result<VerdictEvent, 'nothing_to_settle' | 'settler_is_party'> {
  if (standing?.state !== 'disputed') return err('nothing_to_settle');
  if (standing.judged.some((one) => one.reviewerId === reviewerId)) return err('settler_is_party');
  return ok({ seq, pair: standing.pair, reviewerId, act: 'settled', verdict });
}

/** What the clustering must obey for one question: from standing verdicts only. */
export function constraintsOf(standings: Iterable<Standing>, question: Question): readonly Constraint[] {
  const constraints: Constraint[] = [];
  for (const standing of standings) {
    if (standing.state !== 'stands') continue;
    constraints.push({ pair: standing.pair, link: tieOf(standing.verdict, question), seq: standing.seq });
  }
  return constraints;
}

export function isSameVerdict(one: Verdict, other: Verdict): boolean {
  if (one.kind === 'part_of') return other.kind === 'part_of' && one.part === other.part;
  if (one.kind === 'upstream_downstream')
    return other.kind === 'upstream_downstream' && one.upstream === other.upstream;
  return one.kind === other.kind;
}

function standingOfPair(pair: Pair, acts: readonly VerdictEvent[], needed: 1 | 2): Standing {
  const latest = new Map<string, ReviewerVerdict>();
  let settled: VerdictEvent | null = null;
  for (const act of acts) {
    const { reviewerId, verdict, seq } = act;
    if (act.act === 'settled') settled = act;
    else latest.set(reviewerId, { reviewerId, verdict, seq });
  }
  const judged = [...latest.values()];
  if (settled !== null) return afterSettlement(settled, judged);
  const [last] = judged.toSorted((one, other) => other.seq - one.seq);
  if (last === undefined || judged.length < needed) return { pair, judged, state: 'waiting' };
  if (judged.some(({ verdict }) => !isSameVerdict(verdict, last.verdict))) return { pair, judged, state: 'disputed' };
  return { pair, judged, state: 'stands', verdict: last.verdict, seq: last.seq, settledBy: null };
}

function afterSettlement(settled: VerdictEvent, judged: readonly ReviewerVerdict[]): Standing {
  const { pair, verdict, seq, reviewerId } = settled;
  const isContradicted = judged.some((one) => one.seq > seq && !isSameVerdict(one.verdict, verdict));
  if (isContradicted) return { pair, judged, state: 'disputed' };
  return { pair, judged, state: 'stands', verdict, seq, settledBy: reviewerId };
}
