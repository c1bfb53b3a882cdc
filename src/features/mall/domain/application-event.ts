import type { JsonPointer } from '../../onceonly/index.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';

/** Who an event comes from; ids only. `office` is another agency, by message. */
export type EventActor =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'officer'; readonly officerId: string; readonly agencyId: string }
  | { readonly kind: 'office'; readonly agencyId: string }
  | { readonly kind: 'system' };

interface EventHead {
  /** 1, 2, 3 without a gap within the application. */
  readonly seq: number;
  /** Of the event's own shape; old versions are folded for ever. */
  readonly version: 1;
  /** Casework time. */
  readonly at: Instant;
  /** True time. */
  readonly recordedAt: Instant;
  readonly actor: EventActor;
}

export type ApplicationEvent = EventHead & EventBody;

/** What happened to an application: ids, codes and times, never a personal value. */
export type EventBody =
  | {
      readonly kind: 'application.submitted';
      readonly applicationId: string;
      readonly personId: string;
      readonly agencyId: string;
      readonly versionId: string;
      readonly caseNumber: string;
      readonly clock: ClockStretch;
      /** The first step of the service's terms. */
      readonly step: string;
    }
  /** An officer works on it; others see that. */
  | { readonly kind: 'case.taken'; readonly officerId: string }
  /** A declared or differing value that an officer accepts as proof. */
  | { readonly kind: 'field.accepted'; readonly pointer: JsonPointer; readonly reason: string }
  | { readonly kind: 'step.passed'; readonly step: string; readonly next: string }
  | {
      readonly kind: 'recommendation.requested';
      readonly step: string;
      readonly taskId: string;
      readonly healthOfficeId: string;
      /** Of the exchange; a repeat goes under the same. */
      readonly messageId: string;
      readonly asked: readonly string[];
      readonly dueOn: LocalDate;
    }
  | {
      readonly kind: 'recommendation.received';
      readonly taskId: string;
      readonly verdict: 'recommended' | 'not_recommended';
      readonly confirmed: readonly string[];
      readonly messageId: string;
      readonly noteId: string | null;
    }
  | { readonly kind: 'evidence.arrived'; readonly source: string; readonly attributes: readonly string[] }
  | { readonly kind: 'application.returned'; readonly fields: readonly ReturnedField[] }
  | { readonly kind: 'application.resubmitted'; readonly clock: ClockStretch; readonly step: string }
  | { readonly kind: 'application.refused'; readonly ground: string; readonly noteId: string | null }
  /** By the head, or by the system on the last day. */
  | { readonly kind: 'application.approved'; readonly batchId: string | null }
  | {
      readonly kind: 'licence.issued';
      readonly documentId: string;
      readonly number: string;
      readonly issuedOn: LocalDate;
      readonly validUntil: LocalDate;
    }
  | { readonly kind: 'licence.revoked'; readonly documentId: string; readonly reason: string }
  | { readonly kind: 'deadline.warned'; readonly daysLeft: number }
  /** The last day went by without a decision, because these proofs are missing. */
  | { readonly kind: 'deadline.passed'; readonly missing: readonly string[] }
  | { readonly kind: 'application.withdrawn' };

/** One stretch of the law's clock: from completeness to the last working day, as the calendar was known then. */
export interface ClockStretch {
  readonly completeOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly warnOn: readonly LocalDate[];
  /** The day whose decrees the calendar is of, so that it can be counted again. */
  readonly knownOn: LocalDate;
}

export interface ReturnedField {
  readonly pointer: JsonPointer;
  /** Of the service's return reasons. */
  readonly reason: string;
  /** The officer's own words, sealed apart. */
  readonly noteId: string | null;
}
