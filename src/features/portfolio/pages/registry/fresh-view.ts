import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { TypedRegistration } from '../../http/registry/registration.ts';
import type { Proposals } from './similar-part.tsx';

/** The short form as typed, with what is wrong and what is proposed. */
export interface FreshForm {
  readonly given: TypedRegistration;
  readonly errors: readonly FieldError[];
  readonly proposals: Proposals | null;
  /** True when only the proposals are still to be looked at. */
  readonly isStep: boolean;
}

export interface FreshView extends FreshForm {
  readonly lang: Lang;
  readonly tokens: FormTokens;
}
