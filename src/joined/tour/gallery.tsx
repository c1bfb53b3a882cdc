import type { Lang } from '../../vocabulary/lang.ts';
import { localDate } from '../../vocabulary/local-date.ts';
import type { GalleryPage } from '../../web/gallery/gallery-page.ts';
import { citizenFrame } from '../../web/gallery/sample-frame.ts';
import { Page } from '../../web/layout.tsx';
import type { TourApplication, TourFacts, TourStep } from './steps.ts';
import { TourBody, tourTitle, type TourView, type TourWay } from './tour-body.tsx';

const at = (minute: number) => Temporal.Instant.from('2026-11-24T02:00:00Z').add({ minutes: minute });
const NOTHING: TourFacts = { switchedOffAt: null, switchedOnAt: null, application: null, logTriedAt: null };
const SENT: TourApplication = {
  submittedAt: at(10),
  dueOn: localDate('2026-12-01'),
  passedCheckAt: at(20),
  recommendedAt: at(30),
  approvedBy: null,
  issuedAt: null,
  isNoticeRead: false,
};

const WALKS: readonly (readonly [string, string, TourFacts])[] = [
  ['begin', 'The tour: nothing done yet', NOTHING],
  [
    'decide',
    'The tour: the decision is next, two ways to it',
    { ...NOTHING, switchedOffAt: at(1), switchedOnAt: at(12), application: SENT },
  ],
  [
    'over',
    'The tour: every step is done',
    {
      switchedOffAt: at(1),
      switchedOnAt: at(12),
      logTriedAt: at(50),
      application: { ...SENT, approvedBy: 'system', issuedAt: at(40), isNoticeRead: true },
    },
  ],
];

/** The tour at its beginning, in its middle and at its end; everybody in it is invented. */
export const tourGallery: readonly GalleryPage[] = WALKS.map(([id, title, facts]) => ({
  id: `tour-${id}`,
  title,
  render(lang: Lang) {
    const view = aView(facts);
    return (
      <Page frame={citizenFrame(lang, '/coba', { title: tourTitle(view, lang) })}>
        <TourBody view={view} lang={lang} />
      </Page>
    );
  },
}));

function aView(facts: TourFacts): TourView {
  const way = (name: string): TourWay => ({ person: 'contoh', name, to: '/coba', isSignedIn: false });
  const ways: Readonly<Record<TourStep, TourWay>> = {
    off: way('Nadya A. (contoh)'),
    apply: way('Wulan A. (contoh)'),
    on: way('Nadya A. (contoh)'),
    check: way('Andi H. (contoh)'),
    recommend: way('Agus (contoh)'),
    decide: way('Nadya A. (contoh)'),
    read: way('Wulan A. (contoh)'),
    verify: way('Yanto S. (contoh)'),
  };
  return { facts, ways, head: way('Sulistyowati (contoh)'), signInAction: '/masuk/contoh', csrf: 'contoh' };
}
