import { useWebWords } from '../speech.ts';
import { controlAttributes, type ControlWidth, Field, type FieldProps } from './field.tsx';

interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'url' | undefined;
  readonly width?: ControlWidth | undefined;
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  readonly autocomplete?: string | undefined;
  readonly maxLength?: number | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <Field field={props}>
      <input
        {...controlAttributes(props, props.width)}
        type={props.type ?? 'text'}
        value={props.value ?? ''}
        inputmode={props.inputMode}
        autocomplete={props.autocomplete}
        maxlength={props.maxLength}
      />
    </Field>
  );
}

interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  /** Also said in words under the label. */
  readonly maxLength: number;
}

/** Several lines of text, with their limit in words. */
export function TextArea(props: TextAreaProps) {
  const t = useWebWords();
  const limit = t('lengthLimit', { limit: props.maxLength });
  const field = { ...props, hint: props.hint ? [props.hint, '. ', limit] : limit };
  return (
    <Field field={field}>
      <textarea {...controlAttributes(field)} rows={props.rows ?? 4} maxlength={props.maxLength}>
        {props.value ?? ''}
      </textarea>
    </Field>
  );
}

interface SelectFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly width?: ControlWidth | undefined;
}

/** One of many; for up to seven prefer `RadioField`. Starts with "Pilih" unless a value is known. */
export function SelectField(props: SelectFieldProps) {
  const t = useWebWords();
  return (
    <Field field={props}>
      <select {...controlAttributes(props, props.width)}>
        {!props.value && (
          <option value="" selected>
            {t('choose')}
          </option>
        )}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
