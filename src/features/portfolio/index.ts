import { fileURLToPath } from 'node:url';
import type { Feature } from '../../kernel/feature.ts';
import type { NoticeKind } from '../notices/index.ts';
import { portfolioAuthority } from './domain/authority.ts';
import { portfolioErrors } from './http/portfolio-errors.ts';
import type { PortfolioPort } from './http/portfolio-port.ts';
import { noticeKinds } from './http/portfolio-workers.ts';
import { codesNotices } from './pages/codes/codes-notices.ts';
import { portfolioNavigation } from './pages/navigation.ts';
import { portfolioRoutes } from './pages/routes.ts';
import { portfolioMigrations } from './storage/migration-set.ts';

export { importCommand } from './commands/import-list.ts';
export { overlapCommand } from './commands/overlap.ts';
export { statusOfWords } from './domain/registry/status-of-words.ts';
export { loadSharedTargets } from './http/codes/shared-targets.ts';
export { startInventory } from './http/inventory/live-inventory.ts';
export { messyAgencies, type MessyKind, type MessySample } from './http/intake/import-port.ts';
export { askOverlapRun } from './http/overlap-review/nightly.ts';
export { startPortfolio } from './http/portfolio-workers.ts';
export { type ListedApplication, registerListed } from './http/registry/register-listed.ts';
export { portfolioGallery } from './pages/gallery.ts';
export { portfolioErrors, portfolioMigrations, type PortfolioPort };

/** The words of every notice that this feature writes. */
export const portfolioNoticeKinds: readonly NoticeKind[] = [...noticeKinds, ...codesNotices];

/** The script that proposes while an application is typed in. */
export const similarClient = fileURLToPath(new URL('./pages/registry/similar.client.ts', import.meta.url));

/** The registry of the SPBE architecture: inventory, intake, overlap, audit, consolidation, indices. */
export function portfolioFeature(port: PortfolioPort): Feature {
  return {
    name: 'portfolio',
    migrations: portfolioMigrations,
    routes: portfolioRoutes(port),
    errors: portfolioErrors,
    authority: portfolioAuthority,
    navigation: portfolioNavigation,
  };
}
