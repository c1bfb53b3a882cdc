import { type FormTokens } from '../../../kernel/http/form-tokens.ts';
import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Button, ButtonLink } from '../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { Note } from '../../../web/components/note.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import type { RecordedHoliday } from '../storage/holiday.ts';
import { Basis } from './basis.tsx';
import { directoryPaths } from './directory-paths.ts';
import { say } from './speech.ts';

export interface HolidayView {
  readonly day: RecordedHoliday;
  readonly regionName: string | null;
  /** Still to come, standing, and seen by an administrator. */
  readonly mayWithdraw: boolean;
}

interface Props {
  readonly view: HolidayView;
  readonly lang: Lang;
}

export function holidayTitle({ day }: Pick<HolidayView, 'day'>, lang: Lang): string {
  const date = formatDate(day.date, lang);
  return say(lang)(day.withdrawnOn === null ? 'holiday.title' : 'holiday.title.withdrawn', { date });
}

/** A day off with its decree: where recording and withdrawing lead, and its proof for good. */
export function HolidayPage({ view, lang }: Props) {
  const t = say(lang);
  const { day, regionName } = view;
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{holidayTitle(view, lang)}</h1>
        <p class="lead">{day.name[lang]}</p>
      </div>
      {day.withdrawnOn !== null && (
        <Note>{t('holiday.withdrawn', { date: formatDate(day.withdrawnOn, lang, 'long') })}</Note>
      )}
      <SummaryList
        rows={[
          { term: t('holidays.column.kind'), value: t(`holidays.kind.${day.kind}`) },
          { term: t('holidays.region'), value: regionName ?? t('holidays.region.whole') },
          { term: t('directory.basis'), value: <Basis basis={day.source} lang={lang} /> },
          { term: t('holiday.decreedOn'), value: formatDate(day.decreedOn, lang, 'long') },
        ]}
      />
      {day.withdrawnOn === null && <p>{t('holiday.counts')}</p>}
      <div class="row">
        {view.mayWithdraw && (
          <ButtonLink kind="danger" href={directoryPaths.withdrawHoliday.to({ day: day.id })}>
            {t('withdrawHoliday.submit')}
          </ButtonLink>
        )}
        <a href={directoryPaths.holidays.to({}, { tahun: day.date.slice(0, 4) })}>
          {t('holiday.year', { year: day.date.slice(0, 4) })}
        </a>
      </div>
    </div>
  );
}

export function withdrawTitle({ day }: { readonly day: RecordedHoliday }, lang: Lang): string {
  return say(lang)('withdrawHoliday.title', { date: formatDate(day.date, lang) });
}

interface WithdrawProps {
  readonly view: { readonly day: RecordedHoliday; readonly tokens: FormTokens };
  readonly lang: Lang;
}

/** Asks before a day off is taken back. */
export function WithdrawHolidayPage({ view, lang }: WithdrawProps) {
  const t = say(lang);
  const { day, tokens } = view;
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{withdrawTitle(view, lang)}</h1>
        <p class="lead">{day.name[lang]}</p>
        <p>{t('withdrawHoliday.lead')}</p>
      </div>
      <Form action={directoryPaths.withdrawHoliday.to({ day: day.id })} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <FormEnd>
          <Button kind="danger">{t('withdrawHoliday.submit')}</Button>
          <a href={directoryPaths.holiday.to({ day: day.id })}>{t('form.cancel')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}
