import type { ErrorTable } from '../../kernel/errors.ts';
import type { Feature } from '../../kernel/feature.ts';
import { interopAuthority } from './domain/authority-interop.ts';
import { interopRoutes } from './pages/interop/routes.ts';
import { portfolioMigrations } from './storage/migration-set.ts';
import { interopErrors } from './http/interop/interop-errors.ts';

export { overlapCommand, type OverlapIo } from './commands/overlap.ts';
export { statusOfWords } from './domain/registry/status-of-words.ts';
export { startOversight } from './http/oversight/refresh-oversight.ts';
export { type ListedApplication, type ListOfAgency, registerListed } from './http/registry/register-listed.ts';
export { portfolioGallery } from './pages/gallery.ts';
export { portfolioMigrations };

export const portfolioErrors: ErrorTable = { ...interopErrors };

/** The registry of the SPBE architecture: inventory, intake, overlap, audit, consolidation, indices. */
export const portfolioFeature: Feature = {
  name: 'portfolio',
  migrations: portfolioMigrations,
  routes: [...interopRoutes],
  errors: portfolioErrors,
  authority: { ...interopAuthority },
  navigation: [],
};
