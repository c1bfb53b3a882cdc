import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { Database } from '../../../kernel/database.ts';
import { coverageUntil, type Deadline } from '../domain/holidays.ts';
import { daysOff } from '../http/calendar.ts';
import { say } from './speech.ts';

/** Says of a deadline beyond the known days off that it may move; null where all of them are known. */
export async function deadlineNote(db: Database, { certainty }: Deadline, lang: Lang): Promise<string | null> {
  if (certainty === 'covered') return null;
  const t = say(lang);
  const coverage = coverageUntil(await daysOff(db));
  return coverage === null
    ? t('holidays.coverage.none')
    : t('holidays.beyond', { date: formatDate(coverage, lang, 'long') });
}
