import type { JsonPointer } from '../../onceonly/index.ts';
import type { Bilingual } from './bilingual.ts';

/** What leaves an application for others, and under which names: data of each service, in its `hand-over.json`. */
export interface HandOver {
  readonly naming: Naming;
  /** What another office is told when it is asked for its word; null: nobody is asked. */
  readonly recommendation: RecommendationRule | null;
  /** What the office's register keeps of a document; null: the service has no register. */
  readonly register: RegisterRule | null;
}

/** The line by which queues, inboxes and documents know an application. */
export interface Naming {
  /** The field that holds the applicant's name; documents show it shortened to whoever checks them. */
  readonly applicant: JsonPointer;
  /** The field that says what she applies for: "Bidan"; null: the service alone says enough. */
  readonly about: JsonPointer | null;
}

/** The message to the health office of the region: these fields, and nothing else of the application. */
export interface RecommendationRule {
  /** Which of the fields names the applicant, and which says what she applies for. */
  readonly applicant: JsonPointer;
  readonly about: JsonPointer | null;
  readonly fields: readonly ToldField[];
}

/** An office's own register of what it granted, asked over the exchange like any other source. */
export interface RegisterRule {
  /** Keeps its entries apart from those of other registers. */
  readonly key: string;
  /** Under the licensing office's subsystem, `sip`; and the path of the question, `/sip/v1`. */
  readonly service: string;
  readonly path: string;
  /** The member of the answer that lists the entries. */
  readonly list: string;
  /** What an entry is found by: the one member of the question. */
  readonly askedBy: 'nik';
  /** What the answer tells, as codes that the person reads in her access log. */
  readonly told: readonly string[];
  /** What an entry says besides its number, its dates and how it stands. */
  readonly facts: readonly ToldField[];
}

/** One thing that is told: a field of the form, or a few read as one. */
export interface ToldField {
  /** Its place in what is told: `/practice/address`. */
  readonly at: JsonPointer;
  /** Fields of the form, or parts of one: `/practice/village/name`. */
  readonly of: readonly JsonPointer[];
  /** How several read as one, by their place: "{0}, {1}"; null: the one field, as it is. */
  readonly pattern: string | null;
  /** null: the label of its one field. */
  readonly label: Bilingual | null;
  /** Nothing is told before it is there. */
  readonly isNeeded: boolean;
}
