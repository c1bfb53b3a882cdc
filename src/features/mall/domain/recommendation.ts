import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

export type Verdict = 'recommended' | 'not_recommended';

/** The health office's own task. */
export interface RecommendationTask {
  readonly id: string;
  readonly personId: string;
  readonly agencyId: string;
  /** The application that asked, as a subsystem of the exchange, and its name for the task. */
  readonly requester: string;
  readonly requesterTask: string;
  readonly caseRef: string;
  /** What the health office reads it for: the purpose of the message that asked. */
  readonly purpose: string;
  /** What it tells of the person, as codes that she reads in her access log. */
  readonly attributes: readonly string[];
  /** Ids of what is to be confirmed. */
  readonly asked: readonly string[];
  readonly receivedAt: Instant;
  readonly dueOn: LocalDate;
  readonly answer: {
    readonly verdict: Verdict;
    readonly confirmed: readonly string[];
    readonly answeredBy: string;
    readonly at: Instant;
    readonly messageId: string;
  } | null;
}

export type AnswerFault = 'task_answered' | 'confirmation_unasked' | 'confirmation_missing' | 'note_needed';

/**
 * Whether an answer can be given: once, only to what was asked; who recommends confirms all of it, who does not
 * says why in words.
 */
export function checkAnswer(
  task: Pick<RecommendationTask, 'asked' | 'answer'>,
  given: { readonly verdict: Verdict; readonly confirmed: readonly string[]; readonly hasNote: boolean },
): Result<void, AnswerFault> {
  if (task.answer !== null) return err('task_answered');
  if (given.confirmed.some((id) => !task.asked.includes(id))) return err('confirmation_unasked');
  if (given.verdict === 'recommended' && task.asked.some((id) => !given.confirmed.includes(id)))
    return err('confirmation_missing');
  if (given.verdict === 'not_recommended' && !given.hasNote) return err('note_needed');
  return ok(undefined);
}
