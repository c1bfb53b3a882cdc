import type { Form } from '../../../../kernel/http/form.ts';
import { type LocalDate, parseLocalDate } from '../../../../vocabulary/local-date.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { datePartNames } from '../../../../web/components/moment-fields.tsx';
import type { FieldSpec } from './form-spec.ts';
import type { AuditWords } from './say.ts';

/** The answers of a form, each as its question wants it. */
export interface FieldValues {
  /** '' for an optional one that was left empty. */
  text(name: string): string;
  list(name: string): readonly string[];
  /** Throws for a question that is none of a date, or was left open. */
  date(name: string): LocalDate;
}

/** Reads every answer, or says of each that is not fit what is wrong with it. */
export function readFields(
  form: Form,
  fields: readonly FieldSpec[],
  t: AuditWords,
): Result<FieldValues, readonly FieldError[]> {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const dates = new Map<string, LocalDate>();
  const errors: FieldError[] = [];
  for (const field of fields) {
    const read = readOne(form, field, t);
    if (!read.ok) errors.push({ field: field.name, message: read.error });
    else if (read.value.kind === 'text') texts.set(field.name, read.value.text);
    else if (read.value.kind === 'list') lists.set(field.name, read.value.list);
    else dates.set(field.name, read.value.date);
  }
  if (errors.length > 0) return err(errors);
  return ok({
    text: (name) => texts.get(name) ?? '',
    list: (name) => lists.get(name) ?? [],
    date: (name) => {
      const date = dates.get(name);
      if (date === undefined) throw new Error(`The form has no date ${name}.`);
      return date;
    },
  });
}

type ReadValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly list: readonly string[] }
  | { readonly kind: 'date'; readonly date: LocalDate };

function readOne(form: Form, field: FieldSpec, t: AuditWords): Result<ReadValue, string> {
  const { label } = field;
  switch (field.kind) {
    case 'line':
    case 'words':
      return readText(form.text(field.name), field, t);
    case 'code': {
      const given = form.text(field.name).trim();
      if (given === '') return err(t('error.empty', { label }));
      return CODE.test(given) && !/\d{16}/.test(given)
        ? ok({ kind: 'text', text: given })
        : err(t('error.code', { label }));
    }
    case 'date': {
      const names = datePartNames(field.name);
      const [day, month, year] = [names.day, names.month, names.year].map((name) => form.text(name).trim());
      const date = parseLocalDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
      return date.ok ? ok({ kind: 'date', date: date.value }) : err(t('error.date', { label }));
    }
    case 'one': {
      const given = form.text(field.name);
      const isOffered = field.choices.some(({ value }) => value === given);
      return isOffered ? ok({ kind: 'text', text: given }) : err(t('error.choose', { label }));
    }
    case 'many': {
      const given = form.all(field.name);
      const chosen = field.choices.map(({ value }) => value).filter((value) => given.includes(value));
      if (chosen.length === 0 && field.isOptional !== true) return err(t('error.choose', { label }));
      return ok({ kind: 'list', list: chosen });
    }
    case 'files':
      // Files are read by their content; here stands only that they came.
      return ok({ kind: 'list', list: [] });
    default:
      return field satisfies never;
  }
}

/** A number of a letter, as a reference of a notice can bear it. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9._:/+-]{2,59}$/;

function readText(
  given: string,
  field: Extract<FieldSpec, { readonly kind: 'line' | 'words' }>,
  t: AuditWords,
): Result<ReadValue, string> {
  const { label, max } = field;
  if (given.trim() === '')
    return field.isOptional === true ? ok({ kind: 'text', text: '' }) : err(t('error.empty', { label }));
  const text = parsePlainText(given, { maxLength: max, lines: field.kind === 'words' ? 'many' : 'one' });
  if (!text.ok) return err(t(text.error === 'text_too_long' ? 'error.long' : 'error.unreadable', { label, max }));
  // Sixteen digits are a NIK or a KK number; papers about agencies name no person.
  return /\d{16}/.test(text.value) ? err(t('error.person', { label })) : ok({ kind: 'text', text: text.value });
}

/** Everything that was typed, by name, to show it again. */
export function typedIn(form: Form): ReadonlyMap<string, readonly string[]> {
  const typed = new Map<string, readonly string[]>();
  for (const [name, value] of form.entries) typed.set(name, [...(typed.get(name) ?? []), value]);
  return typed;
}
