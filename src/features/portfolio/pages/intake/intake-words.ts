import type { Lang } from '../../../../vocabulary/lang.ts';
import { formatDateTimeZone, type Instant } from '../../../../vocabulary/instant.ts';
import type { ImportFault } from '../../domain/intake/import.ts';
import type { Offer, ReviewedRow, RowNote } from '../../domain/intake/outcome.ts';
import type { IntakeField } from '../../domain/intake/field.ts';
import type { ColumnReason } from '../../domain/intake/propose-columns.ts';
import type { Place } from '../../domain/intake/sheet.ts';
import { importErrors } from '../../text/import-errors.ts';
import { intakeErrors } from '../../text/intake-errors.ts';
import { intakeWords } from '../../text/intake-words.ts';
import { say } from './say.ts';

/** Fills `{word}` of a sentence; what is not known stays. */
function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Why a list is not read, in words: what happened first, then what to do. */
export function faultWords(fault: ImportFault, lang: Lang): string {
  if (fault.code === 'import_stopped') return importErrors.import_stopped[lang];
  return filled(intakeErrors[fault.code][lang], fault.values);
}

/** The code, and where in the file: "Kode intake_cell_too_long, lembar Data, baris 7, kolom C". */
export function faultPlace(fault: ImportFault, lang: Lang): string {
  const t = say(lang);
  if (fault.code === 'import_stopped') return t('faultPlace', { code: fault.code });
  const { sheet, row, column, code } = fault;
  const place = [
    ...(sheet === null || sheet === '' ? [] : [t('placeSheet', { sheet })]),
    ...(row === null ? [] : [t('placeRow', { row })]),
    ...(column === null ? [] : [t('placeColumn', { column })]),
  ].join(', ');
  return place === '' ? t('faultPlace', { code }) : t('faultPlaceRow', { code, place });
}

export function fieldWords(field: IntakeField, lang: Lang): string {
  return intakeWords.field[field][lang];
}

/** Why a column is taken for what it is. */
export function reasonWords(reason: ColumnReason, lang: Lang): string {
  const { code, ...values } = reason;
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return filled(intakeWords.columnReason[code][lang], texts);
}

export function noteWords(note: RowNote, lang: Lang): string {
  return intakeWords.note[note][lang];
}

/** `Baris 7`, or with its sheet. */
export function placeWords({ sheet, row }: Place, lang: Lang): string {
  const t = say(lang);
  return sheet === '' ? t('rowPlace', { row }) : t('rowPlaceSheet', { sheet, row });
}

/** What one row is asked, with what it is asked about. */
export function offerWords(offer: Offer, lang: Lang): string {
  const { offerReason, offer: words } = intakeWords;
  switch (offer.kind) {
    case 'split':
      return `${words.split[lang]}: ${offer.parts.map(({ name }) => name).join('; ')}`;
    case 'website':
    case 'not_application':
      return `${words[offer.kind][lang]} (${offerReason[offer.reason][lang]})`;
    case 'same_system_as':
      return `${filled(words.same_system_as[lang], { row: String(offer.place.row), name: offer.name })} (${offerReason[offer.reason][lang]})`;
    case 'fill_down':
      return filled(words.fill_down[lang], { row: String(offer.from.row), owner: offer.owner });
    case 'own_agency':
      return filled(words.own_agency[lang], { owner: offer.owner });
  }
}

const LONGEST_NAME = 60;

/** A row's name as a list shows it. */
export function nameWords({ entry }: Pick<ReviewedRow, 'entry'>, lang: Lang): string {
  if (entry.name === '') return say(lang)('rowNameless');
  return entry.name.length <= LONGEST_NAME ? entry.name : `${entry.name.slice(0, LONGEST_NAME - 1)}…`;
}

export function timeWords(at: Instant, lang: Lang): string {
  return formatDateTimeZone(at, 'Asia/Jakarta', lang);
}

export function percent(share: number): number {
  return Math.round(share * 100);
}
