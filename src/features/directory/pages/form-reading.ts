import type { Lang } from '../../../vocabulary/lang.ts';
import { type LocalDate, parseLocalDate } from '../../../vocabulary/local-date.ts';
import { parsePlainText } from '../../../vocabulary/plain-text.ts';
import type { Form } from '../../../kernel/http/form.ts';
import type { FieldError } from '../../../web/components/error-summary.tsx';
import { datePartNames, type TypedDate } from '../../../web/components/moment-fields.tsx';
import { say } from './speech.ts';

/** A field as the form names and labels it; errors call it by its label. */
export interface Asked {
  readonly name: string;
  readonly label: string;
}

/** Reads a form field by field; what is wrong is collected under the field's name, in the order read. */
export function readingOf(form: Form, lang: Lang) {
  const t = say(lang);
  const errors: FieldError[] = [];
  const fail = (field: string, message: string): null => {
    if (!errors.some((error) => error.field === field)) errors.push({ field, message });
    return null;
  };
  return {
    errors: errors as readonly FieldError[],
    fail,
    text(asked: Asked, maxLength: number): string | null {
      const parsed = parsePlainText(form.text(asked.name), { maxLength });
      if (parsed.ok) return parsed.value;
      return fail(asked.name, t(`field.${parsed.error}`, { label: asked.label, limit: maxLength }));
    },
    date(asked: Asked): LocalDate | null {
      const typed = typedDate(form, asked.name);
      if (isEmpty(typed)) return fail(asked.name, t('field.text_empty', { label: asked.label, limit: 0 }));
      return dateOf(typed) ?? fail(asked.name, t('field.date_malformed', { label: asked.label }));
    },
    /** Undefined where nothing was typed, null where what was typed is no date. */
    optionalDate(asked: Asked): LocalDate | null | undefined {
      const typed = typedDate(form, asked.name);
      if (isEmpty(typed)) return undefined;
      return dateOf(typed) ?? fail(asked.name, t('field.date_malformed', { label: asked.label }));
    },
    /** One of the values that the form offers. */
    choice<T extends string>(asked: Asked, offered: readonly T[]): T | null {
      const given = form.text(asked.name);
      const chosen = offered.find((one) => one === given);
      return chosen ?? fail(asked.name, t('field.not_chosen', { label: asked.label }));
    },
  };
}

export type Reading = ReturnType<typeof readingOf>;

/** The three boxes of a date as they were sent, to show them again. */
export function typedDate(form: Pick<Form, 'text'>, name: string): TypedDate {
  const names = datePartNames(name);
  return { day: form.text(names.day), month: form.text(names.month), year: form.text(names.year) };
}

/** A date as its three boxes show it. */
export function typedFrom(date: LocalDate): TypedDate {
  return { day: String(Number(date.slice(8))), month: String(Number(date.slice(5, 7))), year: date.slice(0, 4) };
}

export function isEmpty({ day, month, year }: TypedDate): boolean {
  return `${day}${month}${year}`.trim() === '';
}

/** The date of three boxes; null when there is no such day. */
export function dateOf({ day, month, year }: TypedDate): LocalDate | null {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()];
  if (!/^\d{1,2}$/.test(d) || !/^\d{1,2}$/.test(m) || !/^\d{4}$/.test(y)) return null;
  const parsed = parseLocalDate(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  return parsed.ok ? parsed.value : null;
}
