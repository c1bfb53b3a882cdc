import type { GalleryPage } from '../../web/gallery/gallery-page.ts';
import { citizenFrame, deskFrame } from '../../web/gallery/sample-frame.ts';
import { Desk, Page } from '../../web/layout.tsx';
import { anOfficeHome, aPersonHome, type OfficeHomeState, type PersonHomeState } from './gallery-views.ts';
import { OfficeHome, officeHeading } from './office-home.tsx';
import { PersonHome } from './person-home.tsx';
import { say } from './say.ts';

const PERSON: readonly (readonly [PersonHomeState, string])[] = [
  ['busy', 'Home: three things wait'],
  ['calm', 'Home: nothing waits'],
  ['empty', 'Home: a new account without a name'],
  ['part-failed', 'Home: two sources failed'],
  ['all-failed', 'Home: every source failed'],
];

const OFFICE: readonly (readonly [OfficeHomeState, string])[] = [
  ['late', 'Home of an officer: cases are late'],
  ['today', 'Home of an officer: one case is due today'],
  ['waiting', 'Home of an officer: cases wait'],
  ['clear', 'Home of an officer: all done'],
  ['no-queue', 'Home of an officer: a role without a queue'],
  ['part-failed', 'Home of an officer: a queue failed'],
  ['all-failed', 'Home of an officer: every source failed'],
];

/** The home page in every state; everything on it is invented. */
export const homeGallery: readonly GalleryPage[] = [
  ...PERSON.map(([state, title]): GalleryPage => ({
    id: `home-${state}`,
    title,
    render: (lang) => (
      <Page frame={citizenFrame(lang, '/beranda', { title: say(lang)('title') })}>
        <PersonHome {...aPersonHome(lang, state)} />
      </Page>
    ),
  })),
  ...OFFICE.map(([state, title]): GalleryPage => ({
    id: `home-office-${state}`,
    title,
    render(lang) {
      const view = anOfficeHome(lang, state);
      return (
        <Desk frame={deskFrame(lang, '/beranda', { title: officeHeading(view) })} width="text">
          <OfficeHome {...view} />
        </Desk>
      );
    },
  })),
];
