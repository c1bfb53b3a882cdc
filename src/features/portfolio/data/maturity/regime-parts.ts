import type { RegimePart } from '../../domain/maturity/regime.ts';

/** Indicators of one weight, numbered on from a first one; keys as `I-11`. */
export function indicators(first: number, weight: number, names: readonly string[]): readonly RegimePart[] {
  return names.map((name, at) => indicator(`I-${first + at}`, weight, name));
}

export function indicator(key: string, weight: number, name: string): RegimePart {
  return { key, name, weight, parts: [] };
}
