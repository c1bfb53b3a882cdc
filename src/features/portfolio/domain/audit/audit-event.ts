import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Domain } from '../registry/element.ts';
import type { CaptureSource } from './capture.ts';
import type { FollowUpStatus, Stance } from './follow-up-status.ts';
import type { ReportFigures } from './report-figures.ts';
import type { TeamMember } from './team.ts';

/** What an event is about; each kind is folded by itself. */
export type SubjectKind = 'campaign' | 'request' | 'attestation' | 'capture' | 'paper' | 'finding' | 'report';

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** One thing that happened in an audit: ids, codes and dates. Its words stand beside it, sealed. */
export interface AuditEvent<B extends AuditBody = AuditBody> {
  readonly id: string;
  readonly campaignId: string;
  readonly subject: Subject;
  /** Who wrote it: the auditors, a ministry, the coordinator. */
  readonly agencyId: string;
  /** null: the system. */
  readonly actorId: string | null;
  /** Of this writer about this subject, from 1. */
  readonly seq: number;
  /** Casework time, and true time. */
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly body: B;
  readonly words: Words;
}

/** An officer's own words by their place in a form: `condition`, `cause`; empty once they were erased. */
export type Words = Readonly<Record<string, string>>;

export type AuditBody =
  | CampaignBody
  | RequestBody
  | AttestationBody
  | CaptureBody
  | PaperBody
  | FindingBody
  | ReportBody;

export type BodyOf<K extends AuditBody['kind']> = Extract<AuditBody, { readonly kind: K }>;

export type CampaignBody =
  | {
      readonly kind: 'campaign.planned';
      readonly coordinatorId: string;
      readonly agencyIds: readonly string[];
      readonly domains: readonly Domain[];
      readonly from: LocalDate;
      readonly until: LocalDate;
      readonly criteria: readonly string[];
    }
  | { readonly kind: 'team.named'; readonly team: readonly TeamMember[] }
  | {
      readonly kind: 'letter.issued';
      readonly number: string;
      readonly on: LocalDate;
      readonly from: LocalDate;
      /** The last day. */
      readonly until: LocalDate;
    }
  | { readonly kind: 'campaign.started' }
  | { readonly kind: 'campaign.reported' }
  | { readonly kind: 'campaign.submitted' }
  | { readonly kind: 'follow_up.begun' }
  | { readonly kind: 'campaign.closed' };

export type RequestBody =
  | {
      readonly kind: 'request.asked';
      readonly number: string;
      readonly agencyIds: readonly string[];
      readonly dueOn: LocalDate;
    }
  | { readonly kind: 'request.answered'; readonly fileIds: readonly string[] }
  // That an answer came, without it: for those who see the course alone.
  | { readonly kind: 'answer.noted' }
  | {
      readonly kind: 'answer.judged';
      readonly agencyId: string;
      readonly verdict: 'accepted' | 'incomplete';
      /** Until when the rest is asked; null when nothing is. */
      readonly dueOn: LocalDate | null;
    }
  | {
      readonly kind: 'reminder.sent';
      readonly agencyId: string;
      readonly mark: ReminderMark;
      readonly dueOn: LocalDate;
    }
  | { readonly kind: 'request.withdrawn' };

/** `before`: two working days before the date; `after`: the day after it; `silent`: five working days after it. */
export type ReminderMark = 'before' | 'after' | 'silent';

export type AttestationBody = {
  readonly kind: 'attestation.given';
  readonly asOf: LocalDate;
  /** What was published when it was given. */
  readonly objects: number;
  readonly applications: number;
};

export type CaptureBody = {
  readonly kind: 'capture.recorded';
  readonly source: CaptureSource;
  readonly listed: number;
  readonly seen: number;
  readonly both: number;
};

export type PaperBody =
  | { readonly kind: 'paper.written'; readonly number: string; readonly fileIds: readonly string[] }
  | { readonly kind: 'paper.revised'; readonly fileIds: readonly string[] }
  | {
      readonly kind: 'paper.reviewed';
      readonly verdict: 'approved' | 'returned';
      readonly as: 'leader' | 'technical_controller';
    };

export interface FindingTerms {
  readonly number: string;
  /** The ministry it is addressed to. */
  readonly agencyId: string;
  readonly criterion: string;
  readonly dueOn: LocalDate;
  readonly paperIds: readonly string[];
}

export type FindingBody =
  | ({ readonly kind: 'finding.drafted' } & FindingTerms)
  | ({ readonly kind: 'finding.revised' } & FindingTerms)
  // Whole once more: the ministry sees the history from here on.
  | ({ readonly kind: 'finding.communicated' } & FindingTerms)
  | { readonly kind: 'finding.responded'; readonly stance: Stance; readonly fileIds: readonly string[] }
  | { readonly kind: 'follow_up.told'; readonly fileIds: readonly string[] }
  | { readonly kind: 'follow_up.judged'; readonly status: FollowUpStatus; readonly fileIds: readonly string[] }
  | { readonly kind: 'follow_up.approved'; readonly verdict: 'approved' | 'refused' };

export type ReportBody =
  | {
      readonly kind: 'report.composed';
      /** Of all that it says; what is signed is this. */
      readonly digest: string;
      readonly findingIds: readonly string[];
      readonly figures: ReportFigures;
    }
  | { readonly kind: 'report.signed_off'; readonly as: SigningRole; readonly digest: string }
  | ({ readonly kind: 'report.issued' } & IssuedFacts)
  // Whole once more, with its words: whoever it goes to sees it from here on.
  | ({ readonly kind: 'report.submitted' } & IssuedFacts)
  | { readonly kind: 'report.forwarded'; readonly number: string; readonly on: LocalDate };

/** The report as a paper and as a workbook, each with its digest. */
export interface IssuedFacts {
  readonly documentId: string;
  readonly number: string;
  readonly sha256: string;
  readonly workbookId: string;
  readonly workbookSha256: string;
  /** null: this installation has no signed head yet. */
  readonly head: LogHead | null;
}

export type SigningRole = 'leader' | 'technical_controller' | 'quality_controller';

/** The signed head of the exchange's log that the report was printed with. */
export interface LogHead {
  readonly size: number;
  /** Hexadecimal. */
  readonly root: string;
  /** RFC 3339. */
  readonly at: string;
  readonly keyId: string;
}

/** In the order in which they were recorded. */
export function inOrder(events: readonly AuditEvent[]): readonly AuditEvent[] {
  return events.toSorted(
    (one, other) =>
      Temporal.Instant.compare(one.recordedAt, other.recordedAt) || one.seq - other.seq || (one.id < other.id ? -1 : 1),
  );
}

/** The histories of one kind, by subject, in the order in which they began. */
export function historiesOf(
  events: readonly AuditEvent[],
  kind: SubjectKind,
): ReadonlyMap<string, readonly AuditEvent[]> {
  return Map.groupBy(
    inOrder(events).filter(({ subject }) => subject.kind === kind),
    ({ subject }) => subject.id,
  );
}
