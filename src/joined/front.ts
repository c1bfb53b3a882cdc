import {
  pilotLinks,
  publicFigures as directoryFigures,
  publicParts as directoryParts,
} from '../features/directory/index.ts';
import { publicFigures as documentFigures, publicParts as documentParts } from '../features/documents/index.ts';
import { publicFigures as exchangeFigures, publicParts as exchangeParts } from '../features/exchange/index.ts';
import { publicFigures as mallFigures, publicParts as mallParts } from '../features/mall/index.ts';
import { publicParts as onceonlyParts } from '../features/onceonly/index.ts';
import type { PublicContributions } from './public-page.tsx';

/** What the features bring to the public page, in the order in which a stranger reads it. */
export const frontContributions: PublicContributions = {
  figures: async (ask) =>
    (
      await Promise.all([mallFigures(ask), documentFigures(ask), exchangeFigures(ask), directoryFigures(ask)])
    ).flat(),
  parts: (lang) => [
    ...mallParts(lang),
    ...onceonlyParts(lang),
    ...documentParts(lang),
    ...exchangeParts(lang),
    ...directoryParts(lang),
  ],
  pilots: pilotLinks,
};
