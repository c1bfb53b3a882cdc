import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { parseLocalDate } from '../../../../vocabulary/local-date.ts';
import type { NoticeKind, NoticeValues } from '../../../notices/index.ts';
import { sayMoney } from '../../pages/consolidation/say.ts';

type Key = Parameters<ReturnType<typeof sayMoney>>[0];

interface Told {
  readonly subject: Key;
  readonly body: Key;
  readonly action: Key;
}

const KINDS: Readonly<Record<string, Told>> = {
  'consolidation.asked': one('notice.asked', 'notice.asked.body', 'notice.action.answer'),
  'consolidation.due_soon': one('notice.due_soon', 'notice.due_soon.body', 'notice.action.answer'),
  'consolidation.silent': one('notice.silent', 'notice.silent.body', 'notice.action.answer'),
  'consolidation.owner_silent': one('notice.owner_silent', 'notice.owner_silent.body', 'notice.action.open'),
  'consolidation.agreed': one('notice.agreed', 'notice.agreed.body', 'notice.action.open'),
  'consolidation.objected': one('notice.objected', 'notice.objected.body', 'notice.action.open'),
  'consolidation.to_decide': one('notice.to_decide', 'notice.to_decide.body', 'notice.action.decide'),
  'consolidation.decided': one('notice.decided', 'notice.decided.body', 'notice.action.open'),
  'consolidation.planned': one('notice.planned', 'notice.planned.body', 'notice.action.open'),
  'consolidation.step_done': one('notice.step_done', 'notice.step_done.body', 'notice.action.open'),
  'consolidation.archived': one('notice.archived', 'notice.archived.body', 'notice.action.open'),
  'consolidation.completed': one('notice.completed', 'notice.completed.body', 'notice.action.open'),
  'consolidation.dissolved': one('notice.dissolved', 'notice.dissolved.body', 'notice.action.open'),
  'consolidation.reopened': one('notice.reopened', 'notice.reopened.body', 'notice.action.open'),
  'clearance.requested': one('notice.requested', 'notice.requested.body', 'notice.action.request'),
  'clearance.cleared': one('notice.cleared', 'notice.clearance.body', 'notice.action.request'),
  'clearance.cleared_with_conditions': one(
    'notice.cleared_with_conditions',
    'notice.clearance.body',
    'notice.action.request',
  ),
  'clearance.refused': one('notice.refused', 'notice.clearance.body', 'notice.action.request'),
};

/** The notices of consolidation and clearance, to officers. */
export const consolidationNoticeKinds: readonly NoticeKind[] = Object.entries(KINDS).map(
  ([kind, told]): NoticeKind => ({
    kind,
    subject: (values, lang) => sayMoney(lang)(told.subject, fillings(values, lang)),
    body: (values, lang) => [sayMoney(lang)(told.body, fillings(values, lang))],
    action: (lang) => sayMoney(lang)(told.action),
  }),
);

function one(subject: Key, body: Key, action: Key): Told {
  return { subject, body, action };
}

function fillings(values: NoticeValues, lang: Lang): Readonly<Record<string, string>> {
  const due = parseLocalDate(values['dueOn']);
  return {
    date: due.ok ? formatDate(due.value, lang, 'long') : '',
    agency: String(values['byAgency'] ?? values['ofAgency'] ?? values['sender'] ?? ''),
  };
}
