import { fieldId } from '../frame.ts';
import { useWebWords } from '../speech.ts';
import { controlAttributes, Field, FieldGroup, type FieldProps } from './field.tsx';

/** A date as typed, kept as it was when it is refused. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

type DatePart = keyof TypedDate;

interface DateFieldProps extends FieldProps {
  readonly value?: TypedDate | undefined;
  /** Which boxes are wrong; all of them when the error names none. */
  readonly wrong?: readonly DatePart[] | undefined;
}

/** The names under which the three boxes of a date are sent. */
export function datePartNames(name: string): Readonly<Record<DatePart, string>> {
  return { day: `${name}-hari`, month: `${name}-bulan`, year: `${name}-tahun` };
}

/** A date as day, month and year: no calendar to page through, no order to guess. */
export function DateField(props: DateFieldProps) {
  const t = useWebWords();
  const parts: readonly (readonly [DatePart, string, number])[] = [
    ['day', t('day'), 2],
    ['month', t('month'), 2],
    ['year', t('year'), 4],
  ];
  return (
    <FieldGroup field={props}>
      <div class="date-parts">
        {parts.map(([part, label, digits]) => (
          <div>
            <label for={datePartId(props.name, part)}>{label}</label>
            <input
              id={datePartId(props.name, part)}
              name={datePartNames(props.name)[part]}
              class={`digits-${digits}`}
              value={props.value?.[part] ?? ''}
              inputmode="numeric"
              autocomplete="off"
              maxlength={digits}
              aria-invalid={isWrong(props, part) ? 'true' : undefined}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

function datePartId(name: string, part: DatePart): string {
  return part === 'day' ? fieldId(name) : fieldId(datePartNames(name)[part]);
}

function isWrong(props: DateFieldProps, part: DatePart): boolean {
  return Boolean(props.error) && (props.wrong ?? ['day', 'month', 'year']).includes(part);
}

interface TimeFieldProps extends FieldProps {
  readonly value?: string | undefined;
}

/** A time of day as text, "16.00"; whoever reads it also accepts "16:00" and "1600". */
export function TimeField(props: TimeFieldProps) {
  return (
    <Field field={props}>
      <input
        {...controlAttributes(props, 'short')}
        value={props.value ?? ''}
        inputmode="decimal"
        autocomplete="off"
        maxlength={5}
      />
    </Field>
  );
}

interface TimeRangeFieldProps extends FieldProps {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly wrong?: readonly ('from' | 'until')[] | undefined;
}

/** The names under which the two ends of a range are sent. */
export function rangePartNames(name: string): Readonly<Record<'from' | 'until', string>> {
  return { from: `${name}-mulai`, until: `${name}-selesai` };
}

/** Two times of day: "16.00 sampai 20.00". */
export function TimeRangeField(props: TimeRangeFieldProps) {
  const t = useWebWords();
  const names = rangePartNames(props.name);
  const invalid = (end: 'from' | 'until') => Boolean(props.error) && (props.wrong ?? ['from', 'until']).includes(end);
  return (
    <FieldGroup field={props}>
      <div class="range">
        <label class="visually-hidden" for={fieldId(props.name)}>
          {t('timeFrom')}
        </label>
        <TimeInput id={fieldId(props.name)} name={names.from} value={props.from} invalid={invalid('from')} />
        <span>{t('until')}</span>
        <label class="visually-hidden" for={fieldId(names.until)}>
          {t('timeUntil')}
        </label>
        <TimeInput id={fieldId(names.until)} name={names.until} value={props.until} invalid={invalid('until')} />
      </div>
    </FieldGroup>
  );
}

interface TimeInputProps {
  readonly id: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly invalid: boolean;
}

function TimeInput({ id, name, value, invalid }: TimeInputProps) {
  return (
    <input
      id={id}
      name={name}
      class="width-short"
      value={value ?? ''}
      inputmode="decimal"
      autocomplete="off"
      maxlength={5}
      aria-invalid={invalid ? 'true' : undefined}
    />
  );
}
