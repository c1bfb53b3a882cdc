import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import type { Stage } from '../../domain/application.ts';
import { say } from './say.ts';

/** The running clock's last day. */
export interface Due {
  readonly on: LocalDate;
  /** Working days after today up to and including the last; 0 is today, negative is over. */
  readonly left: number;
}

/** How a case stands in time, or that it does not run: one tag. */
export interface Standing {
  readonly stage: Stage;
  readonly due: Due | null;
}

export function StandingTag({ standing, lang }: { readonly standing: Standing; readonly lang: Lang }) {
  const t = say(lang);
  const { stage, due } = standing;
  switch (stage) {
    case 'working':
      return due === null ? null : <DueTag due={due} lang={lang} />;
    case 'returned':
      return (
        <StatusTag kind="mute" icon="repeat">
          {t('stage.returned')}
        </StatusTag>
      );
    case 'approved':
    case 'issued':
      return <StatusTag kind="ok">{t(`stage.${stage}`)}</StatusTag>;
    case 'revoked':
    case 'refused':
      return (
        <StatusTag kind="bad" icon="cross">
          {t(`stage.${stage}`)}
        </StatusTag>
      );
    case 'withdrawn':
      return <StatusTag kind="mute">{t('stage.withdrawn')}</StatusTag>;
    default:
      return stage satisfies never;
  }
}

/** "Batas hari ini", "Batas Sel 1 Des". */
export function DueTag({ due, lang }: { readonly due: Due; readonly lang: Lang }) {
  const t = say(lang);
  if (due.left < 0) return <StatusTag kind="bad">{t('due.late', { day: shortDay(due.on, lang) })}</StatusTag>;
  if (due.left === 0) return <StatusTag kind="bad">{t('due.today')}</StatusTag>;
  return (
    <StatusTag kind={due.left <= SOON ? 'warn' : 'info'}>{t('due.on', { day: shortDay(due.on, lang) })}</StatusTag>
  );
}

/** Within the two days on which the head is warned. */
const SOON = 2;

export function urgencyOf({ stage, due }: Standing): 'critical' | 'flagged' | null {
  if (stage !== 'working' || due === null || due.left > SOON) return null;
  return due.left <= 0 ? 'critical' : 'flagged';
}

/** `Sel 1 Des`: a desk drops what it knows. */
export function shortDay(date: LocalDate, lang: Lang): string {
  const [weekday = ''] = formatDate(date, lang, 'full').split(',');
  return `${weekday.slice(0, 3)} ${formatDate(date, lang, 'short').replace(/ \d{4}$/, '')}`;
}
