import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import type { Typed } from '../../http/registry/field-values.ts';
import type { OwnElement } from '../../http/registry/own-element.ts';

/** The form of all fields as typed. */
export interface EditForm {
  readonly element: OwnElement;
  readonly attributes: readonly Attribute[];
  readonly typed: Typed;
  readonly reportedBy: string;
  readonly isClassified: boolean;
  readonly seen: number;
  readonly errors: readonly FieldError[];
}

export interface EditView extends EditForm {
  readonly lang: Lang;
  readonly tokens: FormTokens;
}
