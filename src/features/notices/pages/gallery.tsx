import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';
import { citizenFrame, deskFrame } from '../../../web/gallery/sample-frame.ts';
import { Desk, Page } from '../../../web/layout.tsx';
import { aNotice, anInbox, type InboxState } from './gallery-views.ts';
import { InboxBody, inboxHeading } from './inbox-body.tsx';
import { NoticeBody } from './notice-page.tsx';

const STATES: readonly (readonly [InboxState, string])[] = [
  ['unread', 'Messages: two unread, one of an unknown kind'],
  ['read', 'Messages: all read'],
  ['empty', 'Messages: none yet'],
  ['later', 'Messages: a page past the last'],
  ['officer', 'Messages of an officer: more than can be counted'],
  ['officer-empty', 'Messages of an officer: none yet'],
];

const ZONE = 'Asia/Jakarta';

/** Every page of this feature in every state; everything here is invented. */
export const noticesGallery: readonly GalleryPage[] = [
  ...STATES.map(([state, title]): GalleryPage => ({
    id: `notices-${state}`,
    title,
    render(lang) {
      const view = anInbox(lang, state);
      const own = { title: inboxHeading(view) };
      return view.reader === 'officer' ? (
        <Desk frame={deskFrame(lang, '/pesan', own)} width="text">
          <InboxBody {...view} />
        </Desk>
      ) : (
        <Page frame={citizenFrame(lang, '/pesan', own)}>
          <InboxBody {...view} />
        </Page>
      );
    },
  })),
  ...(['returned', 'issued', 'unknown'] as const).map((which): GalleryPage => ({
    id: `notices-one-${which}`,
    title: `One message: ${which}`,
    render(lang) {
      const told = aNotice(lang, which);
      return (
        <Page frame={citizenFrame(lang, '/pesan', { title: told.subject })}>
          <NoticeBody told={told} lang={lang} zone={ZONE} />
        </Page>
      );
    },
  })),
  {
    id: 'notices-one-submitted',
    title: 'One message to an officer',
    render(lang) {
      const told = aNotice(lang, 'submitted');
      return (
        <Desk frame={deskFrame(lang, '/pesan', { title: told.subject })} width="text">
          <NoticeBody told={told} lang={lang} zone={ZONE} />
        </Desk>
      );
    },
  },
];
