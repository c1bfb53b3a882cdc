import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { JsonValue } from './canonical-json.ts';

declare const brand: unique symbol;

/**
 * A field of an answer: `nama`, `alamat.desa`. Arrays on the way are walked through, so `anak.nama`
 * means the name of each child. A path that ends at an object grants all of it; `*` grants the body.
 */
export type FieldPath = string & { readonly [brand]: 'FieldPath' };

interface GrantedBranch {
  whole: boolean;
  readonly children: Map<string, GrantedBranch>;
}

const fieldPath = /^[A-Za-z0-9_-]{1,64}(?:\.[A-Za-z0-9_-]{1,64}){0,15}$/;
// Deeper than any honest answer; keeps recursion bounded on a hostile one.
const maxDepth = 64;

export function parseFieldPath(given: unknown): Result<FieldPath, 'field_path_malformed'> {
  const sound = typeof given === 'string' && (given === '*' || fieldPath.test(given));
  return sound ? ok(given as FieldPath) : err('field_path_malformed');
}

/**
 * The answer reduced to what the grant names. Objects and arrays on a granted path stay, emptied of
 * everything else; a plain value where an object was expected goes. Without fields nothing remains.
 */
export function limitFields(grant: { readonly fields: readonly FieldPath[] }, body: JsonValue): JsonValue {
  const granted = branches(grant.fields);
  return reduce(granted, body, maxDepth) ?? null;
}

function branches(fields: readonly FieldPath[]): GrantedBranch {
  const root: GrantedBranch = { whole: false, children: new Map() };
  for (const field of fields) {
    let branch = root;
    for (const name of field === '*' ? [] : field.split('.')) {
      const next = branch.children.get(name) ?? { whole: false, children: new Map() };
      branch.children.set(name, next);
      branch = next;
    }
    branch.whole = true;
  }
  return root;
}

function reduce(granted: GrantedBranch, value: JsonValue, depth: number): JsonValue | undefined {
  if (granted.whole) return value;
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  if (isArray(value)) {
    return value.map((item) => reduce(granted, item, depth - 1)).filter((item) => item !== undefined);
  }
  const kept: [string, JsonValue][] = [];
  for (const [name, branch] of granted.children) {
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    const reduced = inner === undefined ? undefined : reduce(branch, inner, depth - 1);
    if (reduced !== undefined) kept.push([name, reduced]);
  }
  return Object.fromEntries(kept);
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
