import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn, deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';
import { aHomeView, anIndicatorView, anOwnView, aResultsView } from './gallery-samples.ts';
import { HomeBody } from './home-body.tsx';
import { IndicatorBody } from './indicator-body.tsx';
import { OwnBody } from './own-body.tsx';
import { ResultsBody } from './results-body.tsx';
import { indexWords, say } from './say.ts';

/** Every page of the two indices in every state; agencies and levels are invented. */
export const maturityGallery: readonly GalleryPage[] = [
  ...(['reader', 'architect', 'approver', 'errors'] as const).map((who) => ({
    id: `maturity-home-${who}`,
    title: `The indices: ${who}`,
    render: (lang: Lang) => {
      const view = aHomeView(lang, who);
      const hasErrors = (view.reviewForm?.errors.length ?? 0) > 0;
      return (
        <Framed lang={lang} title={say(lang)('homeTitle')} hasErrors={hasErrors}>
          <HomeBody view={view} />
        </Framed>
      );
    },
  })),
  ...(['empty', 'bounds', 'whole', 'past', 'approver', 'errors'] as const).flatMap((state) =>
    (['spbe-2020', 'pemdi-2026'] as const).map((key) => ({
      id: `maturity-own-${key}-${state}`,
      title: `The own assessment, ${key}: ${state}`,
      render: (lang: Lang) => {
        const view = anOwnView(lang, key, state);
        const t = say(lang);
        const title = t('ownTitle', { index: view.regime.name[lang], value: indexWords(view.index.report, t) });
        return (
          <Framed lang={lang} title={title} hasErrors={view.errors.length > 0} isWide>
            <OwnBody view={view} />
          </Framed>
        );
      },
    })),
  ),
  ...(['open', 'assessed', 'looking', 'errors', 'conflict', 'uncertain'] as const).map((state) => ({
    id: `maturity-indicator-${state}`,
    title: `One indicator: ${state}`,
    render: (lang: Lang) => {
      const view = anIndicatorView(lang, state);
      const title = `${view.indicator.key} ${view.indicator.name}`;
      return (
        <Framed lang={lang} title={title} hasErrors={view.errors.length > 0}>
          <IndicatorBody view={view} />
        </Framed>
      );
    },
  })),
  ...(['rows', 'none'] as const).flatMap((state) =>
    (['spbe-2020', 'pemdi-2026'] as const).map((key) => ({
      id: `maturity-results-${key}-${state}`,
      title: `Results of all agencies, ${key}: ${state}`,
      render: (lang: Lang) => {
        const view = aResultsView(lang, key, state);
        return (
          <Framed lang={lang} title={view.regime.name[lang]}>
            <ResultsBody view={view} />
          </Framed>
        );
      },
    })),
  ),
];

interface FramedProps {
  readonly lang: Lang;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly isWide?: boolean;
  readonly children: Child;
}

function Framed({ lang, title, hasErrors = false, isWide = false, children }: FramedProps) {
  const office = bothIn(lang)('Instansi contoh', 'Sample agency');
  return (
    <Desk width={isWide ? undefined : 'text'} frame={deskFrame(lang, '/indeks', { title, hasErrors, office })}>
      {children}
    </Desk>
  );
}
