import type { Form } from '../../../../kernel/http/form.ts';
import { type LocalDate, parseLocalDate } from '../../../../vocabulary/local-date.ts';

/** A date as its three boxes sent it. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export function typedDay(form: Form, name: string): TypedDay {
  return {
    day: form.text(`${name}-hari`).trim().slice(0, 2),
    month: form.text(`${name}-bulan`).trim().slice(0, 2),
    year: form.text(`${name}-tahun`).trim().slice(0, 4),
  };
}

/** null: no date of the calendar. */
export function dayFrom({ day, month, year }: TypedDay): LocalDate | null {
  const parsed = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.ok ? parsed.value : null;
}

export function boxesOf(date: LocalDate): TypedDay {
  return { day: String(Number(date.slice(8))), month: String(Number(date.slice(5, 7))), year: date.slice(0, 4) };
}

export const NO_DAY: TypedDay = { day: '', month: '', year: '' };
