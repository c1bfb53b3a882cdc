import type { MemberClass } from '../../exchange/index.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { inRange, type DateRange, type LocalDate } from '../../../vocabulary/local-date.ts';
import type { Catalogue } from './attribute.ts';
import type { JsonPointer } from './json-pointer.ts';

/** A register that a law makes the owner of attributes, and how it is asked. Dated data, not code. */
export interface AuthoritativeSource {
  readonly id: string;
  /** As people call it: "Dukcapil". */
  readonly name: Readonly<Record<Lang, string>>;
  readonly holder: Holder;
  readonly inForce: DateRange;
  readonly legalBasis: string;
  /** Subsystem and service code below the holder's member id: `penduduk/ringkas`. */
  readonly service: string;
  readonly method: 'POST';
  readonly path: string;
  /** How the request names the person and, where the service takes a choice, what is asked. */
  readonly request: { readonly nik: string; readonly elements: string | null };
  readonly timeoutMs: number;
  readonly assurance: Assurance;
  /** Where the answer repeats the NIK; another one there and nothing of it is kept. */
  readonly subject: readonly JsonPointer[];
  /** A list of records, the newest first; null: the answer is the record. */
  readonly records: { readonly at: JsonPointer; readonly most: number } | null;
  /** What tells that the register has nothing of this person. */
  readonly absence: readonly Absence[];
  readonly readings: readonly Reading[];
  readonly correction: CorrectionDesk | null;
}

/** `consumer`: the office that asks has such a register of its own. */
export type Holder =
  | { readonly kind: 'agency'; readonly memberClass: MemberClass; readonly code: string }
  | { readonly kind: 'consumer'; readonly memberClass: MemberClass };

/** GOV: a register of the state; VERIFIED: checked against a document by an officer; DECLARED: said by the person. */
export type Assurance = 'GOV' | 'VERIFIED' | 'DECLARED';

export type Absence =
  /** A refusal with this status and code. */
  | { readonly kind: 'problem'; readonly status: number; readonly code: string }
  /** An answer in which this member is anything but the value. */
  | { readonly kind: 'member'; readonly at: JsonPointer; readonly isNot: string };

export interface Reading {
  readonly attribute: string;
  /** How the request asks for it; null where the service always gives it. */
  readonly element: string | null;
  /** In the record. */
  readonly value: JsonPointer;
  /** The record's version in the register; in the record. */
  readonly version: JsonPointer | null;
  /** When the register was looked at; in the whole answer. */
  readonly observedAt: JsonPointer;
  /** The name under which the correction desk takes it; null: not corrected there. */
  readonly reportedAs: string | null;
}

/** Where "this is wrong" goes. */
export interface CorrectionDesk {
  readonly service: string;
  readonly path: string;
  /** The attribute that names the record in a report; null where a person has only one. */
  readonly recordFrom: string | null;
  /** The name under which a missing record is reported; null: not taken. */
  readonly missingAs: string | null;
}

export type SourceFault =
  | { readonly code: 'source_repeated'; readonly source: string }
  | { readonly code: 'source_attribute_unknown'; readonly source: string; readonly attribute: string }
  | { readonly code: 'source_attribute_repeated'; readonly source: string; readonly attribute: string }
  | { readonly code: 'source_element_missing'; readonly source: string; readonly attribute: string }
  | { readonly code: 'source_timeout_out_of_range'; readonly source: string };

const longestMs = 15_000;

/** Everything wrong with a list of sources; empty when all is well. */
export function sourceFaults(sources: readonly AuthoritativeSource[], catalogue: Catalogue): readonly SourceFault[] {
  const ids = sources.map(({ id }) => id);
  return sources.flatMap((source, at) => [
    ...(ids.indexOf(source.id) === at ? [] : [{ code: 'source_repeated', source: source.id } as const]),
    ...(source.timeoutMs >= 100 && source.timeoutMs <= longestMs
      ? []
      : [{ code: 'source_timeout_out_of_range', source: source.id } as const]),
    ...source.readings.flatMap((reading) => readingFaults(source, reading, catalogue)),
  ]);
}

function readingFaults(source: AuthoritativeSource, reading: Reading, catalogue: Catalogue): readonly SourceFault[] {
  const at = { source: source.id, attribute: reading.attribute };
  const first = source.readings.find(({ attribute }) => attribute === reading.attribute);
  const lacksElement = source.request.elements !== null && reading.element === null;
  return [
    ...(catalogue.has(reading.attribute) ? [] : [{ code: 'source_attribute_unknown', ...at } as const]),
    ...(first === reading ? [] : [{ code: 'source_attribute_repeated', ...at } as const]),
    ...(lacksElement ? [{ code: 'source_element_missing', ...at } as const] : []),
  ];
}

/** The sources in force on a day that provide an attribute, in the order of the list. */
export function sourcesOf(
  sources: readonly AuthoritativeSource[],
  attribute: string,
  on: LocalDate,
): readonly AuthoritativeSource[] {
  return sources.filter(
    ({ inForce, readings }) => inRange(on, inForce) && readings.some((reading) => reading.attribute === attribute),
  );
}

/** The reading of an attribute; throws when the source does not provide it. */
export function readingOf(source: AuthoritativeSource, attribute: string): Reading {
  const reading = source.readings.find((one) => one.attribute === attribute);
  if (reading === undefined) throw new Error(`${source.id} does not provide ${attribute}.`);
  return reading;
}
