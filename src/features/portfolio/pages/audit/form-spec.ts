import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Choice } from '../../../../web/components/choice-fields.tsx';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { SummaryRow } from '../../../../web/components/summary-list.tsx';

interface Named {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
}

/** One question of a form: how it is shown and how its answer is read. */
export type FieldSpec =
  | (Named & { readonly kind: 'line' | 'words'; readonly max: number; readonly value?: string; readonly rows?: number })
  | (Named & { readonly kind: 'code'; readonly value?: string })
  | (Named & { readonly kind: 'date'; readonly value?: LocalDate })
  | (Named & { readonly kind: 'one'; readonly choices: readonly Choice[]; readonly value?: string })
  | (Named & { readonly kind: 'many'; readonly choices: readonly Choice[]; readonly values?: readonly string[] })
  | (Named & { readonly kind: 'files' });

/** Everything of a page with one form. */
export interface FormView {
  readonly title: string;
  readonly lead?: string;
  readonly facts?: readonly SummaryRow[];
  readonly fields: readonly FieldSpec[];
  readonly button: string;
  readonly isDanger?: boolean;
  readonly back: { readonly href: string; readonly label: string };
  /** The state that this form was made from: whoever sends an older one is shown what changed. */
  readonly seen?: number;
}

/** As it is drawn: with what was typed, what is wrong, and what changed meanwhile. */
export interface DrawnForm extends FormView {
  readonly action: string;
  readonly tokens: FormTokens;
  readonly errors: readonly FieldError[];
  /** What was typed, by the names that were sent; null: nothing yet. */
  readonly typed: ReadonlyMap<string, readonly string[]> | null;
  /** Fields that stand otherwise now than when the form was opened, with what stands there. */
  readonly changed: readonly { readonly label: string; readonly words: string }[];
}
