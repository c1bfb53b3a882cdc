import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type Calendar, workingDaysBetween } from '../../../../vocabulary/working-day.ts';
import { type AuditEvent, historiesOf, type ReminderMark, type RequestBody } from './audit-event.ts';
import type { AuditFault } from './audit-fault.ts';

/** What one ministry has done about one request. */
export interface Reply {
  readonly answers: readonly Answer[];
  readonly judgement: Judgement | null;
  /** The date that counts now: the first one, or that of the rest. */
  readonly dueOn: LocalDate;
  readonly reminders: readonly {
    readonly mark: ReminderMark;
    readonly dueOn: LocalDate;
    readonly at: AuditEvent['at'];
  }[];
}

export interface Answer {
  readonly at: AuditEvent['at'];
  readonly actorId: string | null;
  readonly text: string;
  readonly fileIds: readonly string[];
}

export interface Judgement {
  readonly verdict: 'accepted' | 'incomplete';
  readonly note: string;
  readonly at: AuditEvent['at'];
  readonly actorId: string | null;
}

/** Evidence that is asked of several ministries until a day. */
export interface EvidenceRequest {
  readonly id: string;
  readonly number: string;
  readonly agencyIds: readonly string[];
  readonly dueOn: LocalDate;
  readonly title: string;
  readonly what: string;
  readonly askedAt: AuditEvent['at'];
  readonly withdrawn: { readonly at: AuditEvent['at']; readonly reason: string } | null;
  readonly replies: ReadonlyMap<string, Reply>;
}

/** The requests that the viewer may see, each with the replies that the viewer may see. */
export function foldRequests(events: readonly AuditEvent[]): readonly EvidenceRequest[] {
  return [...historiesOf(events, 'request').values()].map((history) => {
    const [first, ...later] = history;
    if (first === undefined || first.body.kind !== 'request.asked')
      throw new Error('The history of a request begins with its asking.');
    const { number, agencyIds, dueOn } = first.body;
    const asked: EvidenceRequest = {
      id: first.subject.id,
      number,
      agencyIds,
      dueOn,
      title: first.words['title'] ?? '',
      what: first.words['what'] ?? '',
      askedAt: first.at,
      withdrawn: null,
      replies: new Map(),
    };
    return later.reduce(apply, asked);
  });
}

function apply(request: EvidenceRequest, event: AuditEvent): EvidenceRequest {
  // Events of this subject only, by the fold's filter.
  const body = event.body as RequestBody;
  const { at, actorId, words } = event;
  switch (body.kind) {
    case 'request.asked':
      throw new Error(`Request ${request.number} is asked once.`);
    case 'request.answered': {
      const answer = { at, actorId, text: words['answer'] ?? '', fileIds: body.fileIds };
      return withReply(request, event.agencyId, (reply) => ({
        ...reply,
        answers: [...reply.answers, answer],
        judgement: null,
      }));
    }
    case 'answer.noted': {
      // Written with the answer itself, which its ministry sees beside it.
      const isKnown = (reply: Reply) => reply.answers.some((answer) => Temporal.Instant.compare(answer.at, at) === 0);
      const noted = { at, actorId, text: '', fileIds: [] };
      return withReply(request, event.agencyId, (reply) =>
        isKnown(reply) ? reply : { ...reply, answers: [...reply.answers, noted], judgement: null },
      );
    }
    case 'answer.judged': {
      const judgement = { verdict: body.verdict, note: words['note'] ?? '', at, actorId };
      return withReply(request, body.agencyId, (reply) => ({ ...reply, judgement, dueOn: body.dueOn ?? reply.dueOn }));
    }
    case 'reminder.sent': {
      const { mark, dueOn } = body;
      return withReply(request, body.agencyId, (reply) => ({
        ...reply,
        reminders: [...reply.reminders, { mark, dueOn, at }],
      }));
    }
    case 'request.withdrawn':
      return { ...request, withdrawn: { at, reason: words['reason'] ?? '' } };
    default:
      return body satisfies never;
  }
}

function withReply(request: EvidenceRequest, agencyId: string, change: (reply: Reply) => Reply): EvidenceRequest {
  return { ...request, replies: new Map(request.replies).set(agencyId, change(replyOf(request, agencyId))) };
}

export function replyOf(request: EvidenceRequest, agencyId: string): Reply {
  return request.replies.get(agencyId) ?? { answers: [], judgement: null, dueOn: request.dueOn, reminders: [] };
}

export type ReplyState = 'not_asked' | 'withdrawn' | 'waiting' | 'late' | 'answered' | 'incomplete' | 'accepted';

export interface ReplyStanding {
  readonly state: ReplyState;
  readonly dueOn: LocalDate;
  /** Working days over the date, for an answer that is missing; 0 otherwise. */
  readonly workingDaysLate: number;
  /** Nothing has ever come. */
  readonly isSilent: boolean;
}

/** How a ministry stands to a request on a day. */
export function standingOf(
  request: EvidenceRequest,
  agencyId: string,
  { today, calendar }: { readonly today: LocalDate; readonly calendar: Calendar },
): ReplyStanding {
  const { answers, judgement, dueOn } = replyOf(request, agencyId);
  const isSilent = answers.length === 0;
  const plain = (state: ReplyState) => ({ state, dueOn, workingDaysLate: 0, isSilent });
  if (!request.agencyIds.includes(agencyId)) return { ...plain('not_asked'), isSilent: false };
  if (request.withdrawn !== null) return { ...plain('withdrawn'), isSilent: false };
  if (judgement?.verdict === 'accepted') return plain('accepted');
  if (!isSilent && judgement === null) return plain('answered');
  if (today <= dueOn) return plain(isSilent ? 'waiting' : 'incomplete');
  return { state: 'late', dueOn, workingDaysLate: workingDaysBetween(dueOn, today, calendar), isSilent };
}

/** Whether an answer is still missing: nothing came, or what came was not enough. */
export function isMissing({ state }: Pick<ReplyStanding, 'state'>): boolean {
  return state === 'waiting' || state === 'late' || state === 'incomplete';
}

/** A ministry answers as often as it wants until its answer is accepted. */
export function answerRequest(
  request: EvidenceRequest,
  agencyId: string,
  fileIds: readonly string[],
): Result<RequestBody, AuditFault> {
  if (!request.agencyIds.includes(agencyId)) return err({ code: 'audit_request_foreign' });
  const isOver = request.withdrawn !== null || replyOf(request, agencyId).judgement?.verdict === 'accepted';
  return isOver ? err({ code: 'audit_request_over' }) : ok({ kind: 'request.answered', fileIds });
}

export function judgeAnswer(
  request: EvidenceRequest,
  given: Omit<Extract<RequestBody, { readonly kind: 'answer.judged' }>, 'kind'>,
): Result<RequestBody, AuditFault> {
  const { answers, judgement } = replyOf(request, given.agencyId);
  if (request.withdrawn !== null) return err({ code: 'audit_request_over' });
  if (answers.length === 0 || judgement !== null) return err({ code: 'audit_nothing_to_judge' });
  return ok({ kind: 'answer.judged', ...given, dueOn: given.verdict === 'incomplete' ? given.dueOn : null });
}

export function withdrawRequest(request: EvidenceRequest): Result<RequestBody, AuditFault> {
  return request.withdrawn === null ? ok({ kind: 'request.withdrawn' }) : err({ code: 'audit_request_over' });
}
