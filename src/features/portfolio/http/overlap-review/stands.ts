import { entryId, type PairKey, pairKey } from '../../domain/overlap/pair.ts';
import {
  parseVerdict,
  type Standing,
  standingOf,
  type Verdict,
  type VerdictEvent,
  type VerdictKind,
} from '../../domain/overlap/verdict.ts';
import type { RecordedVerdict } from '../../storage/overlap/verdict-event.ts';
import { pairOfEntries } from './pair-id.ts';

/** How every pair stands on which somebody has acted, from all recorded acts in the order of recording. */
export function standingsOf(recorded: readonly RecordedVerdict[]): ReadonlyMap<PairKey, Standing> {
  const kept = withoutWithdrawn(recorded);
  const blind = new Set(kept.filter(({ isBlind }) => isBlind).map(keyOf));
  return standingOf(kept.map(toEvent), { blind });
}

/** How one pair stands; `acts` are those on it alone. */
export function standingOfActs(acts: readonly RecordedVerdict[]): Standing | null {
  return [...standingsOf(acts).values()][0] ?? null;
}

/** A reviewer who takes his verdict back leaves nothing of it standing; the acts stay recorded. */
function withoutWithdrawn(recorded: readonly RecordedVerdict[]): readonly RecordedVerdict[] {
  const takenBack = new Map<string, number>();
  const nameOf = ({ pairId, reviewerId }: RecordedVerdict): string => `${pairId} ${reviewerId}`;
  for (const [at, one] of recorded.entries()) if (one.act === 'withdrawn') takenBack.set(nameOf(one), at);
  return recorded.filter((one, at) => one.act !== 'withdrawn' && at > (takenBack.get(nameOf(one)) ?? -1));
}

function toEvent(one: RecordedVerdict, seq: number): VerdictEvent {
  return {
    seq,
    pair: pairOfEntries(one.first, one.second),
    reviewerId: one.reviewerId,
    act: one.act === 'settled' ? 'settled' : 'judged',
    verdict: verdictOf(one),
  };
}

function verdictOf({ verdict, named, first, second }: RecordedVerdict): Verdict {
  const parsed = parseVerdict(verdict ?? 'unrelated', {
    pair: pairOfEntries(first, second),
    named: named === null ? null : entryId(named),
  });
  if (!parsed.ok || verdict === null) throw new Error('A recorded verdict cannot be read.');
  return parsed.value;
}

function keyOf({ first, second }: RecordedVerdict): PairKey {
  return pairKey(pairOfEntries(first, second));
}

/** A verdict as one word with its direction: `part_of:a` says that the first entry is part of the second. */
export type VerdictWord =
  | 'same_system'
  | 'same_function'
  | 'unrelated'
  | `${'part_of' | 'upstream_downstream'}:${'a' | 'b'}`;

export const verdictWords: readonly VerdictWord[] = [
  'same_system',
  'same_function',
  'part_of:a',
  'part_of:b',
  'upstream_downstream:a',
  'upstream_downstream:b',
  'unrelated',
];

export function verdictWord(verdict: Verdict, first: string): VerdictWord {
  switch (verdict.kind) {
    case 'part_of':
      return verdict.part === first ? 'part_of:a' : 'part_of:b';
    case 'upstream_downstream':
      return verdict.upstream === first ? 'upstream_downstream:a' : 'upstream_downstream:b';
    case 'same_system':
    case 'same_function':
    case 'unrelated':
      return verdict.kind;
    default:
      return verdict satisfies never;
  }
}

/** What a button of the review says; null for anything else. */
export function readVerdictWord(
  given: string,
  pair: { readonly first: string; readonly second: string },
): { readonly kind: VerdictKind; readonly named: string | null } | null {
  const word = verdictWords.find((one) => one === given);
  if (word === undefined) return null;
  switch (word) {
    case 'part_of:a':
    case 'part_of:b':
      return { kind: 'part_of', named: word === 'part_of:a' ? pair.first : pair.second };
    case 'upstream_downstream:a':
    case 'upstream_downstream:b':
      return { kind: 'upstream_downstream', named: word === 'upstream_downstream:a' ? pair.first : pair.second };
    case 'same_system':
    case 'same_function':
    case 'unrelated':
      return { kind: word, named: null };
    default:
      return word satisfies never;
  }
}
