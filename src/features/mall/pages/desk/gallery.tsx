import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { ErrorPage } from '../../../../web/error-page.tsx';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { deskFrame, publicFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';
import { deskErrors } from '../../http/errors-desk.ts';
import { CaseBody } from './case-body.tsx';
import { caseTitle } from './case-head.tsx';
import type { CaseView } from './case-view.ts';
import { confirmGallery } from './gallery-confirm.tsx';
import { caseStates } from './gallery-cases.ts';
import { aQueue, filteredToNothing, queueRows, tokens } from './gallery-samples.ts';
import { togetherGallery } from './gallery-together.tsx';
import { QueueBody, queueTitle, SearchBody, searchTitle } from './queue-body.tsx';
import type { QueueView, SearchView } from './queue-view.ts';

/** Every page of the officers' side in every state; everything here is invented. */
export const deskGallery: readonly GalleryPage[] = [
  queuePage('busy', 'Desk: the queue of a verifier', (lang) => aQueue(lang)),
  queuePage('head', 'Desk: the queue of a head, one overdue', (lang) =>
    aQueue(lang, {
      counts: { waiting: 1, dueToday: 0, late: 1, open: 14 },
      batchHref: '/meja/setujui',
      rows: queueRows(lang).toReversed(),
      firstHref: '/meja',
      nextHref: null,
    }),
  ),
  queuePage('empty', 'Desk: nothing left to do', (lang) =>
    aQueue(lang, { counts: { waiting: 0, dueToday: 0, late: 0, open: 0 }, rows: [], nextHref: null }),
  ),
  queuePage('filtered', 'Desk: filtered to nothing', (lang) =>
    aQueue(lang, { filters: filteredToNothing, rows: [], nextHref: null }),
  ),
  searchPage('found', 'Desk: found by name', (lang) => ({
    lang,
    tokens,
    sought: { by: 'name', words: 'Ratna' },
    rows: queueRows(lang).slice(2, 3),
    isCut: false,
  })),
  searchPage('cut', 'Desk: more found than shown', (lang) => ({
    lang,
    tokens,
    sought: { by: 'name', words: 'Sri' },
    rows: queueRows(lang),
    isCut: true,
  })),
  searchPage('nothing', 'Desk: no case for a NIK', (lang) => ({
    lang,
    tokens,
    sought: { by: 'nik', words: '331411******0000' },
    rows: [],
    isCut: false,
  })),
  ...caseStates.map(([id, title, view]) => casePage(id, title, view)),
  ...confirmGallery,
  ...togetherGallery,
  ...(['desk_case_unknown', 'desk_search_failed', 'desk_batch_empty', 'desk_task_answered'] as const).map((code) =>
    errorPage(code),
  ),
];

function queuePage(state: string, title: string, view: (lang: Lang) => QueueView): GalleryPage {
  return {
    id: `mall-queue-${state}`,
    title,
    render: (lang) => (
      <Framed lang={lang} title={queueTitle(view(lang))}>
        <QueueBody view={view(lang)} />
      </Framed>
    ),
  };
}

function searchPage(state: string, title: string, view: (lang: Lang) => SearchView): GalleryPage {
  return {
    id: `mall-search-${state}`,
    title,
    render: (lang) => (
      <Framed lang={lang} title={searchTitle(view(lang))}>
        <SearchBody view={view(lang)} />
      </Framed>
    ),
  };
}

function casePage(state: string, title: string, view: (lang: Lang) => CaseView): GalleryPage {
  return {
    id: `mall-case-${state}`,
    title,
    render: (lang) => (
      <Framed lang={lang} title={caseTitle(view(lang))}>
        <CaseBody view={view(lang)} />
      </Framed>
    ),
  };
}

function errorPage(code: keyof typeof deskErrors): GalleryPage {
  return {
    id: `mall-${code.replaceAll('_', '-')}`,
    title: `Desk: ${code}`,
    render: (lang) => {
      const [first = '', ...rest] = deskErrors[code][lang].split('. ');
      return (
        <ErrorPage
          frame={publicFrame(lang, { title: first, hasErrors: true, path: '/meja' })}
          code={code}
          sentence={rest.join('. ')}
          next={null}
          reference="0193contoh"
        />
      );
    },
  };
}

function Framed({ lang, title, children }: { readonly lang: Lang; readonly title: string; readonly children: Child }) {
  return <Desk frame={deskFrame(lang, '/meja', { title })}>{children}</Desk>;
}
