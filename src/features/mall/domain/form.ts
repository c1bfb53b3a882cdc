import type { JsonPointer } from '../../onceonly/index.ts';
import type { Bilingual } from './bilingual.ts';

/** A form: what may be answered (JSON Schema 2020-12) and how it is asked (UI schema). */
export interface FormDefinition {
  /** JSON Schema 2020-12 of the whole answer document, fetched fields included. */
  readonly schema: JsonSchema;
  /** One question group a page, in order. */
  readonly pages: readonly FormPage[];
  /** What is read together once it is answered; a field in none of them stands alone. */
  readonly groups: readonly AnswerGroup[];
  /** How each field is shown, by its place in the answer document. */
  readonly fields: Readonly<Record<string, FieldLook>>;
  /** Conditions across fields, in FEEL over the answer document. */
  readonly checks: readonly FormCheck[];
}

export type JsonSchema = { readonly [keyword: string]: unknown };

export interface FormPage {
  /** In the address: `tempat-praktik`. */
  readonly id: string;
  /** The question, as its heading. */
  readonly title: Bilingual;
  /** Its short name among the steps: "Tempat praktik"; null: the title serves. */
  readonly step: Bilingual | null;
  readonly lead: Bilingual | null;
  readonly fields: readonly JsonPointer[];
}

/** Answers under one heading: "Identitas". */
export interface AnswerGroup {
  readonly id: string;
  readonly title: Bilingual;
  readonly lines: readonly AnswerLine[];
}

/** One line of a group: a field, or a few that read as one, as in "Sragen, 14 Maret 1994". */
export interface AnswerLine {
  readonly fields: readonly JsonPointer[];
  /** null: the label of its field. */
  readonly label: Bilingual | null;
  /** How several read together, by their place: "{0}, {1}"; null for one. */
  readonly pattern: Bilingual | null;
  /** Folded away where the group is only looked over. */
  readonly isDetail: boolean;
}

export interface FieldLook {
  readonly label: Bilingual;
  readonly hint: Bilingual | null;
  readonly widget:
    | { readonly kind: 'text'; readonly width: 'short' | 'medium' | 'long' }
    | { readonly kind: 'paragraph'; readonly rows: number }
    | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] }
    /** A village of the office's own region, found by district and name. */
    | { readonly kind: 'village' }
    /** Opening hours by day of the week. */
    | { readonly kind: 'schedule' }
    /** A statement that must be agreed to. */
    | { readonly kind: 'statement'; readonly text: Bilingual }
    /** Filled from a source; shown with its provenance, never asked. */
    | { readonly kind: 'fetched' };
  /** FEEL: the field is asked only where this holds; null: always. */
  readonly askedWhen: string | null;
}

export interface ChoiceOption {
  readonly value: string;
  readonly label: Bilingual;
  readonly hint: Bilingual | null;
}

export interface FormCheck {
  readonly id: string;
  /** FEEL; must be true. */
  readonly feel: string;
  readonly at: JsonPointer;
  readonly message: Bilingual;
}

/** Opening hours on one day; 24-hour clock, `16:00`. */
export interface OpenHours {
  readonly day: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
  readonly opens: string;
  readonly closes: string;
}

/** What a person answered so far: JSON of the schema's shape, incomplete while she writes. */
export type Answers = { readonly [name: string]: AnswerValue };
export type AnswerValue = string | number | boolean | readonly AnswerValue[] | { readonly [name: string]: AnswerValue };

/** Why an answer cannot stay as it is. */
export interface AnswerFault {
  readonly pointer: JsonPointer;
  /** `required`, `too_long`, `not_an_option`, `time_malformed`, `closes_before_opens`, … or the id of a check. */
  readonly code: string;
  readonly message: Bilingual;
}
