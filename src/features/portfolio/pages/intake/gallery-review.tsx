import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';
import { groupField } from '../../http/intake/import-answer.ts';
import type { ImportRow } from '../../storage/intake/import-row.ts';
import { aCorrection, alike, anImport, aReview, done, figures, ID, sampleRows, tokens } from './gallery-samples.ts';
import { FILE_FIELD } from './home-body.tsx';
import { AlikeBody, RegisteredBody, type RegisteredView } from './registered-body.tsx';
import { ReviewBody } from './review-body.tsx';
import type { ReviewView } from './review-view.ts';
import { RowsBody } from './rows-body.tsx';
import { answerField, type RowsView } from './rows-view.ts';
import { say } from './say.ts';

const answered = { figures: done, groups: [], problems: [] } satisfies Partial<ReviewView>;

/** The review of a list, its rows, and what came of it, in every state. */
export const reviewGallery: readonly GalleryPage[] = [
  review('intake-review', 'Import: what is to be decided', {}),
  review('intake-review-done', 'Import: every row is decided', answered),
  review('intake-review-returned', 'Import: sent back', {
    ...answered,
    found: anImport({ state: 'returned', decisionNote: 'Baris spreadsheet bulanan bukan aplikasi.' }),
  }),
  review('intake-review-moved', 'Import: a colleague changed the list', {
    hasMoved: true,
    chosen: new Map([[groupField('split'), 'terima']]),
  }),
  review('intake-review-reader', 'Import: the review as an approver sees it', { tokens: null }),
  page('intake-review-open', 'Import: handed in with rows still open', (lang) => {
    const t = say(lang);
    const errors = (['split', 'website'] as const).map((kind) => ({
      field: groupField(kind),
      message: t('stillOpen', { title: t(`offer.${kind}`) }),
    }));
    return <ReviewBody view={aReview(lang, { errors })} />;
  }),
  page('intake-review-correct-refused', 'Import: a correction that cannot be read', (lang) => {
    const correctError = say(lang)('chooseOne');
    return (
      <ReviewBody view={aReview(lang, { correctError, errors: [{ field: FILE_FIELD, message: correctError }] })} />
    );
  }),
  review('intake-correction', 'Import: what a corrected upload changes', {
    ...answered,
    found: aCorrection,
    figures: { ...done, changes: { changed: 2, added: 1, unchanged: 9 } },
    changed: changedRows(),
  }),
  review('intake-correction-nothing', 'Import: a corrected upload that changes nothing', {
    ...answered,
    found: aCorrection,
    figures: { ...done, changes: { changed: 0, added: 0, unchanged: 12 } },
    changed: [],
  }),
  rows('intake-rows', 'Import: rows to be decided', {}),
  rows('intake-rows-moved', 'Import: rows that a colleague changed', {
    hasMoved: true,
    chosen: new Map([[answerField(1), 'split']]),
  }),
  rows('intake-rows-problems', 'Import: problem rows', {
    query: { list: 'masalah', offer: null, after: -1 },
    rows: sampleRows().filter(({ standing }) => standing === 'problem'),
  }),
  rows('intake-rows-out', 'Import: rows left out', {
    query: { list: 'keluar', offer: null, after: -1 },
    rows: sampleRows().slice(2, 4).map(leftOut),
  }),
  rows('intake-rows-none', 'Import: no such rows', { rows: [], query: { list: 'sama', offer: null, after: -1 } }),
  rows('intake-rows-reader', 'Import: rows as an approver sees them', { tokens: null, nextHref: null }),
  registered('intake-registered', 'Import: registered, with look-alikes', {}),
  registered('intake-registered-comparing', 'Import: registered, still comparing', {
    isComparing: true,
    compared: { all: 270, compared: 40, alike: 0 },
    lines: [],
  }),
  registered('intake-registered-none', 'Import: registered, nothing alike', {
    compared: { all: 270, compared: 270, alike: 0 },
    lines: [],
  }),
  registered('intake-registered-some', 'Import: registered, not all compared', {
    compared: { all: 28_000, compared: 5_000, alike: 412 },
    tokens: null,
  }),
  page('intake-alike', 'Import: all that looks alike', (lang) => (
    <AlikeBody view={{ lang, id: ID, lines: alike, tokens, nextHref: '/arsitektur/impor' }} />
  )),
  page('intake-alike-none', 'Import: nothing alike', (lang) => (
    <AlikeBody view={{ lang, id: ID, lines: [], tokens, nextHref: null }} />
  )),
];

function page(id: string, title: string, body: (lang: Lang) => Child): GalleryPage {
  return {
    id,
    title,
    render: (lang) => (
      <Desk frame={deskFrame(lang, '/arsitektur', { title: say(lang)('homeTitle'), office: 'Kementerian ESDM' })}>
        {body(lang)}
      </Desk>
    ),
  };
}

function review(id: string, title: string, change: Partial<ReviewView>): GalleryPage {
  return page(id, title, (lang) => <ReviewBody view={aReview(lang, change)} />);
}

function rows(id: string, title: string, change: Partial<RowsView>): GalleryPage {
  return page(id, title, (lang) => (
    <RowsBody
      view={{
        lang,
        found: anImport(),
        query: { list: 'putuskan', offer: null, after: -1 },
        rows: sampleRows().filter(({ standing }) => standing === 'open'),
        nextHref: '/arsitektur/impor',
        tokens,
        chosen: new Map(),
        hasMoved: false,
        ...change,
      }}
    />
  ));
}

function registered(id: string, title: string, change: Partial<RegisteredView>): GalleryPage {
  return page(id, title, (lang) => (
    <RegisteredBody
      view={{
        review: aReview(lang, { found: anImport({ state: 'registered', done: 296 }), figures, groups: [] }),
        compared: { all: 270, compared: 270, alike: 14 },
        isComparing: false,
        lines: alike,
        tokens,
        ...change,
      }}
    />
  ));
}

function changedRows(): readonly ImportRow[] {
  const [, , , , , , first, second] = sampleRows();
  return [first, second].flatMap((row): readonly ImportRow[] =>
    row === undefined
      ? []
      : [
          {
            ...row,
            change: 'changed',
            changes: [{ field: 'description', before: '', after: 'Permohonan izin usaha pertambangan' }],
          },
        ],
  );
}

function leftOut(row: ImportRow): ImportRow {
  return {
    ...row,
    standing: 'left_out',
    isLeftOut: row.position % 2 === 0,
    accepted: ['not_application'],
    openOffers: [],
  };
}
