import type { JsonPointer } from '../../onceonly/index.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { ClockStretch, ReturnedField } from './application-event.ts';

/** Where an application stands. `working` is at the office, in the step that is named. */
export type Stage = 'working' | 'returned' | 'approved' | 'issued' | 'revoked' | 'refused' | 'withdrawn';

/** Folded from its events; see fold.ts. */
export interface Application {
  readonly id: string;
  readonly personId: string;
  readonly agencyId: string;
  readonly versionId: string;
  readonly caseNumber: string;
  /** Of the last event: what a command must have seen. */
  readonly seq: number;
  readonly submittedAt: Instant;
  readonly stage: Stage;
  /** The step of the service's terms it is in; null when no step is under way. */
  readonly step: string | null;
  readonly passedSteps: readonly string[];
  /** The officer who took it; null: nobody yet. */
  readonly holder: string | null;
  readonly acceptedFields: readonly JsonPointer[];
  /** When each was accepted last, true time; by pointer. */
  readonly acceptedAt: Readonly<Record<string, Instant>>;
  readonly returned: readonly ReturnedField[];
  /** All stretches, the last one running unless the case is returned or closed. */
  readonly clocks: readonly ClockStretch[];
  readonly recommendation: Recommendation | null;
  readonly refusal: { readonly ground: string; readonly noteId: string | null; readonly at: Instant } | null;
  readonly approval: { readonly by: 'head' | 'system'; readonly officerId: string | null; readonly at: Instant } | null;
  readonly licence: {
    readonly documentId: string;
    readonly number: string;
    readonly issuedOn: LocalDate;
    readonly validUntil: LocalDate;
  } | null;
  /** Since when the law's period is over without a decision; null: it is not. */
  readonly overdueSince: Instant | null;
}

export interface Recommendation {
  readonly taskId: string;
  readonly healthOfficeId: string;
  readonly messageId: string;
  readonly asked: readonly string[];
  readonly requestedAt: Instant;
  readonly dueOn: LocalDate;
  readonly answer: {
    readonly verdict: 'recommended' | 'not_recommended';
    readonly confirmed: readonly string[];
    readonly messageId: string;
    readonly noteId: string | null;
    readonly at: Instant;
  } | null;
}
