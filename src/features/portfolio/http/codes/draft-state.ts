import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Reference, ReferenceCode } from '../../domain/codes/code.ts';
import type { CodeSet } from '../../domain/codes/code-set.ts';
import { type CodeSetDifference, codeSetDifference } from '../../domain/codes/code-set-difference.ts';
import {
  type CodeSetFault,
  codeSetFaults,
  type Renumbering,
  renumberings,
  sameName,
} from '../../domain/codes/code-set-soundness.ts';
import {
  checkCrosswalk,
  type Crosswalk,
  type CrosswalkEntry,
  type CrosswalkFault,
  type CrosswalkKind,
  draftCrosswalk,
} from '../../domain/codes/crosswalk.ts';
import type { Result } from '../../../../vocabulary/result.ts';
import type { CodeSetDraft, SaidSuccessor } from '../../storage/codes/code-set-draft.ts';

/** A draft beside the version it follows: what it changes, and what still keeps it from being published. */
export interface DraftState {
  readonly before: CodeSet;
  readonly after: CodeSet;
  readonly difference: CodeSetDifference;
  readonly faults: readonly CodeSetFault[];
  readonly renumberings: readonly Renumbering[];
  /** What follows by itself, with what a person said in its place. */
  readonly entries: readonly CrosswalkEntry[];
  /** Codes of which nothing is known yet. */
  readonly open: readonly { readonly from: ReferenceCode; readonly name: string }[];
  readonly crosswalk: Result<Crosswalk, readonly CrosswalkFault[]>;
}

/** `takenIds`: of all published versions; `inForceFrom` does not matter before it is chosen. */
export function draftState(
  draft: CodeSetDraft,
  before: CodeSet,
  given: { readonly takenIds: readonly string[]; readonly inForceFrom: LocalDate },
): DraftState {
  const after: CodeSet = {
    id: nextSetId(draft.reference, draft.period, given.takenIds),
    reference: draft.reference,
    period: draft.period,
    inForce: { from: given.inForceFrom, until: null },
    source: { law: draft.law, transcript: draft.law, unverified: [] },
    entries: draft.entries,
    knownGaps: draft.knownGaps,
  };
  const proposed = draftCrosswalk(before, after);
  const entries = joined(proposed.entries, draft.successors, { before, after });
  const known = new Set(entries.map(({ from }) => from));
  return {
    before,
    after,
    difference: codeSetDifference(before, after),
    faults: codeSetFaults(after),
    renumberings: renumberings(before, after),
    entries,
    open: proposed.open.filter(({ from }) => !known.has(from)),
    crosswalk: checkCrosswalk(entries, before, after),
  };
}

/** Whether nothing keeps the draft from being published. */
export function isPublishable(state: DraftState): boolean {
  return (
    state.faults.length === 0 &&
    state.renumberings.length === 0 &&
    state.crosswalk.ok &&
    state.difference.kept.length < Math.max(state.before.entries.length, state.after.entries.length)
  );
}

/** Open codes stand for what ends, so that who is affected can be said before the crosswalk is whole. */
export function provisionalCrosswalk({ before, after, entries, open }: DraftState): Crosswalk {
  const ending = open.map(({ from }): CrosswalkEntry => ({ from, kind: 'ended', to: [] }));
  return { before: before.id, after: after.id, entries: [...entries, ...ending] };
}

/** `RAB-2025-2029`; a second version of the same years bears a number behind it. */
export function nextSetId(reference: Reference, { from, to }: CodeSet['period'], takenIds: readonly string[]): string {
  const plain = `${reference}-${from}-${to}`;
  for (let version = 1; ; version += 1) {
    const id = version === 1 ? plain : `${plain}-v${version}`;
    if (!takenIds.includes(id)) return id;
  }
}

function joined(
  proposed: readonly CrosswalkEntry[],
  said: readonly SaidSuccessor[],
  sets: { readonly before: CodeSet; readonly after: CodeSet },
): readonly CrosswalkEntry[] {
  const old = new Set(sets.before.entries.map(({ code }) => code));
  const given = said.filter(({ from }) => old.has(from));
  const overridden = new Set(given.map(({ from }) => from));
  const kept = proposed.filter(({ from }) => !overridden.has(from));
  const all = [...kept.map(({ from, to }) => ({ from, to })), ...given];
  const names = {
    old: new Map(sets.before.entries.map(({ code, name }) => [code, name])),
    now: new Map(sets.after.entries.map(({ code, name }) => [code, name])),
  };
  return [...kept, ...given.map((one): CrosswalkEntry => ({ ...one, kind: kindOf(one, all, names) }))];
}

interface Names {
  readonly old: ReadonlyMap<ReferenceCode, string>;
  readonly now: ReadonlyMap<ReferenceCode, string>;
}

/** The kind follows from the targets: nobody has to know the words for it. */
function kindOf({ from, to }: SaidSuccessor, all: readonly SaidSuccessor[], { old, now }: Names): CrosswalkKind {
  const [first] = to;
  if (first === undefined) return 'ended';
  if (to.length > 1) return 'split';
  if (first === from) return sameName(old.get(from) ?? '', now.get(first) ?? '') ? 'same' : 'renamed';
  return all.some((other) => other.from !== from && other.to.includes(first)) ? 'merged' : 'moved';
}
