import { type PairKey, pairKey } from './pair.ts';
import { type Candidate, drawSample, type Frame, type Sample, standardFrame } from './random-sample.ts';
import { permanentNumbers } from './random-stream.ts';
import type { Standing } from './verdict.ts';

export interface QueueCandidate extends Candidate {
  /** Rupiah a year if the two became one; null: the cost of one is not known, which is not zero. */
  readonly saving: bigint | null;
  /** What the pair is about, for variety: the function both are suggested for. */
  readonly topic: string;
}

/** Why a pair is asked. */
export type Part = 'saving' | 'uncertainty' | 'variety' | 'random';

export interface QueueItem {
  readonly candidate: QueueCandidate;
  readonly part: Part;
  /** Two for the random part, who do not see each other's verdict. */
  readonly reviewers: 1 | 2;
  /** Of the random part: the band of the frame it was drawn from. */
  readonly stratum: string | null;
}

export interface ReviewQueue {
  readonly items: readonly QueueItem[];
  readonly sample: Sample<QueueCandidate>;
}

export interface QueueInput {
  readonly candidates: readonly QueueCandidate[];
  /** Pairs whose verdict stands are asked no more, but for the random part. */
  readonly standings: ReadonlyMap<PairKey, Standing>;
  /** Of the run; the random part follows from it. */
  readonly seed: string;
  /** How many pairs at most; `longestQueue` at most. */
  readonly length: number;
  readonly frame?: Frame;
}

export const longestQueue = 1_000;
// Below this pure uncertainty is unstable (section 6.7).
const enoughVerdicts = 100;

/**
 * One pair in ten drawn at random from the whole frame, the rest by expected saving and by uncertainty in equal
 * parts; while verdicts are few, uncertainty shares its part with variety. A pair stands in one part only.
 */
export function reviewQueue(input: QueueInput): ReviewQueue {
  const length = Math.max(0, Math.min(input.length, longestQueue, input.candidates.length));
  const { seed, frame = standardFrame } = input;
  const sample = drawSample(input.candidates, { seed, size: Math.ceil(length / 10), frame });
  const random = sample.drawn.map(({ candidate, stratum }): QueueItem => {
    return { candidate, part: 'random', reviewers: 2, stratum };
  });
  const taken = new Set(random.map(({ candidate }) => pairKey(candidate.pair)));
  const open = input.candidates
    .map((candidate): Open => ({ candidate, key: pairKey(candidate.pair) }))
    .filter(({ key }) => !taken.has(key) && input.standings.get(key)?.state !== 'stands');
  return { items: interleaved(orderedParts(open, input), random, length), sample };
}

/** Whether a reviewer may be asked a pair, and what he may see of it. */
export type Sight =
  | { readonly may: 'judge'; readonly seesOthers: boolean }
  | { readonly may: 'look'; readonly seesOthers: boolean }
  /** Two others judge it already. */
  | { readonly may: 'nothing' };

/** Of a pair with two blind reviewers nobody sees the other's verdict before both have spoken. */
export function sightOf(
  reviewerId: string,
  { reviewers, standing }: { readonly reviewers: 1 | 2; readonly standing: Standing | null },
): Sight {
  if (reviewers === 1) return { may: 'judge', seesOthers: true };
  const judged = standing?.judged ?? [];
  const hasSpoken = judged.some((one) => one.reviewerId === reviewerId);
  if (judged.length >= 2) return hasSpoken ? { may: 'look', seesOthers: true } : { may: 'nothing' };
  return hasSpoken ? { may: 'look', seesOthers: false } : { may: 'judge', seesOthers: false };
}

/** A candidate with its key, which is asked for often. */
interface Open {
  readonly candidate: QueueCandidate;
  readonly key: PairKey;
}

interface Order {
  readonly part: Exclude<Part, 'random'>;
  readonly open: readonly Open[];
}

/** The parts in the order in which they take turns. */
function orderedParts(open: readonly Open[], input: QueueInput): readonly Order[] {
  const saving: Order = { part: 'saving', open: bySaving(open) };
  const uncertainty: Order = { part: 'uncertainty', open: byUncertainty(open) };
  const verdicts = [...input.standings.values()].filter(({ state }) => state === 'stands').length;
  if (verdicts >= enoughVerdicts) return [saving, uncertainty];
  return [saving, uncertainty, saving, { part: 'variety', open: byVariety(open, input.seed) }];
}

/** A saving that is not known has no place here; doubt and variety still find the pair. */
function bySaving(open: readonly Open[]): readonly Open[] {
  return open
    .flatMap((one) => {
      const { saving, chance } = one.candidate;
      // In millionths of a rupiah, so that small chances still count.
      return saving === null ? [] : [{ ...one, expected: saving * BigInt(Math.round(chance * 1_000_000)) }];
    })
    .toSorted((one, other) => compare(other.expected, one.expected) || compare(one.key, other.key));
}

function byUncertainty(open: readonly Open[]): readonly Open[] {
  const doubt = ({ candidate }: Open): number => Math.abs(candidate.chance - 0.5);
  return open.toSorted((one, other) => doubt(one) - doubt(other) || compare(one.key, other.key));
}

/** One pair of each topic and tenth of chance, then a second of each, in an order that favours none. */
function byVariety(open: readonly Open[], seed: string): readonly Open[] {
  const numberOf = permanentNumbers(seed, 'variety');
  const cells = Map.groupBy(open, ({ candidate }) => `${candidate.topic}\n${Math.floor(candidate.chance * 10)}`);
  return [...cells]
    .flatMap(([name, members]) => {
      const cell = numberOf(name);
      return members
        .map((one) => ({ ...one, cell, number: numberOf(one.key) }))
        .toSorted((one, other) => one.number - other.number || compare(one.key, other.key))
        .map((one, turn) => ({ ...one, turn }));
    })
    .toSorted((one, other) => one.turn - other.turn || one.cell - other.cell || compare(one.key, other.key));
}

/** Every tenth place is the random part's, and the last one if need be; the parts take turns at the others. */
function interleaved(orders: readonly Order[], random: readonly QueueItem[], length: number): readonly QueueItem[] {
  const chosen = turns(orders);
  const waiting = [...random];
  const items: QueueItem[] = [];
  while (items.length < length) {
    const isRandomsTurn = items.length % 10 === 9 || length - items.length <= waiting.length;
    const next = isRandomsTurn ? waiting.shift() : chosen.next().value;
    const instead = next ?? chosen.next().value ?? waiting.shift();
    if (instead === undefined) break;
    items.push(instead);
  }
  return items;
}

/** The best that is left of each part in turn, until all are empty. */
function* turns(orders: readonly Order[]): Generator<QueueItem, undefined> {
  const taken = new Set<PairKey>();
  const lines = orders.map(({ part, open }) => ({ part, line: open.values() }));
  for (let idle = 0, turn = 0; idle < lines.length; turn += 1) {
    const at = lines[turn % lines.length];
    const found = at?.line.find(({ key }) => !taken.has(key));
    idle = found === undefined ? idle + 1 : 0;
    if (at === undefined || found === undefined) continue;
    taken.add(found.key);
    yield { candidate: found.candidate, part: at.part, reviewers: 1, stratum: null };
  }
}

function compare<T extends string | bigint>(one: T, other: T): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
