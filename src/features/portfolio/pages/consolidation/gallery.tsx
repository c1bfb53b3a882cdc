import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { groupGallery } from './gallery-group.tsx';
import { moneyGallery } from './gallery-money.tsx';
import { planGallery } from './gallery-plan.tsx';

/** Every page of this part in every state. */
export const consolidationGallery: readonly GalleryPage[] = [...groupGallery, ...planGallery, ...moneyGallery];
