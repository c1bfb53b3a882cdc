import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { ReferenceCode } from './code.ts';
import { codeSetDifference } from './code-set-difference.ts';
import type { CodeSet } from './code-set.ts';
import { sameName } from './code-set-soundness.ts';

/** What became of a code of the version before. `split` has several targets, a person chooses among them. */
export type CrosswalkKind = 'same' | 'renamed' | 'moved' | 'merged' | 'split' | 'ended';

export interface CrosswalkEntry {
  readonly from: ReferenceCode;
  readonly kind: CrosswalkKind;
  readonly to: readonly ReferenceCode[];
}

/** From every code of one version to the next; only `checkCrosswalk` makes one. */
export interface Crosswalk {
  readonly before: string;
  readonly after: string;
  readonly entries: readonly CrosswalkEntry[];
}

export type CrosswalkFault =
  /** A code of the version before of which nothing is said. */
  | { readonly code: 'origin_missing'; readonly at: ReferenceCode }
  | { readonly code: 'origin_unknown' | 'origin_twice'; readonly at: ReferenceCode }
  | { readonly code: 'target_unknown'; readonly at: ReferenceCode; readonly target: ReferenceCode }
  /** The kind says another number of targets, another code or another name than the sets have. */
  | { readonly code: 'kind_does_not_fit'; readonly at: ReferenceCode; readonly kind: CrosswalkKind };

/** What follows from the sets alone. The rest is for the architect: renamed codes may mean something else now. */
export interface CrosswalkDraft {
  readonly entries: readonly CrosswalkEntry[];
  readonly open: readonly { readonly from: ReferenceCode; readonly name: string }[];
}

export function draftCrosswalk(before: CodeSet, after: CodeSet): CrosswalkDraft {
  const difference = codeSetDifference(before, after);
  const same = difference.kept.map(({ code }): CrosswalkEntry => ({ from: code, kind: 'same', to: [code] }));
  const moved = difference.moved.map((one): CrosswalkEntry => ({ from: one.before, kind: 'moved', to: [one.after] }));
  return {
    entries: [...same, ...moved],
    open: [
      ...difference.renamed.map((one) => ({ from: one.code, name: one.before })),
      ...difference.ended.map(({ code, name }) => ({ from: code, name })),
    ],
  };
}

/** Complete and fitting both versions, or everything that lacks and does not fit. */
export function checkCrosswalk(
  entries: readonly CrosswalkEntry[],
  before: CodeSet,
  after: CodeSet,
): Result<Crosswalk, readonly CrosswalkFault[]> {
  const [old, now] = [namesOf(before), namesOf(after)];
  const said = new Set(entries.map(({ from }) => from));
  const faults: CrosswalkFault[] = [
    ...before.entries.flatMap(({ code }) => (said.has(code) ? [] : [{ code: 'origin_missing', at: code } as const])),
    ...entries.flatMap((entry, at): readonly CrosswalkFault[] => {
      const { from, kind, to } = entry;
      if (!old.has(from)) return [{ code: 'origin_unknown', at: from }];
      if (entries.findIndex((other) => other.from === from) !== at) return [{ code: 'origin_twice', at: from }];
      const strange = to.filter((target) => !now.has(target));
      if (strange.length > 0) return strange.map((target) => ({ code: 'target_unknown', at: from, target }) as const);
      return fits(entry, { entries, old, now }) ? [] : [{ code: 'kind_does_not_fit', at: from, kind }];
    }),
  ];
  return faults.length > 0 ? err(faults) : ok({ before: before.id, after: after.id, entries });
}

interface Names {
  readonly entries: readonly CrosswalkEntry[];
  readonly old: ReadonlyMap<ReferenceCode, string>;
  readonly now: ReadonlyMap<ReferenceCode, string>;
}

function fits({ from, kind, to }: CrosswalkEntry, { entries, old, now }: Names): boolean {
  const [first] = to;
  if (kind === 'ended') return first === undefined;
  if (first === undefined) return false;
  const keepsName = sameName(old.get(from) ?? '', now.get(first) ?? '');
  const shares = entries.some((other) => other.from !== from && other.to.includes(first));
  switch (kind) {
    case 'same':
      return to.length === 1 && first === from && keepsName;
    case 'renamed':
      return to.length === 1 && first === from && !keepsName;
    case 'moved':
      return to.length === 1 && first !== from;
    case 'merged':
      return to.length === 1 && shares;
    case 'split':
      return new Set(to).size > 1 && new Set(to).size === to.length;
  }
}

function namesOf(set: CodeSet): ReadonlyMap<ReferenceCode, string> {
  return new Map(set.entries.map(({ code, name }) => [code, name]));
}
