import { type DateRange, inRange, type LocalDate } from '../../../vocabulary/local-date.ts';
import type { BothWords } from './issue.ts';

export type RevocationReasonCode =
  | 'no_authority'
  | 'wrong_procedure'
  | 'wrong_substance'
  | 'sanction'
  | 'court_judgment'
  | 'holder_request'
  | 'holder_died'
  | 'replaced';

/** The instrument a reason rests on; `confirmed` says whether it was checked against a published text. */
export interface LegalBasis {
  readonly text: string;
  readonly confirmed: boolean;
}

export interface RevocationReason {
  readonly code: RevocationReasonCode;
  /** As the verification page says it: "diterbitkan tanpa wewenang". */
  readonly says: BothWords;
  readonly basis: LegalBasis;
  readonly validity: DateRange;
}

export function reasonsOn(reasons: readonly RevocationReason[], on: LocalDate): readonly RevocationReason[] {
  return reasons.filter(({ validity }) => inRange(on, validity));
}

/** The reason of a code as it stood that day; null when there was none. */
export function reasonOn(reasons: readonly RevocationReason[], code: string, on: LocalDate): RevocationReason | null {
  return reasonsOn(reasons, on).find((reason) => reason.code === code) ?? null;
}
