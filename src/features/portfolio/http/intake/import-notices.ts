import type { Lang } from '../../../../vocabulary/lang.ts';
import { type NoticeKind, type NoticeValues } from '../../../notices/index.ts';
import { say } from '../../pages/intake/say.ts';

const told = {
  'intake.submitted': ['notice.submitted', 'notice.submittedBody'],
  'intake.returned': ['notice.returned', 'notice.returnedBody'],
  'intake.registered': ['notice.registered', 'notice.registeredBody'],
} as const;

/** What officers are told of an import, in the words of their language. */
export const intakeNoticeKinds: readonly NoticeKind[] = Object.entries(told).map(([kind, [subject, body]]) => ({
  kind,
  subject: (values: NoticeValues, lang: Lang) => say(lang)(subject, filled(values)),
  body: (values: NoticeValues, lang: Lang) => [say(lang)(body, filled(values))],
  action: (lang: Lang) => say(lang)('notice.open'),
}));

function filled({ count = 0 }: NoticeValues) {
  return { count: Number(count) };
}
