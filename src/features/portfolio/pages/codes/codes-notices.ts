import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { parseLocalDate } from '../../../../vocabulary/local-date.ts';
import type { NoticeKind, NoticeValues } from '../../../notices/index.ts';
import { RECODE_NOTICE } from '../../http/codes/publish-code-set.ts';
import { say } from './say.ts';

/** What owners are told when a new version of the codes concerns them. */
export const codesNotices: readonly NoticeKind[] = [
  {
    kind: RECODE_NOTICE,
    subject: (values, lang) => say(lang)('notice.recode', fillings(values, lang)),
    body: (values, lang) => [say(lang)('notice.recodeBody', fillings(values, lang))],
    action: (lang) => say(lang)('notice.recodeOpen'),
  },
];

function fillings(values: NoticeValues, lang: Lang) {
  const from = parseLocalDate(values['from']);
  return {
    set: String(values['set']),
    count: Number(values['count']),
    from: from.ok ? formatDate(from.value, lang, 'long') : String(values['from']),
  };
}
