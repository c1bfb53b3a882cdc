import type { Instant } from '../../../vocabulary/instant.ts';
import type { FetchedField } from './binding.ts';
import type { Assurance } from './source.ts';
import { isSameValue, type Value } from './value.ts';

/** What evidence hangs on; the caller names it. `own` is the person's own view of her data. */
export interface CaseName {
  /** `application`, `own` */
  readonly kind: string;
  readonly id: string;
}

/** A value with everything that says why it may be believed. */
export interface EvidenceItem {
  readonly id: string;
  readonly personId: string;
  readonly attribute: string;
  /** The place in a register's list of records; null where a person has only one. */
  readonly record: number | null;
  /** null: the source knows that there is none. */
  readonly value: Value | null;
  readonly source: string;
  /** The directory code of the organisation that answered. */
  readonly holder: string;
  readonly sourceVersion: string | null;
  /** When the source looked. */
  readonly observedAt: Instant;
  readonly fetchedAt: Instant;
  /** Until then it may be decided upon. */
  readonly validUntil: Instant;
  readonly assurance: Assurance;
  /** The exchange message that brought it; null for what the person declared. */
  readonly messageId: string | null;
  /** SHA-256 of the answer it came in, hexadecimal, as the exchange's log has it. */
  readonly digest: string;
}

export function isFresh({ validUntil }: EvidenceItem, now: Instant): boolean {
  return Temporal.Instant.compare(now, validUntil) < 0;
}

/** One attribute of one record, with the value to go by and those that say otherwise. */
export interface Settled {
  readonly chosen: EvidenceItem;
  /** Values of other sources that differ from it. */
  readonly differing: readonly EvidenceItem[];
}

/** Settles what sources say: government before verified before declared, then the newer. */
export function settle(items: readonly EvidenceItem[]): readonly Settled[] {
  const groups = Map.groupBy(items, placeOf);
  return [...groups.values()].flatMap((group) => {
    const [chosen, ...others] = group.toSorted(byTrust);
    if (chosen === undefined) return [];
    return [{ chosen, differing: others.filter(({ value }) => !isSameValue(value, chosen.value)) }];
  });
}

/** What a field of a form gets. */
export type FieldOutcome =
  | { readonly kind: 'value'; readonly settled: Settled; readonly isFresh: boolean }
  /** The source says that there is none, or no record fits. */
  | { readonly kind: 'missing' }
  /** Nobody has answered yet. */
  | { readonly kind: 'waiting' };

/** Finds the value of a field among the evidence of its case. */
export function outcomeOf(binding: FetchedField, items: readonly EvidenceItem[], now: Instant): FieldOutcome {
  const mine = settle(items).filter(({ chosen }) => chosen.attribute === binding.attribute);
  if (mine.length === 0) return { kind: 'waiting' };
  const wanted = mine.find((one) => isPicked(one.chosen, binding, items));
  if (wanted === undefined || wanted.chosen.value === null) return { kind: 'missing' };
  return { kind: 'value', settled: wanted, isFresh: isYoungEnough(wanted.chosen, binding, now) };
}

function isPicked(item: EvidenceItem, { pick }: FetchedField, items: readonly EvidenceItem[]): boolean {
  if (pick === null) return true;
  return items.some(
    (other) => other.attribute === pick.attribute && other.value === pick.equals && recordOf(other) === recordOf(item),
  );
}

function isYoungEnough(item: EvidenceItem, { maxAgeDays }: FetchedField, now: Instant): boolean {
  if (maxAgeDays === null) return isFresh(item, now);
  return Temporal.Instant.compare(now, item.fetchedAt.add({ hours: 24 * maxAgeDays })) < 0;
}

/** Values of one attribute meet here, whichever source they come from; records of lists stay apart. */
function placeOf(item: EvidenceItem): string {
  return item.record === null ? item.attribute : `${item.attribute} ${recordOf(item)}`;
}

function recordOf({ source, holder, record }: EvidenceItem): string {
  return `${source} ${holder} ${record ?? ''}`;
}

const trust: Readonly<Record<Assurance, number>> = { GOV: 0, VERIFIED: 1, DECLARED: 2 };

function byTrust(one: EvidenceItem, other: EvidenceItem): number {
  return (
    trust[one.assurance] - trust[other.assurance] ||
    Temporal.Instant.compare(other.observedAt, one.observedAt) ||
    (one.id < other.id ? -1 : 1)
  );
}
