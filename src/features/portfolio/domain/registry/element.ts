import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';

/** The six domains of the national SPBE architecture (Perpres 95/2018 art. 7; Perpres 132/2022). */
export const domains = ['business_process', 'service', 'data', 'application', 'infrastructure', 'security'] as const;
export type Domain = (typeof domains)[number];

export type ArchitectureState = 'as_is' | 'to_be';

/** `draft` is the agency's alone; `published` is seen as visibility says; `ended` stays in the history. */
export type ElementStage = 'draft' | 'published' | 'ended';

/** What stands behind a published application: compared only with its own kind. */
export const elementKinds = ['application', 'website', 'general_application', 'not_an_application', 'object'] as const;
export type ElementKind = (typeof elementKinds)[number];

export const statuses = ['planned', 'in_development', 'active', 'inactive', 'retired', 'unknown'] as const;
export type Status = (typeof statuses)[number];

/** An object as its agency's list shows it. */
export interface ElementHead {
  readonly agencyId: string;
  readonly id: string;
  readonly domain: Domain;
  readonly state: ArchitectureState;
  readonly stage: ElementStage;
  /** Counts saves: whoever saves on an older one is shown the difference. */
  readonly revision: number;
  readonly name: string;
  readonly reportedBy: string;
  readonly isClassified: boolean;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly changedBy: string | null;
}

/** Where a fact comes from. They stand beside each other: what is declared does not erase what was observed. */
export const sources = ['declared', 'imported', 'observed'] as const;
export type Source = (typeof sources)[number];

/** Text, number, yes or no, several words, or rupiah as decimal digits; null takes a value back. */
export type AssertedValue = string | number | boolean | readonly string[] | null;

/** One fact about an object, added and never changed. */
export interface Assertion {
  readonly id: string;
  readonly elementId: string;
  readonly revision: number;
  /** A key of the attribute catalogue. */
  readonly field: string;
  readonly value: AssertedValue;
  readonly source: Source;
  readonly actorId: string | null;
  readonly evidence: { readonly kind: string; readonly reference: string } | null;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly recordedAt: Instant;
  readonly retracts: string | null;
}

/** What every registered agency may see of an object; of a classified one owner and function codes alone. */
export interface PublishedElement {
  readonly agencyId: string;
  readonly elementId: string;
  readonly revision: number;
  readonly domain: Domain;
  readonly state: ArchitectureState;
  readonly kind: ElementKind;
  readonly name: string | null;
  readonly functionText: string | null;
  readonly codes: readonly string[];
  readonly functions: readonly string[];
  readonly ownerId: string | null;
  readonly ownerName: string;
  readonly reportedBy: string | null;
  readonly status: Status | null;
  readonly isClassified: boolean;
  readonly publishedAt: Instant;
  readonly replacedAt: Instant | null;
}

/** The name by which an object is known outside, for good: exports carry it and imports merge by it. */
export function elementUri(id: string): string {
  return `urn:uuid:${id}`;
}
