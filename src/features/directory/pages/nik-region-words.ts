import type { Lang } from '../../../vocabulary/lang.ts';
import type { NikRegionNote } from '../http/regions.ts';
import { say } from './speech.ts';

/** What the first six digits of a NIK say about its region, as a note for a person; never a refusal. */
export function nikRegionWords({ status, former }: NikRegionNote, lang: Lang): string {
  const t = say(lang);
  if (status === 'former' && former !== null) return t('nikRegion.former', { name: former.name });
  return t(status === 'current' ? 'nikRegion.current' : 'nikRegion.unknown');
}
