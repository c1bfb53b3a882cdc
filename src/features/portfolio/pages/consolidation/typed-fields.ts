import type { Form } from '../../../../kernel/http/form.ts';
import { type LocalDate, parseLocalDate } from '../../../../vocabulary/local-date.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { parseRupiah, type Rupiah } from '../../../../vocabulary/rupiah.ts';
import { datePartNames, type TypedDate } from '../../../../web/components/moment-fields.tsx';

/** A date as typed and as read; both kept so that a refused form shows what was written. */
export interface ReadDate {
  readonly typed: TypedDate;
  /** null: nothing was written, or no date. */
  readonly value: LocalDate | null;
  readonly isWrong: boolean;
}

export function readDate(form: Form, name: string): ReadDate {
  const names = datePartNames(name);
  const typed = { day: form.text(names.day), month: form.text(names.month), year: form.text(names.year) };
  const [day, month, year] = [typed.day.trim(), typed.month.trim(), typed.year.trim()];
  if (day === '' && month === '' && year === '') return { typed, value: null, isWrong: false };
  const parsed = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.ok ? { typed, value: parsed.value, isWrong: false } : { typed, value: null, isWrong: true };
}

/** A date of ours in the boxes of a form. */
export function typedDate(date: LocalDate | null): TypedDate {
  if (date === null) return { day: '', month: '', year: '' };
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

export type WordsFault = 'text_missing' | 'text_too_long' | 'text_refused' | 'text_person_number';

/** Words that a person wrote, with a limit; sixteen digits would be somebody's number. */
export function readWords(given: string, maxLength: number): Result<string, WordsFault> {
  const parsed = parsePlainText(given, { maxLength, lines: 'many' });
  if (!parsed.ok) {
    if (parsed.error === 'text_empty') return err('text_missing');
    return err(parsed.error === 'text_too_long' ? 'text_too_long' : 'text_refused');
  }
  return /(?<!\d)\d{16}(?!\d)/.test(parsed.value) ? err('text_person_number') : ok(parsed.value);
}

/** An amount as people write it; nothing written is null. */
export function readAmount(given: string): Result<Rupiah | null, 'amount_wrong'> {
  if (given.trim() === '') return ok(null);
  const parsed = parseRupiah(given);
  return parsed.ok ? ok(parsed.value) : err('amount_wrong');
}

/** A whole number within bounds, as people write it: `1.200` too. */
export function readCount(given: string, most: number): Result<number | null, 'count_wrong'> {
  const text = given.trim();
  if (text === '') return ok(null);
  if (!/^(?:\d{1,3}(?:\.\d{3})+|\d{1,12})$/.test(text)) return err('count_wrong');
  const count = Number(text.replaceAll('.', ''));
  return count <= most ? ok(count) : err('count_wrong');
}
