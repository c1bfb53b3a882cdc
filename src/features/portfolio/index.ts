import type { ErrorTable } from '../../kernel/errors.ts';
import type { Feature } from '../../kernel/feature.ts';
import type { Handler } from '../../kernel/outbox/handler.ts';
import type { Services } from '../../kernel/services.ts';
import type { NoticeKind } from '../notices/index.ts';
import { interopAuthority } from './domain/authority-interop.ts';
import { overlapAuthority } from './domain/authority-overlap.ts';
import { interopErrors } from './http/interop/interop-errors.ts';
import { overlapHandlers, startOverlapRuns } from './http/overlap-review/nightly.ts';
import { overlapNoticeKinds } from './http/overlap-review/notices.ts';
import { startOversight } from './http/oversight/refresh-oversight.ts';
import { interopRoutes } from './pages/interop/routes.ts';
import { overlapNavigation } from './pages/overlap/navigation.ts';
import { overlapRoutes } from './pages/overlap/routes.ts';
import { portfolioMigrations } from './storage/migration-set.ts';
import { overlapErrors } from './text/overlap-errors.ts';

export { overlapCommand, type OverlapIo } from './commands/overlap.ts';
export { statusOfWords } from './domain/registry/status-of-words.ts';
export { askOverlapRun } from './http/overlap-review/nightly.ts';
export { type ListedApplication, type ListOfAgency, registerListed } from './http/registry/register-listed.ts';
export { portfolioGallery } from './pages/gallery.ts';
export { portfolioMigrations };

export const portfolioErrors: ErrorTable = { ...overlapErrors, ...interopErrors };

/** The words of every notice that this feature writes. */
export const portfolioNoticeKinds: readonly NoticeKind[] = [...overlapNoticeKinds];

/** The registry of the SPBE architecture: inventory, intake, overlap, audit, consolidation, indices. */
export const portfolioFeature: Feature = {
  name: 'portfolio',
  migrations: portfolioMigrations,
  routes: [...overlapRoutes(), ...interopRoutes],
  errors: portfolioErrors,
  authority: { ...overlapAuthority, ...interopAuthority },
  navigation: [...overlapNavigation],
};

/** What goes on after the transactions of this feature, and what its clocks make happen. */
export function portfolioHandlers(services: Services): readonly Handler[] {
  return [...overlapHandlers(services)];
}

/** What runs beside the requests: who may look into whose facts, and the nightly comparison. */
export function startPortfolio(services: Services): { stop(): Promise<void> } {
  const loops = [startOversight(services), startOverlapRuns(services)];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}
