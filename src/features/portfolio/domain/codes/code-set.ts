import { type DateRange, inRange, type LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { codeParent, parseReferenceCode, type Reference, type ReferenceCode, referenceOf } from './code.ts';
import type { CodeEntry } from './code-table.ts';

/** Where a set comes from, and what nobody has checked against the gazetted text. */
export interface CodeSource {
  readonly law: string;
  readonly transcript: string;
  readonly unverified: readonly { readonly id: string; readonly en: string }[];
}

/** One version of one reference; later versions stand beside it, and reports of its time keep reading it. */
export interface CodeSet {
  /** `RAB-2020-2024`; never reused. */
  readonly id: string;
  readonly reference: Reference;
  /** Calendar years for which the law made it. */
  readonly period: { readonly from: number; readonly to: number };
  readonly inForce: DateRange;
  readonly source: CodeSource;
  readonly entries: readonly CodeEntry[];
  /** Numbers that the source skips: kept skipped, never filled by renumbering. */
  readonly knownGaps: readonly ReferenceCode[];
}

/** A set made ready for look-ups. */
export interface CodeIndex {
  readonly set: CodeSet;
  readonly byCode: ReadonlyMap<ReferenceCode, CodeEntry>;
  readonly childrenOf: ReadonlyMap<ReferenceCode | null, readonly CodeEntry[]>;
}

/** `nearest`: what may have been meant, or null where nothing is near. */
export interface UnknownCode {
  readonly code: 'code_malformed' | 'code_of_other_reference' | 'code_is_gap' | 'code_unknown';
  readonly nearest: CodeEntry | null;
}

export function codeIndex(set: CodeSet): CodeIndex {
  const children = new Map<ReferenceCode | null, CodeEntry[]>();
  for (const entry of set.entries) {
    const parent = codeParent(entry.code);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [entry]);
    else siblings.push(entry);
  }
  return { set, byCode: new Map(set.entries.map((entry) => [entry.code, entry])), childrenOf: children };
}

/** The version of a reference in force on a day; of two the later one, null where none is. */
export function codeSetOn(sets: readonly CodeSet[], reference: Reference, on: LocalDate): CodeSet | null {
  const inForce = sets.filter((set) => set.reference === reference && inRange(on, set.inForce));
  return inForce.toSorted((one, other) => (one.inForce.from < other.inForce.from ? 1 : -1))[0] ?? null;
}

/** The entries one level below; of null the first level. In the order of the set. */
export function childrenOf(index: CodeIndex, code: ReferenceCode | null): readonly CodeEntry[] {
  return index.childrenOf.get(code) ?? [];
}

/** From the first level down to the code itself, for a trail of names; levels that the set lacks are left out. */
export function pathTo(index: CodeIndex, code: ReferenceCode): readonly CodeEntry[] {
  const path: CodeEntry[] = [];
  for (let at: ReferenceCode | null = code; at !== null; at = codeParent(at)) {
    const entry = index.byCode.get(at);
    if (entry !== undefined) path.unshift(entry);
  }
  return path;
}

/** Finds a code as somebody wrote it; an unknown one comes back with the nearest that the set has. */
export function findCode(index: CodeIndex, given: string): Result<CodeEntry, UnknownCode> {
  const { set, byCode } = index;
  const parsed = parseReferenceCode(given);
  if (!parsed.ok) {
    const repaired = repairedCode(set.reference, given);
    return err({ code: 'code_malformed', nearest: repaired === null ? null : nearestTo(index, repaired) });
  }
  const code = parsed.value;
  if (referenceOf(code) !== set.reference) return err({ code: 'code_of_other_reference', nearest: null });
  const entry = byCode.get(code);
  if (entry !== undefined) return ok(entry);
  return err({ code: set.knownGaps.includes(code) ? 'code_is_gap' : 'code_unknown', nearest: nearestTo(index, code) });
}

/** The code itself, else under its deepest known ancestor the child of the nearest number, else that ancestor. */
function nearestTo(index: CodeIndex, code: ReferenceCode): CodeEntry | null {
  const exact = index.byCode.get(code);
  if (exact !== undefined) return exact;
  let below = code;
  let above = codeParent(code);
  while (above !== null && !index.byCode.has(above)) {
    below = above;
    above = codeParent(above);
  }
  const wanted = lastNumber(below);
  const [nearest] = childrenOf(index, above).toSorted(
    (one, other) => Math.abs(lastNumber(one.code) - wanted) - Math.abs(lastNumber(other.code) - wanted),
  );
  return nearest ?? (above === null ? null : (index.byCode.get(above) ?? null));
}

/** `rab 1-1-3`, `RAB.1.01.03` or `01.01.03` as the code that was meant; null where no numbers stand in it. */
function repairedCode(reference: Reference, given: string): ReferenceCode | null {
  const named = /R\s?A\s?[BLDAIK]/i.exec(given)?.[0].replaceAll(/\s/g, '').toUpperCase();
  if (named !== undefined && named !== reference) return null;
  const numbers = given.match(/\d{1,2}/g)?.slice(0, 7) ?? [];
  const parsed = parseReferenceCode([reference, ...numbers.map((one) => one.padStart(2, '0'))].join('.'));
  return parsed.ok ? parsed.value : null;
}

function lastNumber(code: ReferenceCode): number {
  return Number(code.slice(-2));
}
