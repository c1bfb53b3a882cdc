import type { Lang } from '../../../../vocabulary/lang.ts';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Filters } from '../../../../web/components/filters.tsx';
import { Rows } from '../../../../web/components/rows.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { viewsPaths as at } from '../../http/views/views-paths.ts';
import { say } from './say.ts';
import { ViewsNav } from './views-frame.tsx';

export interface HomeView {
  readonly lang: Lang;
  readonly words: string;
  /** Objects with an open name that fit the words. */
  readonly found: readonly { readonly name: string; readonly detail: string; readonly href: string }[];
}

const pictures = ['heat', 'landscape', 'flows', 'roadmap', 'costs'] as const;

/** All pictures, and the way to one object's own. */
export function HomeBody({ view }: { readonly view: HomeView }) {
  const { lang, words, found } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <ViewsNav current="home" lang={lang} />
        <h1>{t('homeTitle')}</h1>
        <p class="lead">{t('homeLead')}</p>
      </div>
      <Rows
        label={t('navLabel')}
        rows={pictures.map((picture) => ({
          title: t(`nav.${picture}`),
          href: at[picture].to({}),
          detail: t(`home.${picture}`),
        }))}
      />
      <Section id="cari" title={t('searchTitle')}>
        <Filters
          action={at.home.to({})}
          label={t('searchTitle')}
          filters={[{ kind: 'search', name: 'cari', label: t('searchLabel'), value: words }]}
        />
        {words !== '' && found.length === 0 && (
          <EmptyState kind="nothing_found" title={t('searchNothing')}>
            {t('searchNothingSay')}
          </EmptyState>
        )}
        {found.length > 0 && (
          <Rows
            label={t('searchFound')}
            rows={found.map(({ name, detail, href }) => ({ title: name, detail, href }))}
          />
        )}
      </Section>
    </div>
  );
}
