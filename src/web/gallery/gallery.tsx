import { accessPages } from './access-pages.tsx';
import { citizenPages } from './citizen-pages.tsx';
import { deskPages } from './desk-pages.tsx';
import { documentPages } from './document-pages.tsx';
import { evidencePages } from './evidence-pages.tsx';
import { formPages } from './form-pages.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { partPages } from './part-pages.tsx';
import { publicPages } from './public-pages.tsx';
import { queuePages } from './queue-pages.tsx';
import { statePages } from './state-pages.tsx';

/** Every component in every state, composed as plausible pages; features add pages of their own. */
export const galleryPages: readonly GalleryPage[] = [
  ...publicPages,
  ...citizenPages,
  ...formPages,
  ...accessPages,
  ...documentPages,
  ...deskPages,
  ...queuePages,
  ...evidencePages,
  ...statePages,
  ...partPages,
];
