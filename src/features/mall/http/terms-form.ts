import type { Form } from '../../../kernel/http/form.ts';
import { parsePlainText } from '../../../vocabulary/plain-text.ts';
import { addDays, type LocalDate, parseLocalDate } from '../../../vocabulary/local-date.ts';
import type { ServiceTerms, ServiceVersion, Step } from '../domain/service.ts';
import { checkTerms, mostSteps, type TermsFault } from '../domain/terms.ts';
import { parseTimeOfDay } from '../domain/form-schedule.ts';
import { earlier, type TypedStep, typedSteps, withCheck, withoutStep } from '../domain/terms-edit.ts';

/** Terms as they stand in the form, nothing trusted yet. */
export interface TypedTerms {
  /** The id of the version they were made from. */
  readonly from: string;
  readonly steps: readonly TypedStep[];
  readonly total: string;
  readonly closing: string;
  readonly date: { readonly day: string; readonly month: string; readonly year: string };
}

export type DateFault = { readonly code: 'date_malformed' | 'date_past' | 'date_too_far' };
export type TermsFormFault = TermsFault | DateFault;

/** The names of the form's fields. */
export const termsFields = {
  from: 'dari',
  total: 'hari',
  closing: 'tutup',
  date: 'berlaku',
  step: (at: number, part: 'id' | 'jenis' | 'nama-id' | 'nama-en' | 'hari') => `langkah-${at}-${part}`,
  /** Buttons that change the form and publish nothing. */
  add: 'tambah',
  remove: 'hapus',
  earlier: 'majukan',
  back: 'kembali',
} as const;

/** The terms of a version as the form shows them first. */
export function typedFrom(version: ServiceVersion, today: LocalDate): TypedTerms {
  return {
    from: version.id,
    steps: typedSteps(version.terms),
    total: String(version.terms.workingDays),
    closing: version.terms.closesAt,
    date: { day: String(Number(today.slice(8))), month: String(Number(today.slice(5, 7))), year: today.slice(0, 4) },
  };
}

/** The form as it was sent, as long as it has steps; a kind that is none is left out. */
export function typedTerms(form: Form): TypedTerms {
  const steps: TypedStep[] = [];
  for (let at = 0; at < mostSteps; at += 1) {
    const kind = kindOf(form.text(termsFields.step(at, 'jenis')));
    if (kind === null) break;
    steps.push({
      id: form.text(termsFields.step(at, 'id')),
      kind,
      nameId: form.text(termsFields.step(at, 'nama-id')),
      nameEn: form.text(termsFields.step(at, 'nama-en')),
      days: form.text(termsFields.step(at, 'hari')),
    });
  }
  const date = termsFields.date;
  return {
    from: form.text(termsFields.from),
    steps,
    total: form.text(termsFields.total),
    closing: form.text(termsFields.closing),
    date: { day: form.text(`${date}-hari`), month: form.text(`${date}-bulan`), year: form.text(`${date}-tahun`) },
  };
}

/** What a button of the form did to it; null: none was pressed, the form is to be read. */
export function edited(form: Form, typed: TypedTerms): TypedTerms | null {
  const { steps } = typed;
  if (form.text(termsFields.back) !== '') return typed;
  if (form.text(termsFields.add) !== '') return { ...typed, steps: withCheck(steps) };
  const [removed, moved] = [form.text(termsFields.remove), form.text(termsFields.earlier)].map(placeOf);
  if (removed !== null && removed !== undefined) return { ...typed, steps: withoutStep(steps, removed) };
  if (moved !== null && moved !== undefined) return { ...typed, steps: earlier(steps, moved) };
  return null;
}

export interface ReadTerms {
  readonly terms: ServiceTerms;
  readonly inForceFrom: LocalDate;
}

/** Reads and checks the form; what is wrong is told with its place. */
export function readTerms(
  typed: TypedTerms,
  { version, today }: { readonly version: ServiceVersion; readonly today: LocalDate },
): { readonly read: ReadTerms | null; readonly faults: readonly TermsFormFault[] } {
  const date = dateOf(typed.date);
  const dateFaults = faultsOf(date, today);
  const terms: ServiceTerms = {
    steps: typed.steps.map(stepOf),
    workingDays: wholeNumber(typed.total),
    feeRupiah: version.terms.feeRupiah,
    closesAt: parseTimeOfDay(typed.closing) ?? '',
  };
  const checked = checkTerms(terms, { definition: version.definition, on: date ?? today });
  const faults = [...(checked.ok ? [] : checked.error), ...dateFaults];
  return { read: date !== null && faults.length === 0 ? { terms, inForceFrom: date } : null, faults };
}

/** Three boxes of a date; null when there is no such day. */
export function dateOf({ day, month, year }: TypedTerms['date']): LocalDate | null {
  const parsed = parseLocalDate(`${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`);
  return parsed.ok ? parsed.value : null;
}

const LONGEST_AHEAD_DAYS = 366;

/** A version begins today or later, within a year. */
export function faultsOf(date: LocalDate | null, today: LocalDate): readonly DateFault[] {
  if (date === null) return [{ code: 'date_malformed' }];
  if (date < today) return [{ code: 'date_past' }];
  return date > addDays(today, LONGEST_AHEAD_DAYS) ? [{ code: 'date_too_far' }] : [];
}

function stepOf({ id, kind, nameId, nameEn, days }: TypedStep): Step {
  return { id, kind, name: { id: line(nameId), en: line(nameEn) }, workingDays: wholeNumber(days) };
}

/** One line as it is kept; what is no plain text becomes blank, which is refused. */
function line(typed: string): string {
  const text = parsePlainText(typed, { maxLength: 200 });
  return text.ok ? text.value : '';
}

/** NaN where it is none, which no bound admits. */
function wholeNumber(typed: string): number {
  return /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN;
}

function placeOf(typed: string): number | null {
  return /^\d{1,2}$/.test(typed) ? Number(typed) : null;
}

function kindOf(text: string): Step['kind'] | null {
  return text === 'check' || text === 'recommend' || text === 'decide' ? text : null;
}
