import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.ts';
import { fieldId } from '../frame.ts';
import { controlAttributes, FieldGroup, type FieldProps, HintAndError } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: Child;
  /** A `Provenance` tag, when the choice stands for a fetched value ("alamat rumah saya"). */
  readonly provenance?: Child;
}

interface RadioFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly choices: readonly Choice[];
  /** Short answers beside each other instead of below. */
  readonly inline?: boolean | undefined;
}

/** One of a few. */
export function RadioField(props: RadioFieldProps) {
  return (
    <FieldGroup field={props}>
      <Choices type="radio" field={props} chosen={props.value === undefined ? [] : [props.value]} />
    </FieldGroup>
  );
}

interface CheckboxFieldProps extends FieldProps {
  readonly values?: readonly string[] | undefined;
  readonly choices: readonly Choice[];
  readonly inline?: boolean | undefined;
}

/** Any number of a few; all boxes are sent under the same name. */
export function CheckboxField(props: CheckboxFieldProps) {
  return (
    <FieldGroup field={props}>
      <Choices type="checkbox" field={props} chosen={props.values ?? []} />
    </FieldGroup>
  );
}

interface StatementFieldProps extends FieldProps {
  readonly checked?: boolean | undefined;
  /** What is sent when the box is ticked. */
  readonly value?: string | undefined;
}

/** A single box with a statement as its label: "Saya menyatakan isian saya benar". */
export function StatementField(props: StatementFieldProps) {
  return (
    <div class={classNames('field', props.error && 'field-error')}>
      <HintAndError field={props} />
      <div class="option">
        <input
          {...controlAttributes(props)}
          type="checkbox"
          value={props.value ?? 'ya'}
          checked={props.checked ?? false}
        />
        <label class="option-words" for={fieldId(props.name)}>
          {props.label}
        </label>
      </div>
    </div>
  );
}

interface ChoicesProps {
  readonly type: 'radio' | 'checkbox';
  readonly field: FieldProps & { readonly choices: readonly Choice[]; readonly inline?: boolean | undefined };
  readonly chosen: readonly string[];
}

function Choices({ type, field, chosen }: ChoicesProps) {
  return (
    <div class={classNames('options', field.inline && 'options-inline')}>
      {field.choices.map((choice, index) => (
        <Option
          type={type}
          name={field.name}
          id={choiceId(field.name, index)}
          wordsId={`${fieldId(field.name)}-${index + 1}`}
          choice={choice}
          checked={chosen.includes(choice.value)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  /** Leads the ids of its hint and source, apart from those of the group. */
  readonly wordsId: string;
  readonly choice: Choice;
  readonly checked: boolean;
}

function Option({ type, name, id, wordsId, choice, checked }: OptionProps) {
  const hintId = choice.hint ? `${wordsId}-hint` : undefined;
  const sourceId = choice.provenance ? `${wordsId}-source` : undefined;
  return (
    <div class="option">
      <input
        type={type}
        name={name}
        id={id}
        value={choice.value}
        checked={checked}
        aria-describedby={classNames(hintId, sourceId)}
      />
      <div class="option-words">
        <label for={id}>{choice.label}</label>
        {choice.hint && (
          <span class="hint" id={hintId}>
            {choice.hint}
          </span>
        )}
        {choice.provenance && <span id={sourceId}>{choice.provenance}</span>}
      </div>
    </div>
  );
}

// The first choice carries the field's own id, so that the error summary's link lands on it.
function choiceId(name: string, index: number): string {
  return index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;
}
