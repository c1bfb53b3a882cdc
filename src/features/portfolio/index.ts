import { fileURLToPath } from 'node:url';
import type { ErrorTable } from '../../kernel/errors.ts';
import type { Feature } from '../../kernel/feature.ts';
import type { Handler } from '../../kernel/outbox/handler.ts';
import type { Services } from '../../kernel/services.ts';
import type { NoticeKind } from '../notices/index.ts';
import { auditAuthority } from './domain/authority-audit.ts';
import { codesAuthority } from './domain/authority-codes.ts';
import { interopAuthority } from './domain/authority-interop.ts';
import { maturityAuthority } from './domain/authority-maturity.ts';
import { overlapAuthority } from './domain/authority-overlap.ts';
import { registryAuthority } from './domain/authority-registry.ts';
import { auditHandlers } from './http/audit/handlers.ts';
import { auditNoticeKinds } from './http/audit/notice-kinds.ts';
import { startSharedTargets } from './http/codes/start-targets.ts';
import { interopErrors } from './http/interop/interop-errors.ts';
import { overlapHandlers, startOverlapRuns } from './http/overlap-review/nightly.ts';
import { overlapNoticeKinds } from './http/overlap-review/notices.ts';
import { startOversight } from './http/oversight/refresh-oversight.ts';
import { auditNavigation } from './pages/audit/navigation.ts';
import { auditRoutes } from './pages/audit/routes.ts';
import { codesNavigation } from './pages/codes/navigation.ts';
import { codesNotices } from './pages/codes/codes-notices.ts';
import { codesRoutes } from './pages/codes/routes.ts';
import type { LiveInventory } from './http/inventory/live-inventory.ts';
import { registryNoticeKinds } from './http/registry/notices.ts';
import { interopRoutes } from './pages/interop/routes.ts';
import { maturityRoutes } from './pages/maturity/routes.ts';
import { overlapNavigation } from './pages/overlap/navigation.ts';
import { overlapRoutes } from './pages/overlap/routes.ts';
import { registryNavigation, registryRoutes } from './pages/registry/routes.ts';
import { portfolioMigrations } from './storage/migration-set.ts';
import { auditErrors } from './text/audit-errors.ts';
import { codesErrors } from './text/codes-errors.ts';
import { maturityErrors } from './text/maturity-errors.ts';
import { overlapErrors } from './text/overlap-errors.ts';
import { registryErrors } from './text/registry-errors.ts';

export { overlapCommand, type OverlapIo } from './commands/overlap.ts';
export { statusOfWords } from './domain/registry/status-of-words.ts';
export { askOverlapRun } from './http/overlap-review/nightly.ts';
export { type ListedApplication, type ListOfAgency, registerListed } from './http/registry/register-listed.ts';
export { type LiveInventory, startInventory } from './http/inventory/live-inventory.ts';
export { portfolioGallery } from './pages/gallery.ts';
export { portfolioMigrations };

export const portfolioErrors: ErrorTable = {
  ...codesErrors,
  ...overlapErrors,
  ...auditErrors,
  ...maturityErrors,
  ...interopErrors,
};

/** The words of every notice that this feature writes. */
export const portfolioNoticeKinds: readonly NoticeKind[] = [
  ...codesNotices,
  ...overlapNoticeKinds,
  ...auditNoticeKinds,
];

export interface PortfolioPort {
  /** What browsers call this program: scheme, host and port. */
  readonly origin: string;
  /** What is published, kept in memory for search and comparison; one a process. */
  readonly inventory: LiveInventory;
}

/** The registry of the SPBE architecture: inventory, intake, overlap, audit, consolidation, indices. */
export function portfolioFeature(port: PortfolioPort): Feature {
  return {
    name: 'portfolio',
    migrations: portfolioMigrations,
    routes: [
      ...registryRoutes(registryPort(port)),
      ...codesRoutes,
      ...overlapRoutes(),
      ...auditRoutes(port),
      ...maturityRoutes,
      ...interopRoutes,
    ],
    errors: portfolioErrors,
    authority: {
      ...registryAuthority,
      ...codesAuthority,
      ...overlapAuthority,
      ...auditAuthority,
      ...maturityAuthority,
      ...interopAuthority,
    },
    navigation: [...registryNavigation, ...codesNavigation, ...overlapNavigation, ...auditNavigation],
  };
}

/** What goes on after the transactions of this feature, and what its clocks make happen. */
export function portfolioHandlers(services: Services): readonly Handler[] {
  return [...overlapHandlers(services), ...auditHandlers(services)];
}

/** What runs beside the requests: who may look into whose facts, the building blocks, the nightly comparison. */
export function startPortfolio(services: Services, { inventory }: PortfolioPort): { stop(): Promise<void> } {
  const loops = [startOversight(services), startSharedTargets(services), startOverlapRuns(services)];
  return {
    async stop() {
      await Promise.all([inventory.stop(), ...loops.map((loop) => loop.stop())]);
    },
  };
}

/** The script that proposes while an application is typed in. */
export const similarClient = fileURLToPath(new URL('./pages/registry/similar.client.ts', import.meta.url));

function registryPort({ inventory }: PortfolioPort) {
  // Levels, clearance and estimates of an agency are told by no part yet; the recap shows them as not assessed.
  return { inventory, standings: async () => new Map<string, never>() };
}
