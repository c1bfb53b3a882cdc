import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';
import { auditGallery } from './audit/gallery.tsx';
import { codesGallery } from './codes/gallery.tsx';
import { consolidationGallery } from './consolidation/gallery.tsx';
import { intakeGallery } from './intake/gallery.tsx';
import { interopGallery } from './interop/gallery.tsx';
import { maturityGallery } from './maturity/gallery.tsx';
import { overlapGallery } from './overlap/gallery.tsx';
import { registryGallery } from './registry/gallery.tsx';
import { viewsGallery } from './views/gallery.tsx';

/** Every page of this feature in every state; all of it invented. */
export const portfolioGallery: readonly GalleryPage[] = [
  ...registryGallery,
  ...intakeGallery,
  ...codesGallery,
  ...overlapGallery,
  ...auditGallery,
  ...consolidationGallery,
  ...maturityGallery,
  ...viewsGallery,
  ...interopGallery,
];
