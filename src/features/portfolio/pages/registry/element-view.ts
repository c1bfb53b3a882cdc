import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { OwnElement } from '../../http/registry/own-element.ts';
import type { Surroundings } from '../../http/registry/own-surroundings.ts';

/** An own object as its page shows it. */
export interface ElementView {
  readonly lang: Lang;
  readonly element: OwnElement;
  readonly around: Surroundings;
  readonly officerId: string;
  readonly roles: readonly string[];
  readonly nameOf: (officerId: string | null) => string | null;
  readonly tokens: FormTokens;
  readonly typed: TypedNote;
}

/** The reason for sending it back, as typed. */
export interface TypedNote {
  readonly note: string;
  readonly errors: readonly FieldError[];
}
