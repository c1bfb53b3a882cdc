import { localDate, type LocalDate } from '../vocabulary/local-date.ts';

/** A regency or city number that old NIKs carry for life and new ones no longer get. */
export interface FormerOrigin {
  /** Province and regency, four digits. */
  readonly digits: string;
  readonly place: string;
  readonly until: LocalDate;
}

/** A few of the directory's dated list, which names the laws: numbers given up when provinces were split. */
export const formerOrigins: readonly FormerOrigin[] = [
  { digits: '6404', place: 'Bulungan', until: localDate('2012-11-16') },
  { digits: '6473', place: 'Tarakan', until: localDate('2012-11-16') },
  { digits: '9101', place: 'Merauke', until: localDate('2022-07-25') },
  { digits: '9102', place: 'Jayawijaya', until: localDate('2022-07-25') },
  { digits: '9104', place: 'Nabire', until: localDate('2022-07-25') },
  { digits: '9271', place: 'Sorong', until: localDate('2022-12-08') },
];
