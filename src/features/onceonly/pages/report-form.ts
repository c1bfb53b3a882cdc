import type { Form } from '../../../kernel/http/form.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { parseLocalDate } from '../../../vocabulary/local-date.ts';
import { parsePlainText } from '../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { FieldError } from '../../../web/components/error-summary.tsx';
import { datePartNames, type TypedDate } from '../../../web/components/moment-fields.tsx';
import { isSameValue, type ValueShape } from '../domain/value.ts';
import type { WrongValue } from '../http/wrong-value.ts';
import { say, type Words } from './say.ts';

export const CLAIMED = 'seharusnya';
export const NOTE = 'keterangan';

/** What was typed, to be shown again. */
export interface TypedReport {
  readonly claimed: string;
  readonly date: TypedDate;
  readonly note: string;
}

export const nothingTyped: TypedReport = { claimed: '', date: { day: '', month: '', year: '' }, note: '' };

export interface Report {
  readonly claimed: string | null;
  readonly note: string | null;
}

/** How the right value is asked for; null where words cannot say it (a photo, a missing record). */
export type ClaimedKind = 'text' | 'date' | 'choice' | null;

export function claimedKind(wrong: WrongValue, shape: ValueShape | undefined): ClaimedKind {
  if (wrong.isMissing) return null;
  switch (shape?.kind) {
    case 'date':
      return 'date';
    case 'code':
      return 'choice';
    case 'text':
    case 'digits':
    case 'address':
      return 'text';
    case 'picture':
    case undefined:
      return null;
    default:
      return shape satisfies never;
  }
}

export function typedReport(form: Form): TypedReport {
  const names = datePartNames(CLAIMED);
  const date = { day: form.text(names.day), month: form.text(names.month), year: form.text(names.year) };
  return { claimed: form.text(CLAIMED), date, note: form.text(NOTE) };
}

export interface ReportGround {
  readonly wrong: WrongValue;
  readonly shape: ValueShape | undefined;
  readonly lang: Lang;
}

/** Reads a report; one of the two fields is enough. */
export function readReport(typed: TypedReport, ground: ReportGround): Result<Report, readonly FieldError[]> {
  const t = say(ground.lang);
  const claimed = readClaimed(typed, ground, t);
  const note = readNote(typed.note, t);
  const errors = [claimed, note].flatMap((one) => (one.ok ? [] : [one.error]));
  if (errors.length > 0) return err(errors);
  const report = { claimed: claimed.ok ? claimed.value : null, note: note.ok ? note.value : null };
  const first = claimedKind(ground.wrong, ground.shape) === null ? NOTE : CLAIMED;
  if (report.claimed === null && report.note === null) return err([{ field: first, message: t('errorNothing') }]);
  return ok(report);
}

type Field = Result<string | null, FieldError>;

function readClaimed(typed: TypedReport, { wrong, shape }: ReportGround, t: Words): Field {
  const fault = (message: string): Field => err({ field: CLAIMED, message });
  switch (claimedKind(wrong, shape)) {
    case null:
      return ok(null);
    case 'date': {
      const { day, month, year } = typed.date;
      if (`${day}${month}${year}`.trim() === '') return ok(null);
      const date = parseLocalDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
      if (!date.ok) return fault(t('errorClaimedDate'));
      return isSameValue(date.value, wrong.item.value) ? fault(t('errorClaimedSame')) : ok(date.value);
    }
    case 'choice': {
      if (typed.claimed === '') return ok(null);
      const isKnown = shape?.kind === 'code' && Object.hasOwn(shape.codes, typed.claimed);
      if (!isKnown) return fault(t('errorClaimedChoice'));
      return typed.claimed === wrong.item.value ? fault(t('errorClaimedSame')) : ok(typed.claimed);
    }
    case 'text': {
      if (typed.claimed.trim() === '') return ok(null);
      const text = parsePlainText(typed.claimed, { maxLength: 200 });
      if (!text.ok) return fault(t(text.error === 'text_too_long' ? 'errorClaimedLong' : 'errorOddCharacters'));
      return isSameValue(text.value, wrong.item.value) ? fault(t('errorClaimedSame')) : ok(text.value);
    }
    default:
      throw new Error('There is no other kind.');
  }
}

function readNote(given: string, t: Words): Field {
  if (given.trim() === '') return ok(null);
  const note = parsePlainText(given, { maxLength: 500, lines: 'many' });
  if (!note.ok) {
    const message = t(note.error === 'text_too_long' ? 'errorNoteLong' : 'errorOddCharacters');
    return err({ field: NOTE, message });
  }
  // A NIK in free text would stand where nobody expects one.
  if (/(?:\d[ .-]?){15}\d/.test(note.value)) return err({ field: NOTE, message: t('errorNoteDigits') });
  return ok(note.value);
}

function pad(text: string, length: number): string {
  return text.trim().padStart(length, '0');
}
