import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { OpenHours } from './form.ts';

export type Verdict = 'recommended' | 'not_recommended';

/** What the health office is told about an applicant: these fields, and nothing else of the application. */
export interface RecommendationFields {
  readonly name: string;
  /** A code of the attribute catalogue: `bidan`. */
  readonly profession: string;
  readonly strNumber: string;
  readonly practice: { readonly name: string; readonly address: string; readonly landmark: string | null };
  readonly schedule: readonly OpenHours[];
}

/** The health office's own task. */
export interface RecommendationTask {
  readonly id: string;
  readonly personId: string;
  readonly agencyId: string;
  /** The application that asked, as a subsystem of the exchange, and its name for the task. */
  readonly requester: string;
  readonly requesterTask: string;
  readonly caseRef: string;
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
