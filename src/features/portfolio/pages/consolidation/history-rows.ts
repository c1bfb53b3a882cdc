import { formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { ConsolidationCase } from '../../http/consolidation/consolidation-case.ts';
import type { StoredEvent } from '../../storage/consolidation/consolidation-event.ts';
import { say } from './say.ts';
import { dayWords } from './words-of.ts';

export interface HistoryRow {
  readonly when: string;
  readonly who: string;
  readonly words: string;
}

/** What happened to a group in words, the latest first; from the event after `seen` on. */
export function historyRows(
  { stored }: Pick<ConsolidationCase, 'stored'>,
  given: { readonly names: ReadonlyMap<string, string>; readonly lang: Lang; readonly after?: number },
): readonly HistoryRow[] {
  const { names, lang, after = 0 } = given;
  return stored
    .slice(after)
    .map((one) => ({
      when: formatDateTimeZone(one.event.at, 'Asia/Jakarta', lang),
      who: names.get(one.writerId) ?? one.writerId,
      words: eventWords(one, names, lang),
    }))
    .toReversed();
}

function eventWords({ event }: StoredEvent, names: ReadonlyMap<string, string>, lang: Lang): string {
  const t = say(lang);
  switch (event.kind) {
    case 'group.proposed':
      return t('event.proposed', { count: event.applications.length });
    case 'owners.asked':
      return t('event.asked', { count: event.owners.length, date: dayWords(event.dueOn, lang) });
    case 'owner.answered': {
      const owner = names.get(event.ownerId) ?? event.ownerId;
      return event.answer === 'agrees' ? t('event.agreed', { owner }) : t('event.objected', { owner });
    }
    case 'group.decided':
      return t('event.decided', { outcome: t(`outcome.${event.outcome}`) });
    case 'group.planned':
      return t('event.planned', { steps: event.steps.length, retiring: event.retiring.length });
    case 'step.done':
      return t('event.step', { step: event.stepId });
    case 'application.archived':
      return t('event.archived');
    case 'group.ended':
      return t(`event.ended.${event.how}`);
    case 'group.reopened':
      return t('event.reopened');
    default:
      return event satisfies never;
  }
}
