import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';

export interface BothWords {
  readonly id: string;
  readonly en: string;
}

/** What a document stands on: the case of the feature that has it issued. */
export interface DocumentSubject {
  /** A code: `application`. */
  readonly kind: string;
  readonly id: string;
}

/** One fact that whoever checks the document may read. Never a NIK, a home address or a whole name. */
export interface PublicLine {
  readonly label: BothWords;
  readonly value: string;
}

/** Who decided. `system`: the office itself, where the law lets a licence issue when a deadline has passed. */
export type DecisionBasis =
  | { readonly by: 'officer'; readonly officerId: string; readonly title: string }
  | { readonly by: 'system'; readonly legalSource: string };

export interface IssueRequest {
  /** The office that issues; the viewer of the caller's transaction. */
  readonly agencyId: string;
  /** Its code in the directory; names the seal file in a real installation. */
  readonly officeCode: string;
  readonly officeName: string;
  readonly personId: string;
  readonly about: DocumentSubject;
  /** Numbered apart from other series of the office: `SIP`. */
  readonly series: string;
  /** See domain/number.ts: `{series}-{region}-{year}-{serial:6}`. */
  readonly numberPattern: string;
  /** What the pattern may name beside series, year and serial: `{ region: '3314' }`. */
  readonly numberParts: Readonly<Record<string, string>>;
  /** A code: `sip`. One document of a kind is issued about one subject. */
  readonly kind: string;
  readonly title: BothWords;
  /** Trusted Typst source of the calling feature; `import "/letter.typ": letter` gives the base letter. */
  readonly template: string;
  /** Read by the template as data, never as source. */
  readonly data: Readonly<Record<string, unknown>>;
  /** 1 to 12. Kind, number, office, first and last day are added by themselves. */
  readonly publicLines: readonly PublicLine[];
  readonly decidedOn: LocalDate;
  /** The last day on which it holds; null: until it is revoked. */
  readonly validUntil: LocalDate | null;
  readonly basis: DecisionBasis;
  /** Where people reach this program: `https://layanan.example.go.id`. */
  readonly origin: string;
}

/** What any paper is made from, whoever holds it. */
export type PaperOrder = Omit<IssueRequest, 'personId'>;

/** A paper about no person, such as a report: its office's own, and readable by the agencies it names. */
export interface OfficePaperRequest extends Omit<PaperOrder, 'validUntil'> {
  readonly readerIds: readonly string[];
}

/** An office's own paper as its register knows it. */
export interface OfficePaper {
  readonly id: string;
  readonly agencyId: string;
  readonly about: DocumentSubject;
  readonly kind: string;
  readonly title: BothWords;
  readonly number: string;
  readonly officeName: string;
  readonly decidedOn: LocalDate;
  /** True time of the seal. */
  readonly issuedAt: Instant;
  /** Of the sealed file, hexadecimal. */
  readonly sha256: string;
}

/** A document as the register knows it. */
export interface IssuedDocument {
  readonly id: string;
  readonly agencyId: string;
  readonly personId: string;
  readonly about: DocumentSubject;
  readonly kind: string;
  readonly title: BothWords;
  readonly number: string;
  readonly officeName: string;
  readonly decidedOn: LocalDate;
  readonly validUntil: LocalDate | null;
  /** True time of the seal. */
  readonly issuedAt: Instant;
  /** Of the sealed file, hexadecimal. */
  readonly sha256: string;
}

/**
 * `seal_missing`: a real installation has no seal file for the office; `seal_unusable`: it has one that cannot
 * be used; `number_pattern_malformed` and `document_template_faulty`: defects of the calling feature's data.
 */
export type IssueFault = 'seal_missing' | 'seal_unusable' | 'number_pattern_malformed' | 'document_template_faulty';
