import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { parseLocalDate } from '../../../../vocabulary/local-date.ts';
import type { NoticeKind, NoticeValues } from '../../../notices/index.ts';
import { say } from '../../pages/audit/say.ts';

const KINDS = [
  'letter',
  'asked',
  'answered',
  'incomplete',
  'attested',
  'due_soon',
  'overdue',
  'not_answered',
  'finding',
  'finding_answered',
  'cannot',
  'to_sign',
  'signed',
  'report',
  'forwarded',
] as const;

/** The notices of audits, for auditors, audited agencies and coordinators. */
export const auditNoticeKinds: readonly NoticeKind[] = KINDS.map((kind) => ({
  kind: `audit.${kind}`,
  subject: (values, lang) => say(lang)(`notice.${kind}`, fillings(values, lang)),
  body: (values, lang) => [say(lang)(`notice.${kind}.body`, fillings(values, lang))],
  action: (lang) => say(lang)('notice.open'),
}));

/** The references of a notice as words take them; what a notice has not, no sentence of it names. */
function fillings(values: NoticeValues, lang: Lang): Readonly<Record<string, string>> {
  const text = (name: string): string => String(values[name] ?? '');
  const due = parseLocalDate(values['dueOn']);
  return {
    sender: text('sender'),
    letter: text('letter'),
    number: text('number'),
    by: text('byAgency'),
    of: text('ofAgency'),
    dueOn: due.ok ? formatDate(due.value, lang, 'long') : '',
  };
}
