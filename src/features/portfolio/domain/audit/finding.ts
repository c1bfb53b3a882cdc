import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type AuditEvent, type FindingBody, type FindingTerms, historiesOf, type Words } from './audit-event.ts';
import type { AuditFault } from './audit-fault.ts';
import type { FollowUpStatus, Stance } from './follow-up-status.ts';
import { withAuthor, type WorkingPaper } from './paper.ts';

export interface StatusChange {
  readonly status: FollowUpStatus;
  readonly reason: string;
  readonly fileIds: readonly string[];
  readonly at: AuditEvent['at'];
  readonly actorId: string | null;
  /** `cannot` counts once the quality controller has approved it; the others at once. */
  readonly approval: 'none' | 'pending' | 'approved' | 'refused';
}

/** What a ministry said about a finding or did about it. */
export interface Told {
  readonly text: string;
  readonly fileIds: readonly string[];
  readonly at: AuditEvent['at'];
  readonly actorId: string | null;
}

/** A finding (temuan); its words: title, criteria, condition, cause, effect, recommendation. */
export interface Finding extends FindingTerms {
  readonly id: string;
  readonly words: Words;
  readonly authorIds: readonly string[];
  readonly revision: number;
  readonly communicatedAt: AuditEvent['at'] | null;
  readonly response: (Told & { readonly stance: Stance }) | null;
  readonly told: readonly Told[];
  readonly changes: readonly StatusChange[];
  readonly status: FollowUpStatus;
}

/** The findings that the viewer may see; a ministry's begin with their communication. */
export function foldFindings(events: readonly AuditEvent[]): readonly Finding[] {
  return [...historiesOf(events, 'finding').values()].map((history) => {
    const [first, ...later] = history;
    if (first === undefined || (first.body.kind !== 'finding.drafted' && first.body.kind !== 'finding.communicated'))
      throw new Error('The history of a finding begins with its draft or its communication.');
    const finding: Finding = {
      ...termsIn(first.body),
      id: first.subject.id,
      words: first.words,
      authorIds: withAuthor([], first.body.kind === 'finding.drafted' ? first.actorId : null),
      revision: 1,
      communicatedAt: first.body.kind === 'finding.communicated' ? first.at : null,
      response: null,
      told: [],
      changes: [],
      status: 'not_followed',
    };
    return later.reduce(apply, finding);
  });
}

function apply(finding: Finding, event: AuditEvent): Finding {
  // Events of this subject only, by the fold's filter.
  const body = event.body as FindingBody;
  const { at, actorId, words } = event;
  const next = { ...finding, revision: finding.revision + 1 };
  switch (body.kind) {
    case 'finding.drafted':
      throw new Error(`Finding ${finding.number} is drafted once.`);
    case 'finding.revised':
      return { ...next, ...termsIn(body), words, authorIds: withAuthor(finding.authorIds, actorId) };
    case 'finding.communicated':
      return { ...next, ...termsIn(body), words, communicatedAt: at };
    case 'finding.responded': {
      const response = { stance: body.stance, text: words['answer'] ?? '', fileIds: body.fileIds, at, actorId };
      return { ...next, response };
    }
    case 'follow_up.told': {
      const told = { text: words['answer'] ?? '', fileIds: body.fileIds, at, actorId };
      return { ...next, told: [...finding.told, told] };
    }
    case 'follow_up.judged':
      return judged(next, { status: body.status, reason: words['reason'] ?? '', fileIds: body.fileIds, at, actorId });
    case 'follow_up.approved':
      return approved(next, body.verdict);
    default:
      return body satisfies never;
  }
}

function termsIn({ number, agencyId, criterion, dueOn, paperIds }: FindingTerms): FindingTerms {
  return { number, agencyId, criterion, dueOn, paperIds };
}

function judged(finding: Finding, change: Omit<StatusChange, 'approval'>): Finding {
  const isPending = change.status === 'cannot';
  return {
    ...finding,
    changes: [...finding.changes, { ...change, approval: isPending ? 'pending' : 'none' }],
    status: isPending ? finding.status : change.status,
  };
}

function approved(finding: Finding, verdict: 'approved' | 'refused'): Finding {
  const last = finding.changes.at(-1);
  if (last === undefined || last.approval !== 'pending')
    throw new Error(`The history of finding ${finding.number} is broken: nothing waits for approval.`);
  return {
    ...finding,
    changes: [...finding.changes.slice(0, -1), { ...last, approval: verdict }],
    status: verdict === 'approved' ? 'cannot' : finding.status,
  };
}

/** A change that waits for the quality controller; null when none does. */
export function pendingChange(finding: Finding): StatusChange | null {
  const last = finding.changes.at(-1);
  return last !== undefined && last.approval === 'pending' ? last : null;
}

/** Followed up, or shown to be impossible to follow up. */
export function isSettled({ status }: Pick<Finding, 'status'>): boolean {
  return status === 'done' || status === 'cannot';
}

export function reviseFinding(
  finding: Finding,
  given: { readonly seen: number; readonly terms: Omit<FindingTerms, 'number'> },
): Result<FindingBody, AuditFault> {
  if (finding.communicatedAt !== null) return err({ code: 'audit_finding_settled' });
  if (given.seen !== finding.revision) return err({ code: 'audit_moved_on' });
  return ok({ kind: 'finding.revised', ...given.terms, number: finding.number });
}

/** Told to its ministry once it rests on a reviewed paper, by somebody who has not written it (four eyes). */
export function communicateFinding(
  finding: Finding,
  given: { readonly papers: readonly WorkingPaper[]; readonly actorId: string; readonly seen: number },
): Result<FindingBody, AuditFault> {
  if (finding.communicatedAt !== null) return err({ code: 'audit_finding_settled' });
  if (given.seen !== finding.revision) return err({ code: 'audit_moved_on' });
  if (finding.authorIds.includes(given.actorId)) return err({ code: 'audit_own_finding' });
  const isReviewed = (id: string) => given.papers.some((paper) => paper.id === id && paper.state === 'approved');
  if (finding.paperIds.length === 0 || !finding.paperIds.every(isReviewed))
    return err({ code: 'audit_paper_unreviewed' });
  return ok({ kind: 'finding.communicated', ...termsIn(finding) });
}

export function respondToFinding(
  finding: Finding,
  given: { readonly stance: Stance; readonly fileIds: readonly string[] },
): Result<FindingBody, AuditFault> {
  if (finding.communicatedAt === null) return err({ code: 'audit_finding_not_told' });
  return ok({ kind: 'finding.responded', ...given });
}

export function tellFollowUp(finding: Finding, fileIds: readonly string[]): Result<FindingBody, AuditFault> {
  if (finding.communicatedAt === null) return err({ code: 'audit_finding_not_told' });
  return isSettled(finding) ? err({ code: 'audit_finding_settled' }) : ok({ kind: 'follow_up.told', fileIds });
}

export function judgeFollowUp(
  finding: Finding,
  given: { readonly status: FollowUpStatus; readonly fileIds: readonly string[] },
): Result<FindingBody, AuditFault> {
  if (finding.communicatedAt === null) return err({ code: 'audit_finding_not_told' });
  if (pendingChange(finding) !== null) return err({ code: 'audit_follow_up_pending' });
  return ok({ kind: 'follow_up.judged', ...given });
}

export function approveFollowUp(finding: Finding, verdict: 'approved' | 'refused'): Result<FindingBody, AuditFault> {
  if (pendingChange(finding) === null) return err({ code: 'audit_follow_up_none' });
  return ok({ kind: 'follow_up.approved', verdict });
}
