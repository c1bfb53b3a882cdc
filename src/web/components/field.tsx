import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.ts';
import { fieldId } from '../frame.ts';
import { useWebWords } from '../speech.ts';

/** What every field shows around its control. `name` also gives the id that error links point to. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** Says the format with an example; never repeats the label. */
  readonly hint?: Child;
  /** The same words as in the error summary. */
  readonly error?: string | null | undefined;
  readonly optional?: boolean | undefined;
  /** A `Provenance` tag under the control, for a value that was fetched. */
  readonly provenance?: Child;
  /** The label is the page's h1: for a page that asks one question. */
  readonly asHeading?: boolean | undefined;
}

/** The width of a control says how much is expected: a number, a name, a line. */
export type ControlWidth = 'short' | 'medium' | 'full';

/** Attributes that tie a control to its label, hint, error and provenance. */
export function controlAttributes(field: FieldProps, width: ControlWidth = 'full') {
  return {
    id: fieldId(field.name),
    name: field.name,
    class: width === 'full' ? undefined : `width-${width}`,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? ('true' as const) : undefined,
  };
}

/** Label, hint and error over one control, provenance under it. */
export function Field({ field, children }: { readonly field: FieldProps; readonly children?: Child }) {
  const label = (
    <label for={fieldId(field.name)}>
      {field.label}
      <OptionalMark optional={field.optional} />
    </label>
  );
  return (
    <div class={classNames('field', field.error && 'field-error')}>
      {field.asHeading ? <h1>{label}</h1> : label}
      <HintAndError field={field} />
      {children}
      <Source field={field} />
    </div>
  );
}

/** Legend, hint and error over a group of controls. */
export function FieldGroup({ field, children }: { readonly field: FieldProps; readonly children?: Child }) {
  const legend = (
    <>
      {field.label}
      <OptionalMark optional={field.optional} />
    </>
  );
  return (
    <div class={classNames('field', field.error && 'field-error')}>
      <fieldset aria-describedby={describedBy(field)}>
        <legend>{field.asHeading ? <h1>{legend}</h1> : legend}</legend>
        <HintAndError field={field} />
        {children}
        <Source field={field} />
      </fieldset>
    </div>
  );
}

function OptionalMark({ optional }: { readonly optional: boolean | undefined }) {
  const t = useWebWords();
  return optional ? <span class="optional"> {t('optional')}</span> : null;
}

/** The hint and the error of a field, each under the id that its control is described by. */
export function HintAndError({ field }: { readonly field: FieldProps }) {
  const t = useWebWords();
  const id = fieldId(field.name);
  return (
    <>
      {field.hint && (
        <span class="hint" id={`${id}-hint`}>
          {field.hint}
        </span>
      )}
      {field.error && (
        <span class="message" id={`${id}-error`}>
          <span class="visually-hidden">{t('errorPrefix')} </span>
          {field.error}
        </span>
      )}
    </>
  );
}

function Source({ field }: { readonly field: FieldProps }) {
  return field.provenance ? <span id={`${fieldId(field.name)}-source`}>{field.provenance}</span> : null;
}

function describedBy(field: FieldProps): string | undefined {
  const id = fieldId(field.name);
  return classNames(
    Boolean(field.hint) && `${id}-hint`,
    Boolean(field.error) && `${id}-error`,
    Boolean(field.provenance) && `${id}-source`,
  );
}
