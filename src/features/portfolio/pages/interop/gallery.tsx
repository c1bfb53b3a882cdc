import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';
import type { MergePlan } from '../../domain/interop/merge.ts';
import { FILE_FIELD, HomeBody, type HomeView } from './home-body.tsx';
import { PreviewBody, type PreviewView } from './preview-body.tsx';
import { say } from './say.ts';

const tokens = { csrf: 'contoh', key: 'contoh-contoh-contoh' };
const moment = Temporal.Instant.from('2026-11-24T02:00:00Z');
const uri = 'urn:uuid:019a0000-0000-7000-8000-000000000001';

const plan: MergePlan = {
  created: [
    {
      uri,
      domain: 'application',
      state: 'to_be',
      name: 'PANTAU KAPAL TERPADU',
      values: { function: 'Pemantauan kapal kecil dan kapal perikanan dalam satu layar' },
    },
  ],
  changed: [
    {
      head: {
        agencyId: '019a0000-0000-7000-8000-00000000000a',
        id: '019a0000-0000-7000-8000-000000000002',
        domain: 'application',
        state: 'as_is',
        stage: 'published',
        revision: 4,
        name: 'PANTAU KAPAL PERIKANAN',
        reportedBy: 'Ditjen PSDKP',
        isClassified: false,
        createdAt: moment,
        changedAt: moment,
        changedBy: null,
      },
      object: { uri, domain: 'application', state: 'as_is', name: 'PANTAU KAPAL PERIKANAN', values: {} },
      changes: [
        { field: 'contract_ends_on', before: null, after: localDate('2027-03-31') },
        { field: 'codes', before: ['RAL.01.10'], after: ['RAL.01.10', 'RAB.02.06'] },
      ],
    },
  ],
  unchanged: 38,
  faults: [],
};

/** Taking architectures out and in, in every state; all of it invented. */
export const interopGallery: readonly GalleryPage[] = [
  home('interop-home', 'Exchange: an architect', { isKeeper: true, taking: { ...tokens, errors: [] } }),
  home('interop-home-reader', 'Exchange: any officer', { isKeeper: false, taking: null }),
  {
    id: 'interop-home-missing',
    title: 'Exchange: no file chosen',
    render: (lang) => {
      const errors = [{ field: FILE_FIELD, message: say(lang)('fileMissing') }];
      return desk(lang, 'title', <HomeBody view={{ lang, isKeeper: true, taking: { ...tokens, errors } }} />);
    },
  },
  preview('interop-preview', 'Exchange: the difference', { kind: 'plan', movedOn: false, plan }),
  preview('interop-preview-moved-on', 'Exchange: somebody saved meanwhile', { kind: 'plan', movedOn: true, plan }),
  preview('interop-preview-nothing', 'Exchange: nothing new', {
    kind: 'plan',
    movedOn: false,
    plan: { ...plan, created: [], changed: [] },
  }),
  {
    id: 'interop-preview-faults',
    title: 'Exchange: a file with faults',
    render: (lang) =>
      desk(
        lang,
        'faultsTitle',
        <PreviewBody
          view={{
            lang,
            kind: 'faults',
            faults: [
              { code: 'interop_value_refused', at: 'baris 12: yearly_cost' },
              { code: 'interop_object_twice', at: uri },
            ],
          }}
        />,
      ),
  },
];

function home(id: string, title: string, view: Omit<HomeView, 'lang'>): GalleryPage {
  return { id, title, render: (lang) => desk(lang, 'title', <HomeBody view={{ lang, ...view }} />) };
}

function preview(
  id: string,
  title: string,
  given: Pick<Extract<PreviewView, { readonly kind: 'plan' }>, 'kind' | 'movedOn' | 'plan'>,
): GalleryPage {
  return {
    id,
    title,
    render: (lang) =>
      desk(
        lang,
        'previewTitle',
        <PreviewBody view={{ lang, file: uri.slice(9), digest: '0'.repeat(64), ...tokens, ...given }} />,
      ),
  };
}

function desk(lang: Lang, title: 'title' | 'previewTitle' | 'faultsTitle', body: Child) {
  return <Desk frame={deskFrame(lang, '/arsitektur', { title: say(lang)(title) })}>{body}</Desk>;
}
