import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';
import { deskGallery } from './gallery-desk.tsx';
import { publicGallery } from './gallery-public.tsx';
import { recordGallery } from './gallery-records.tsx';

/** Every page of the directory in every state. */
export const directoryGallery: readonly GalleryPage[] = [...publicGallery, ...recordGallery, ...deskGallery];
