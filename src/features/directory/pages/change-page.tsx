import { formatDate } from '../../../vocabulary/instant.ts';
import { addDays } from '../../../vocabulary/local-date.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Section } from '../../../web/components/section.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { Confirmation } from '../../../web/components/verdict.tsx';
import { Basis } from './basis.tsx';
import type { ChangeWords } from './change-words.ts';
import { dayAddress } from './coordination-page.tsx';
import { say } from './speech.ts';

export interface ChangeView {
  readonly change: ChangeWords;
  /** When it was recorded, in words. */
  readonly recordedAt: string;
}

interface Props {
  readonly view: ChangeView;
  readonly lang: Lang;
}

export function changeTitle({ change }: ChangeView, lang: Lang): string {
  return say(lang)('reshuffle.done', { date: formatDate(change.on, lang, 'long') });
}

/** The result of a reshuffle, and the page of this change for good. */
export function ChangePage({ view, lang }: Props) {
  const t = say(lang);
  const { change } = view;
  return (
    <div class="stack-large">
      <Confirmation title={changeTitle(view, lang)}>
        <p>{t('reshuffle.done.next', { date: formatDate(change.on, lang, 'long') })}</p>
      </Confirmation>
      <Section id="yang-berubah" title={t('change.what')}>
        <ul class="dots">
          {change.sentences.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </Section>
      <SummaryList
        rows={[
          ...change.bases.map((basis) => ({ term: t('directory.basis'), value: <Basis basis={basis} lang={lang} /> })),
          { term: t('change.recordedAt'), value: view.recordedAt },
          {
            term: t('change.trees'),
            value: (
              <>
                <a href={dayAddress(addDays(change.on, -1))}>{t('change.before')}</a>,{' '}
                <a href={dayAddress(change.on)}>{t('change.after')}</a>
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
