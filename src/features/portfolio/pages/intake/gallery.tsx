import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';
import { intakeFault } from '../../domain/intake/fault.ts';
import { ApprovalBody, type ApprovalView } from './approval-body.tsx';
import { ColumnsBody, ColumnsMovedBody } from './columns-body.tsx';
import { columnField, type ColumnsView, proposedEdits, SHEET_FIELD } from './columns-view.ts';
import { FailedBody, WithdrawnBody } from './end-bodies.tsx';
import { reviewGallery } from './gallery-review.tsx';
import { anImport, done, examples, figures, ID, manySheets, oneSheet, tokens } from './gallery-samples.ts';
import { FILE_FIELD, HomeBody, type HomeView } from './home-body.tsx';
import { ProgressBody, type ProgressView } from './progress-body.tsx';
import { say } from './say.ts';

/** Lists on their way into the registry, in every state; all of it invented. */
export const intakeGallery: readonly GalleryPage[] = [
  home('intake-home', 'Import: an architect', {}),
  home('intake-home-none', 'Import: nothing yet, in a real installation', { imports: [], hasSamples: false }),
  home('intake-home-approver', 'Import: an approver', { upload: null }),
  shown('intake-home-refused', { title: 'Import: a file that no list can be read from', width: 'wide' }, (lang) => {
    const message = say(lang)('chooseOne');
    const upload = { tokens, errors: [{ field: FILE_FIELD, message }], pasted: 'NO\tNAMA\n1\tSIMPEG' };
    return <HomeBody view={{ ...homeView(lang), upload }} />;
  }),
  progress('intake-reading', 'Import: being read', { work: 'reading', found: { id: ID, done: 8_000, total: 0 } }),
  progress('intake-reviewing', 'Import: rows being checked', { work: 'reviewing' }),
  progress('intake-registering', 'Import: being registered', { work: 'registering' }),
  progress('intake-reading-approver', 'Import: being read, for an approver', { work: 'reading', tokens: null }),
  columns('intake-columns', 'Import: what the columns mean', {}),
  columns('intake-columns-sheets', 'Import: several sheets with the same columns', {
    groups: manySheets,
    edits: proposedEdits(manySheets),
  }),
  columns('intake-columns-no-examples', 'Import: columns without examples', { examples: null }),
  shown('intake-columns-errors', { title: 'Import: no name among the columns', width: 'wide' }, (lang) => {
    const t = say(lang);
    const errors = [
      { field: SHEET_FIELD, message: t('noSheet') },
      { field: columnField(0, 0), message: t('chooseOne') },
    ];
    return <ColumnsBody view={{ ...columnsView(lang), errors }} />;
  }),
  columns('intake-columns-none', 'Import: no sheet looks like a list', { groups: [], edits: proposedEdits([]) }),
  shown('intake-columns-moved', { title: 'Import: a colleague confirmed the columns', width: 'text' }, (lang) => {
    const differences = [
      { sheet: 'Data Aplikasi', heading: 'FUNGSI', mine: 'note', theirs: 'description' },
      { sheet: 'Ref', heading: null, mine: null, theirs: null },
    ] as const;
    return <ColumnsMovedBody view={{ lang, id: ID, differences }} />;
  }),
  ...reviewGallery,
  approval('intake-approval', 'Import: the second person decides', { figures: { ...figures, ...done } }),
  approval('intake-approval-own', 'Import: handed in by the approver', { approving: null, isOwn: true }),
  approval('intake-approval-waits', 'Import: waiting for approval', { approving: null, withdrawing: tokens }),
  failed('intake-failed', 'Import: a list that cannot be read', {
    fault: intakeFault('intake_cell_too_long', { sheet: 'Data', row: 214, column: 'F', limit: 32_767 }),
  }),
  failed('intake-stopped', 'Import: the work stopped', { fault: { code: 'import_stopped', during: 'reviewing' } }),
  shown('intake-withdrawn', { title: 'Import: given up', width: 'text' }, (lang) => <WithdrawnBody lang={lang} />),
];

interface Shown {
  readonly title: string;
  readonly width: 'text' | 'wide';
}

function shown(id: string, { title, width }: Shown, body: (lang: Lang) => Child): GalleryPage {
  return {
    id,
    title,
    render: (lang) => (
      <Desk
        frame={deskFrame(lang, '/arsitektur', { title: say(lang)('homeTitle'), office: 'Kementerian ESDM' })}
        width={width}
      >
        {body(lang)}
      </Desk>
    ),
  };
}

function homeView(lang: Lang): HomeView {
  const states = ['review', 'reading', 'approval', 'registered', 'withdrawn', 'failed', 'returned'] as const;
  return {
    lang,
    upload: { tokens, errors: [], pasted: '' },
    hasSamples: true,
    imports: states.map((state, at) => anImport({ state, correctsId: at === 3 ? ID : null })),
  };
}

function home(id: string, title: string, change: Partial<HomeView>): GalleryPage {
  return shown(id, { title, width: 'wide' }, (lang) => <HomeBody view={{ ...homeView(lang), ...change }} />);
}

function progress(id: string, title: string, change: Partial<ProgressView> & Pick<ProgressView, 'work'>): GalleryPage {
  const found = { id: ID, done: 12_400, total: 30_000 };
  return shown(id, { title, width: 'text' }, (lang) => (
    <ProgressBody view={{ lang, found, now: '24 Nov 2026 09.12 WIB', tokens, ...change }} />
  ));
}

function columnsView(lang: Lang): ColumnsView {
  return { lang, id: ID, tokens, groups: oneSheet, edits: proposedEdits(oneSheet), examples, errors: [] };
}

function columns(id: string, title: string, change: Partial<ColumnsView>): GalleryPage {
  return shown(id, { title, width: 'wide' }, (lang) => <ColumnsBody view={{ ...columnsView(lang), ...change }} />);
}

function approval(id: string, title: string, change: Partial<ApprovalView>): GalleryPage {
  const found = anImport({ state: 'approval' });
  return shown(id, { title, width: 'wide' }, (lang) => (
    <ApprovalBody
      view={{ lang, found, figures: done, approving: tokens, withdrawing: null, isOwn: false, ...change }}
    />
  ));
}

function failed(
  id: string,
  title: string,
  { fault }: { readonly fault: Parameters<typeof FailedBody>[0]['view']['fault'] },
): GalleryPage {
  return shown(id, { title, width: 'text' }, (lang) => <FailedBody view={{ lang, id: ID, fault, tokens }} />);
}
