import { codeParent, type ReferenceCode, referenceCode } from './code.ts';
import type { Crosswalk, CrosswalkEntry } from './crosswalk.ts';

/** What becomes of one code of an object under a new version. */
export type CodeFate =
  | { readonly from: ReferenceCode; readonly outcome: 'certain'; readonly to: ReferenceCode }
  /** Split: a person chooses one or several of the candidates. */
  | { readonly from: ReferenceCode; readonly outcome: 'needs_person'; readonly candidates: readonly ReferenceCode[] }
  | { readonly from: ReferenceCode; readonly outcome: 'ended' }
  /** Not a code of the version before, nor below one: it was wrong already. */
  | { readonly from: ReferenceCode; readonly outcome: 'unknown' };

export interface Recoding {
  readonly fates: readonly CodeFate[];
  /** The codes that are certain, in the object's order, without repetition. */
  readonly codes: readonly ReferenceCode[];
  /** `unchanged` and `certain` need nobody; the others are the owner's task. */
  readonly outcome: 'unchanged' | 'certain' | 'needs_person';
}

/** Re-codes an object by a complete crosswalk; codes of other references stay as they are. */
export function recode(codes: readonly ReferenceCode[], crosswalk: Crosswalk): Recoding {
  const entries = new Map(crosswalk.entries.map((entry) => [entry.from, entry]));
  const reference = crosswalk.entries[0]?.from.slice(0, 3);
  const fates = codes.map((code) =>
    code.slice(0, 3) === reference ? fateOf(code, entries) : ({ from: code, outcome: 'certain', to: code } as const),
  );
  const certain = fates.flatMap((fate) => (fate.outcome === 'certain' ? [fate.to] : []));
  return { fates, codes: [...new Set(certain)], outcome: outcomeOf(fates) };
}

function outcomeOf(fates: readonly CodeFate[]): Recoding['outcome'] {
  if (fates.some(({ outcome }) => outcome !== 'certain')) return 'needs_person';
  return fates.every((fate) => fate.outcome === 'certain' && fate.to === fate.from) ? 'unchanged' : 'certain';
}

/** A code below the set's last level goes with the nearest code above it that the crosswalk knows. */
function fateOf(code: ReferenceCode, entries: ReadonlyMap<ReferenceCode, CrosswalkEntry>): CodeFate {
  let above: ReferenceCode | null = code;
  while (above !== null && !entries.has(above)) above = codeParent(above);
  const entry = above === null ? undefined : entries.get(above);
  if (above === null || entry === undefined) return { from: code, outcome: 'unknown' };
  const [first] = entry.to;
  if (first === undefined) return { from: code, outcome: 'ended' };
  if (entry.to.length > 1) return { from: code, outcome: 'needs_person', candidates: entry.to };
  // Two codes merged into one keep no place for what stood below them: the levels below may collide.
  if (entry.kind === 'merged' && above !== code) return { from: code, outcome: 'needs_person', candidates: entry.to };
  return { from: code, outcome: 'certain', to: referenceCode(`${first}${code.slice(above.length)}`) };
}
