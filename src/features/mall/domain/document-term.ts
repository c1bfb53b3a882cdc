import { parseLocalDate, localDate, type LocalDate } from '../../../vocabulary/local-date.ts';
import { answerAt, type FormDocument } from './answers.ts';
import type { DocumentRule } from './service.ts';

/** The last day of a licence decided on that day: its years, and no longer than what it stands on. */
export function validUntilOf(
  { validYears, notLongerThan }: Pick<DocumentRule, 'validYears' | 'notLongerThan'>,
  decided: { readonly on: LocalDate; readonly document: FormDocument },
): LocalDate {
  const full = localDate(Temporal.PlainDate.from(decided.on).add({ years: validYears }).toString());
  const limit = notLongerThan === null ? null : parseLocalDate(answerAt(decided.document, notLongerThan));
  return limit?.ok === true && limit.value < full ? limit.value : full;
}
