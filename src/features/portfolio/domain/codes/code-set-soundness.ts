import { codeParent, type ReferenceCode, referenceCode, referenceOf } from './code.ts';
import type { CodeEntry } from './code-table.ts';
import type { CodeSet } from './code-set.ts';

/** Why a set may not be published as it is. */
export type CodeSetFault =
  | { readonly code: 'set_empty' }
  | {
      readonly code: 'code_of_other_reference' | 'code_twice' | 'name_blank' | 'parent_missing';
      readonly at: ReferenceCode;
    }
  /** A number is skipped and not listed as a known gap. */
  | { readonly code: 'gap_unlisted'; readonly at: ReferenceCode }
  /** A listed gap that is none: the code stands in the set, or no later number follows it. */
  | { readonly code: 'gap_is_none'; readonly at: ReferenceCode }
  | { readonly code: 'period_reversed' };

/** A number of a version that means what another number meant in the version before. */
export interface Renumbering {
  readonly code: ReferenceCode;
  /** What the number meant before. */
  readonly meant: string;
  /** What it means now, and under which number that stood before. */
  readonly means: string;
  readonly stoodAt: ReferenceCode;
}

/** Everything wrong with a set, in the order of the set; an empty list is a sound set. */
export function codeSetFaults(set: CodeSet): readonly CodeSetFault[] {
  if (set.entries.length === 0) return [{ code: 'set_empty' }];
  const codes = new Set(set.entries.map(({ code }) => code));
  return [
    ...(set.period.from > set.period.to ? [{ code: 'period_reversed' } as const] : []),
    ...set.entries.flatMap((entry, at) => entryFaults(set, codes, { entry, at })),
    ...gapFaults(set, codes),
  ];
}

/**
 * Numbers that changed their meaning between two versions while the old meaning or the new one lives on elsewhere.
 * A published number keeps its meaning; a new meaning gets a new number.
 */
export function renumberings(before: CodeSet, after: CodeSet): readonly Renumbering[] {
  const namesBefore = new Map(before.entries.map(({ code, name }) => [code, name]));
  return after.entries.flatMap(({ code, name }) => {
    const meant = namesBefore.get(code);
    if (meant === undefined || sameName(meant, name)) return [];
    const stood = before.entries.find(
      (entry) => entry.code !== code && isSibling(entry.code, code) && sameName(entry.name, name),
    );
    return stood === undefined ? [] : [{ code, meant, means: name, stoodAt: stood.code }];
  });
}

/** Two names that differ in capitals, spaces or punctuation alone are one. */
export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function entryFaults(
  set: CodeSet,
  codes: ReadonlySet<ReferenceCode>,
  { entry, at }: { readonly entry: CodeEntry; readonly at: number },
): readonly CodeSetFault[] {
  const { code, name } = entry;
  const parent = codeParent(code);
  const faults: CodeSetFault[] = [];
  if (referenceOf(code) !== set.reference) faults.push({ code: 'code_of_other_reference', at: code });
  if (set.entries.findIndex((other) => other.code === code) !== at) faults.push({ code: 'code_twice', at: code });
  if (name.trim() === '') faults.push({ code: 'name_blank', at: code });
  if (parent !== null && !codes.has(parent)) faults.push({ code: 'parent_missing', at: code });
  return faults;
}

function gapFaults(set: CodeSet, codes: ReadonlySet<ReferenceCode>): readonly CodeSetFault[] {
  const skipped = new Set(skippedNumbers(codes));
  const known = new Set(set.knownGaps);
  return [
    ...[...skipped].filter((code) => !known.has(code)).map((at) => ({ code: 'gap_unlisted', at }) as const),
    ...set.knownGaps.filter((code) => !skipped.has(code)).map((at) => ({ code: 'gap_is_none', at }) as const),
  ];
}

/** Numbers from 01 up to the last one used under each parent that no code bears. */
function skippedNumbers(codes: ReadonlySet<ReferenceCode>): readonly ReferenceCode[] {
  const last = new Map<string, number>();
  for (const code of codes) {
    const above = code.slice(0, -3);
    last.set(above, Math.max(last.get(above) ?? 0, Number(code.slice(-2))));
  }
  return [...last].flatMap(([above, highest]) =>
    Array.from({ length: highest }, (_, at) => referenceCode(`${above}.${String(at + 1).padStart(2, '0')}`)).filter(
      (code) => !codes.has(code),
    ),
  );
}

function isSibling(one: ReferenceCode, other: ReferenceCode): boolean {
  return one.length === other.length && one.slice(0, -3) === other.slice(0, -3);
}
