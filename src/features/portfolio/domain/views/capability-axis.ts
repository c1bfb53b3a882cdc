import type { PublishedElement } from '../registry/element.ts';

/** What the rows of a map can be: sectors and affairs, services, or functions of the overlap catalogue. */
export const axes = ['RAB', 'RAL', 'F'] as const;
export type Axis = (typeof axes)[number];

/** The deepest row of each: a function of the catalogue has none below it. */
const deepest: Readonly<Record<Axis, number>> = { RAB: 3, RAL: 3, F: 2 };

type Coded = Pick<PublishedElement, 'codes' | 'functions'>;

/** `RAB.02.06` is 2; the root of an axis is 0. */
export function levelOf(code: string): number {
  return code.split('.').length - 1;
}

export function hasBelow(axis: Axis, code: string): boolean {
  return levelOf(code) < deepest[axis];
}

/**
 * The rows of an axis on which an application stands, one level below `under` (null: the first), each once. What is
 * coded no deeper than `under` stands on `under` itself, so that nothing is lost on the way down.
 */
export function rowsOf(one: Coded, axis: Axis, under: string | null): readonly string[] {
  const level = under === null ? 1 : Math.min(levelOf(under) + 1, deepest[axis]);
  const own = axis === 'F' ? one.functions : one.codes;
  const found = new Set<string>();
  for (const code of own) {
    if (!isOn(code, axis) || (under !== null && code !== under && !code.startsWith(`${under}.`))) continue;
    found.add(atLevel(code, level));
  }
  return [...found];
}

/** The rows of an axis at its finest level under which names are told: functions, or affairs of level 2. */
export function fineRowsOf(one: Coded, axis: Axis, under: string | null): readonly string[] {
  const below = under ?? null;
  if (below !== null && levelOf(below) >= 2) return rowsOf(one, axis, below);
  const own = axis === 'F' ? one.functions : one.codes;
  const found = new Set<string>();
  for (const code of own) {
    if (!isOn(code, axis) || (below !== null && code !== below && !code.startsWith(`${below}.`))) continue;
    found.add(atLevel(code, 2));
  }
  return [...found];
}

/** Reads a code of an axis as an address carries it; null for any other form. */
export function axisCode(given: string, axis: Axis): string | null {
  const code = given.trim().toUpperCase();
  const form = axis === 'F' ? /^F\.\d{3}(\.\d{2})?$/ : /^RA[BL](\.\d{2}){1,3}$/;
  return form.test(code) && isOn(code, axis) ? code : null;
}

/** The code one level up; null from the first. */
export function above(code: string): string | null {
  return levelOf(code) <= 1 ? null : code.slice(0, code.lastIndexOf('.'));
}

function isOn(code: string, axis: Axis): boolean {
  return code.startsWith(`${axis}.`);
}

function atLevel(code: string, level: number): string {
  return code
    .split('.')
    .slice(0, level + 1)
    .join('.');
}
