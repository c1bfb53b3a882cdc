import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { Instant, Zone } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { Due } from './due-tag.tsx';

/** A request to the health office, as its list shows it. */
export interface TaskRow {
  readonly href: string;
  readonly caseRef: string;
  readonly applicant: string;
  /** "SIP Bidan" */
  readonly service: string;
  readonly requester: string;
  readonly due: Due;
}

export interface TaskListView {
  readonly lang: Lang;
  readonly rows: readonly TaskRow[];
  readonly isCut: boolean;
}

export type Verdict = 'recommended' | 'not_recommended';

export interface TaskView {
  readonly lang: Lang;
  readonly zone: Zone;
  readonly id: string;
  readonly caseRef: string;
  readonly requester: string;
  readonly receivedAt: Instant;
  readonly due: Due;
  readonly purpose: string;
  readonly applicant: string;
  /** The fields of the message, all there is. */
  readonly fields: readonly { readonly label: string; readonly words: string }[];
  readonly confirmations: readonly Confirmable[];
  /** null: not answered yet. */
  readonly answer: TaskAnswer | null;
}

export interface Confirmable {
  readonly id: string;
  readonly words: string;
  readonly article: string;
}

export interface TaskAnswer {
  readonly verdict: Verdict;
  readonly confirmed: readonly string[];
  readonly note: string | null;
  readonly at: Instant;
  readonly by: string;
}

export interface AnswerFormView {
  readonly task: TaskView;
  readonly tokens: FormTokens;
  readonly errors: readonly FieldError[];
  readonly verdict: string;
  readonly confirmed: readonly string[];
  readonly note: string;
}
