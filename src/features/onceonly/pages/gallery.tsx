import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';

export const onceonlyGallery: readonly GalleryPage[] = [];
