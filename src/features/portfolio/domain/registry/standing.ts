import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { AssertedValue, Assertion, Source } from './element.ts';

/** What is held true of one field on a date, and what contradicts it. */
export interface StandingFact {
  readonly field: string;
  readonly value: Exclude<AssertedValue, null>;
  readonly by: Assertion;
  /** Standing assertions of other sources that say something else; the owner decides, nothing is erased. */
  readonly conflicts: readonly Assertion[];
}

export type Standing = ReadonlyMap<string, StandingFact>;

/** What was held true of a day, as it was known at a moment: a report of that moment reads the same for ever. */
export interface AsOf {
  readonly on: LocalDate;
  /** null: with everything recorded since. */
  readonly knownAt: Instant | null;
}

/** The owner's word goes first, then what came with a list, then what a machine saw. */
const PRECEDENCE: readonly Source[] = ['declared', 'imported', 'observed'];

/** Folds an object's assertions; at most one fact a field, the later word of a source in place of its earlier one. */
export function standing(assertions: readonly Assertion[], { on, knownAt }: AsOf): Standing {
  const known = assertions.filter((one) => knownAt === null || Temporal.Instant.compare(one.recordedAt, knownAt) <= 0);
  const latest = new Map<string, Map<Source, Assertion>>();
  for (const one of known.toSorted(byRecording)) {
    if (!holdsOn(one, on)) continue;
    const bySource = latest.get(one.field) ?? new Map<Source, Assertion>();
    latest.set(one.field, bySource.set(one.source, one));
  }
  const facts = new Map<string, StandingFact>();
  for (const [field, bySource] of latest) {
    const fact = factOf(field, bySource);
    if (fact !== null) facts.set(field, fact);
  }
  return facts;
}

/** Whether two values say the same; order of words does not matter in a list. */
export function sameValue(one: AssertedValue, other: AssertedValue): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function factOf(field: string, bySource: ReadonlyMap<Source, Assertion>): StandingFact | null {
  const ranked = PRECEDENCE.flatMap((source) => bySource.get(source) ?? []).filter(({ value }) => value !== null);
  const [first, ...others] = ranked;
  if (first === undefined || first.value === null) return null;
  const conflicts = others.filter(({ value }) => !sameValue(value, first.value));
  return { field, value: first.value, by: first, conflicts };
}

function holdsOn({ validFrom, validUntil }: Assertion, on: LocalDate): boolean {
  return validFrom <= on && (validUntil === null || on <= validUntil);
}

function byRecording(one: Assertion, other: Assertion): number {
  return Temporal.Instant.compare(one.recordedAt, other.recordedAt) || one.revision - other.revision;
}

function ordered(value: AssertedValue): unknown {
  return isWords(value) ? value.toSorted((one, other) => (one < other ? -1 : 1)) : value;
}

/** A list of words; a plain `Array.isArray` does not narrow a readonly array. */
export function isWords(value: AssertedValue): value is readonly string[] {
  return Array.isArray(value);
}
