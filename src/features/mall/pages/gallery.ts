import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';
import { applicantGallery } from './applicant/gallery.tsx';
import { deskGallery } from './desk/gallery.tsx';
import { servicesGallery } from './services/gallery.tsx';

/** Every page of the mall in every state. */
export const mallGallery: readonly GalleryPage[] = [...servicesGallery, ...applicantGallery, ...deskGallery];
