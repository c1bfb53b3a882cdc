import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Holiday, HolidayKind, Occasion } from './holidays.ts';
import { type LegalBasis, namesAnInstrument } from './legal-basis.ts';

export type HolidayRefusal =
  | 'holiday_past'
  | 'holiday_declared_already'
  | 'holiday_region_missing'
  | 'holiday_region_not_allowed'
  | 'holiday_name_missing'
  | 'holiday_decree_in_future'
  | 'holiday_withdrawn_already'
  | 'legal_basis_missing';

export interface HolidayDeclaration {
  readonly date: LocalDate;
  readonly kind: HolidayKind;
  readonly occasion: Occasion;
  readonly name: Readonly<Record<Lang, string>>;
  readonly regionCode: RegionCode | null;
  readonly source: LegalBasis;
  readonly decreedOn: LocalDate;
}

const longestName = 120;

/**
 * A day off as an administrator enters it from a decree. The day itself must still be to come: what is
 * past has been counted. The same day may be declared again only for another region.
 */
export function declareHoliday(
  declared: HolidayDeclaration,
  { holidays, today }: { readonly holidays: readonly Holiday[]; readonly today: LocalDate },
): Result<Holiday, HolidayRefusal> {
  const { date, kind, name, regionCode, source, decreedOn } = declared;
  if (!namesAnInstrument(source)) return err('legal_basis_missing');
  if (!isName(name.id) || !isName(name.en)) return err('holiday_name_missing');
  if (kind === 'regional' && regionCode === null) return err('holiday_region_missing');
  if (kind !== 'regional' && regionCode !== null) return err('holiday_region_not_allowed');
  if (date < today) return err('holiday_past');
  if (decreedOn > today) return err('holiday_decree_in_future');
  const standing = holidays.some(
    (day) => day.date === date && day.regionCode === regionCode && day.withdrawnOn === null,
  );
  return standing ? err('holiday_declared_already') : ok({ ...declared, withdrawnOn: null });
}

/** A later decree takes a day back. The day stays on record: decisions made meanwhile had counted it. */
export function withdrawHoliday(holiday: Holiday, today: LocalDate): Result<Holiday, HolidayRefusal> {
  if (holiday.withdrawnOn !== null) return err('holiday_withdrawn_already');
  if (holiday.date < today) return err('holiday_past');
  return ok({ ...holiday, withdrawnOn: today });
}

function isName(text: string): boolean {
  return text.trim() !== '' && text.length <= longestName;
}
