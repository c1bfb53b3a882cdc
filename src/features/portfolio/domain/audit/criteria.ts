import { type DateRange, inRange, type LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';

/** What an audit measures by: dated data with its source. */
export interface Criterion {
  /** Stable: `perpres-95-2018`. */
  readonly code: string;
  readonly name: Readonly<Record<Lang, string>>;
  readonly source: string;
  /** False until somebody has read the article in its text; pages and papers then say so. */
  readonly isConfirmed: boolean;
  readonly validity: DateRange;
}

/** Those in force on a day, in the order of the data. */
export function criteriaOn(all: readonly Criterion[], on: LocalDate): readonly Criterion[] {
  return all.filter(({ validity }) => inRange(on, validity));
}
