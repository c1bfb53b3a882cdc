import type { ReferenceCode } from './code.ts';
import type { CodeEntry } from './code-table.ts';
import type { CodeSet } from './code-set.ts';
import { sameName } from './code-set-soundness.ts';

/** What a new version does to the one before; codes in the order of the sets. */
export interface CodeSetDifference {
  readonly kept: readonly CodeEntry[];
  /** The code stays, its name is another: a correction, or another meaning; a person says which. */
  readonly renamed: readonly { readonly code: ReferenceCode; readonly before: string; readonly after: string }[];
  /** The name stays, under another code. */
  readonly moved: readonly { readonly name: string; readonly before: ReferenceCode; readonly after: ReferenceCode }[];
  readonly ended: readonly CodeEntry[];
  readonly added: readonly CodeEntry[];
}

/** Compares two versions of one reference; throws when they are of two. */
export function codeSetDifference(before: CodeSet, after: CodeSet): CodeSetDifference {
  if (before.reference !== after.reference) throw new Error(`${before.id} and ${after.id} are of two references`);
  const old = new Map(before.entries.map(({ code, name }) => [code, name]));
  const now = new Map(after.entries.map(({ code, name }) => [code, name]));
  const gone = before.entries.filter(({ code }) => !now.has(code));
  const fresh = after.entries.filter(({ code }) => !old.has(code));
  const moved = gone.flatMap((entry) => {
    const same = fresh.filter(({ name }) => sameName(name, entry.name));
    const twins = gone.filter(({ name }) => sameName(name, entry.name));
    const [only] = same;
    return only !== undefined && same.length === 1 && twins.length === 1
      ? [{ name: only.name, before: entry.code, after: only.code }]
      : [];
  });
  const [left, reached] = [new Set(moved.map((one) => one.before)), new Set(moved.map((one) => one.after))];
  return {
    kept: after.entries.filter(({ code, name }) => sameName(old.get(code) ?? '', name)),
    renamed: after.entries.flatMap(({ code, name }) => {
      const was = old.get(code);
      return was === undefined || sameName(was, name) ? [] : [{ code, before: was, after: name }];
    }),
    moved,
    ended: gone.filter(({ code }) => !left.has(code)),
    added: fresh.filter(({ code }) => !reached.has(code)),
  };
}
