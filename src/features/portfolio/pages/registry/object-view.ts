import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { PublishedObject } from '../../http/registry/published-object.ts';

/** A published object as its page shows it to one viewer. */
export interface ObjectView {
  readonly lang: Lang;
  readonly object: PublishedObject;
  readonly on: LocalDate | null;
  readonly nameOf: (agencyId: string) => string;
  readonly viewerId: string;
  readonly roles: readonly string[];
  readonly tokens: FormTokens;
  readonly typed: TypedUse;
  readonly relations: readonly {
    readonly label: string;
    readonly other: { readonly agency: string; readonly id: string };
    readonly name: string | null;
    readonly agency: string;
  }[];
}

/** The form of a use as typed. */
export interface TypedUse {
  readonly unit: string;
  /** null: what the object is called. */
  readonly name: string | null;
  readonly errors: readonly FieldError[];
}
