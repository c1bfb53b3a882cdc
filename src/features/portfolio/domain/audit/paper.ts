import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type AuditEvent, historiesOf, type PaperBody, type Words } from './audit-event.ts';
import type { AuditFault } from './audit-fault.ts';

/** A working paper (kertas kerja): what was looked at, how, in what, and what came out. */
export interface WorkingPaper {
  readonly id: string;
  readonly number: string;
  /** title, purpose, procedure, sample, result. */
  readonly words: Words;
  readonly fileIds: readonly string[];
  /** Everybody who wrote in it: none of them reviews it. */
  readonly authorIds: readonly string[];
  /** Counts writings and reviews: whoever saves on an older one is shown the difference. */
  readonly revision: number;
  readonly state: 'draft' | 'returned' | 'approved';
  readonly reviews: readonly Review[];
  readonly writtenAt: AuditEvent['at'];
}

export interface Review {
  readonly verdict: 'approved' | 'returned';
  readonly as: 'leader' | 'technical_controller';
  readonly note: string;
  readonly actorId: string | null;
  readonly at: AuditEvent['at'];
}

export function foldPapers(events: readonly AuditEvent[]): readonly WorkingPaper[] {
  return [...historiesOf(events, 'paper').values()].map((history) => {
    const [first, ...later] = history;
    if (first === undefined || first.body.kind !== 'paper.written')
      throw new Error('The history of a working paper begins with its writing.');
    const paper: WorkingPaper = {
      id: first.subject.id,
      number: first.body.number,
      words: first.words,
      fileIds: first.body.fileIds,
      authorIds: first.actorId === null ? [] : [first.actorId],
      revision: 1,
      state: 'draft',
      reviews: [],
      writtenAt: first.at,
    };
    return later.reduce(apply, paper);
  });
}

function apply(paper: WorkingPaper, event: AuditEvent): WorkingPaper {
  // Events of this subject only, by the fold's filter.
  const body = event.body as PaperBody;
  const revision = paper.revision + 1;
  switch (body.kind) {
    case 'paper.written':
      throw new Error(`Working paper ${paper.number} is written once.`);
    case 'paper.revised':
      return {
        ...paper,
        revision,
        words: event.words,
        fileIds: [...paper.fileIds, ...body.fileIds],
        authorIds: withAuthor(paper.authorIds, event.actorId),
        state: 'draft',
      };
    case 'paper.reviewed': {
      const { verdict, as } = body;
      const review = { verdict, as, note: event.words['note'] ?? '', actorId: event.actorId, at: event.at };
      return { ...paper, revision, state: verdict, reviews: [...paper.reviews, review] };
    }
    default:
      return body satisfies never;
  }
}

/** Those who wrote, each once. */
export function withAuthor(authorIds: readonly string[], actorId: string | null): readonly string[] {
  return actorId === null || authorIds.includes(actorId) ? authorIds : [...authorIds, actorId];
}

/** Changed until it is approved, by whoever has seen its last state. */
export function revisePaper(
  paper: WorkingPaper,
  given: { readonly seen: number; readonly fileIds: readonly string[] },
): Result<PaperBody, AuditFault> {
  if (paper.state === 'approved') return err({ code: 'audit_paper_settled' });
  if (given.seen !== paper.revision) return err({ code: 'audit_moved_on' });
  return ok({ kind: 'paper.revised', fileIds: given.fileIds });
}

/** Reviewed by the leader or the technical controller who has not written in it (four eyes). */
export function reviewPaper(
  paper: WorkingPaper,
  given: { readonly verdict: Review['verdict']; readonly as: Review['as']; readonly actorId: string },
): Result<PaperBody, AuditFault> {
  if (paper.state !== 'draft') return err({ code: 'audit_paper_settled' });
  if (paper.authorIds.includes(given.actorId)) return err({ code: 'audit_own_paper' });
  return ok({ kind: 'paper.reviewed', verdict: given.verdict, as: given.as });
}

/** `KK-007`: numbered in the order of writing, without gaps. */
export function nextNumber(prefix: string, already: number): string {
  return `${prefix}-${String(already + 1).padStart(3, '0')}`;
}
