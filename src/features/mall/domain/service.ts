import type { FieldBinding, JsonPointer } from '../../onceonly/index.ts';
import type { DateRange, LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import type { Rupiah } from '../../../vocabulary/rupiah.ts';
import type { Bilingual } from './bilingual.ts';
import type { FormDefinition } from './form.ts';
import type { HandOver } from './hand-over.ts';

export type { Bilingual } from './bilingual.ts';

/** A service as all offices share it: one folder of data under data/services, immutable once an office opened it. */
export interface ServiceDefinition extends HandOver {
  /** In addresses and case rows: `sip`. */
  readonly key: string;
  readonly title: Bilingual;
  /** One sentence for the catalogue. */
  readonly about: Bilingual;
  /** What people type when they look for it, lower case, both languages. */
  readonly keywords: readonly string[];
  /** Who it is for, one sentence. */
  readonly audience: Bilingual;
  readonly legalBasis: readonly LegalSource[];
  /** What data are read for, by purpose id of the once-only feature; `recommend` is null where nobody is asked. */
  readonly purposes: { readonly apply: string; readonly review: string; readonly recommend: string | null };
  readonly form: FormDefinition;
  readonly bindings: readonly FieldBinding[];
  /** What must be proven before anybody is licensed; dated. */
  readonly proofs: readonly Proof[];
  /** What the health office is asked to confirm; dated. */
  readonly confirmations: readonly Confirmation[];
  readonly refusalGrounds: readonly Ground[];
  readonly returnReasons: readonly Ground[];
  readonly document: DocumentRule;
  /** What an office starts from; it may change it in pages. */
  readonly terms: ServiceTerms;
  /** The bounds within which an office may change its terms. */
  readonly bounds: TermsBounds;
}

export interface LegalSource {
  /** `UU 17/2023 Pasal 263`. */
  readonly text: string;
  /** False: from general knowledge, not read in the gazette by whoever wrote it. */
  readonly isConfirmed: boolean;
}

/** Something that must be there before a licence is issued, whoever issues it. */
export interface Proof {
  readonly id: string;
  readonly says: Bilingual;
  readonly source: LegalSource;
  readonly inForce: DateRange;
  readonly needs:
    /** The field has a fresh value of a source, or one that she declared and an officer accepted. */
    | { readonly kind: 'evidence'; readonly pointer: JsonPointer }
    /** A FEEL expression over the form's values, `str.standing = "active"`. */
    | { readonly kind: 'rule'; readonly feel: string }
    /** The health office recommended, and confirmed what is asked of it on that day. */
    | { readonly kind: 'recommendation' };
}

/** Asked of the health office together with its recommendation. */
export interface Confirmation {
  readonly id: string;
  readonly says: Bilingual;
  readonly source: LegalSource;
  readonly inForce: DateRange;
}

/** A reason that an officer picks, with its article. */
export interface Ground {
  readonly code: string;
  readonly says: Bilingual;
  readonly source: LegalSource;
}

export interface DocumentRule {
  /** Document kind and numbering series: `sip`, `SIP`. */
  readonly kind: string;
  readonly series: string;
  readonly numberPattern: string;
  readonly title: Bilingual;
  /** The name of the Typst file in the service's folder. */
  readonly template: string;
  readonly validYears: number;
  /** A field with a date that the document does not outlast; null: nothing else ends it. */
  readonly notLongerThan: JsonPointer | null;
  /** The fields printed on the document, in order. */
  readonly lines: readonly JsonPointer[];
  /** Those that whoever checks the document may read: no NIK, no home address, no whole name. */
  readonly publicLines: readonly JsonPointer[];
}

/** A step that a case goes through at the office. Exactly one `decide`, and it is last. */
export interface Step {
  /** `check`, `recommend`, `decide`, or a name of the office's own. */
  readonly id: string;
  readonly kind: 'check' | 'recommend' | 'decide';
  readonly name: Bilingual;
  /** Working days planned for it; all together no more than the service's. */
  readonly workingDays: number;
}

/** What an office decides itself. */
export interface ServiceTerms {
  readonly steps: readonly Step[];
  /** From completeness to decision, promised to the citizen. */
  readonly workingDays: number;
  readonly feeRupiah: Rupiah;
  /** On the last working day the system decides at that hour of the office's zone, `16:00`. */
  readonly closesAt: string;
}

export interface TermsBounds {
  /** UU 30/2014 Pasal 53: 5 working days where no other period is set. */
  readonly mostWorkingDays: number;
  readonly mostFeeRupiah: Rupiah;
  readonly source: LegalSource;
}

/** A service as one office offers it from a day on; never changed, only followed by the next number. */
export interface ServiceVersion {
  readonly id: string;
  readonly service: string;
  readonly agencyId: string;
  readonly region: RegionCode;
  /** 1, 2, 3 within the office's service. */
  readonly number: number;
  readonly definition: ServiceDefinition;
  readonly terms: ServiceTerms;
  readonly inForceFrom: LocalDate;
  /** SHA-256 over definition and terms, hexadecimal. */
  readonly hash: string;
  /** The officer; null: opened with the installation. */
  readonly publishedBy: string | null;
}
