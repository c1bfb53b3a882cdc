import { sources } from '../data/sources.ts';
import type { EvidenceItem } from '../domain/evidence.ts';
import { readingOf, type AuthoritativeSource } from '../domain/source.ts';
import { isOpen } from '../domain/correction.ts';
import type { FollowedCorrection } from './own-data.ts';

/** A value that its owner would correct, and how the owner calls it. */
export interface WrongValue {
  readonly item: EvidenceItem;
  readonly source: AuthoritativeSource;
  readonly field: string;
  readonly recordName: string | null;
  /** The register has no record of this person at all. */
  readonly isMissing: boolean;
}

/** Finds how a value is reported to its owner; null where the owner takes no report on it. */
export function wrongValue(item: EvidenceItem, all: readonly EvidenceItem[]): WrongValue | null {
  const source = sources.find(({ id }) => id === item.source);
  if (source === undefined || source.correction === null) return null;
  const { recordFrom, missingAs } = source.correction;
  const siblings = all.filter(
    (other) => other.source === item.source && other.holder === item.holder && other.record === item.record,
  );
  const isMissing = siblings.every(({ value }) => value === null);
  if (isMissing) return missingAs === null ? null : { item, source, field: missingAs, recordName: null, isMissing };
  const field = readingOf(source, item.attribute).reportedAs;
  const name = siblings.find(({ attribute }) => attribute === recordFrom)?.value;
  const recordName = typeof name === 'string' ? name : null;
  if (field === null || (recordFrom !== null && recordName === null)) return null;
  return { item, source, field, recordName, isMissing };
}

/** The correction of this very value that is still open. */
export function openCorrectionOf(
  item: EvidenceItem,
  corrections: readonly FollowedCorrection[],
): FollowedCorrection | null {
  return (
    corrections.find(
      ({ file, correction }) =>
        isOpen(correction) &&
        file.attribute === item.attribute &&
        file.source === item.source &&
        file.holder === item.holder &&
        file.record === item.record,
    ) ?? null
  );
}
