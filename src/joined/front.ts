import { pilotLinks, publicParts as directoryParts } from '../features/directory/index.ts';
import { publicFigures as documentFigures, publicParts as documentParts } from '../features/documents/index.ts';
import { publicFigures as exchangeFigures, publicParts as exchangeParts } from '../features/exchange/index.ts';
import { mallPaths, publicFigures as mallFigures, publicParts as mallParts } from '../features/mall/index.ts';
import { publicParts as onceonlyParts } from '../features/onceonly/index.ts';
import type { PublicContributions } from './public-page.tsx';
import { say as sayTour } from './tour/say.ts';
import { tourPaths } from './tour/tour-paths.ts';

/** What the features bring to the public page, in the order in which a stranger reads it. */
export const frontContributions: PublicContributions = {
  figures: async (ask) => (await Promise.all([mallFigures(ask), documentFigures(ask), exchangeFigures(ask)])).flat(),
  parts: (lang) => [
    ...mallParts(lang),
    ...onceonlyParts(lang),
    ...documentParts(lang),
    ...exchangeParts(lang),
    ...directoryParts(lang),
  ],
  pilots: pilotLinks,
  begin: ({ services, lang }) =>
    services.installation.kind === 'sample'
      ? { href: tourPaths.tour.to({}), label: sayTour(lang)('begin') }
      : { href: mallPaths.catalogue.to({}), label: sayTour(lang)('services') },
};
