import type { Services } from '../../../kernel/services.ts';
import type { Route } from '../../../kernel/http/route.ts';
import { consolidationMilestones } from '../http/consolidation/milestones.ts';
import type { PortfolioPort } from '../http/portfolio-port.ts';
import type { AgencyStanding } from '../http/registry/registry-port.ts';
import { auditRoutes } from './audit/routes.ts';
import { codesRoutes } from './codes/routes.ts';
import { consolidationRoutes } from './consolidation/routes.ts';
import { intakeRoutes } from './intake/routes.ts';
import { interopRoutes } from './interop/routes.ts';
import { maturityRoutes } from './maturity/routes.ts';
import { overlapRoutes } from './overlap/routes.ts';
import { registryRoutes } from './registry/routes.ts';
import { viewsRoutes } from './views/routes.ts';

/** Every route of this feature, part by part. */
export function portfolioRoutes(port: PortfolioPort): readonly Route[] {
  const { inventory } = port;
  return [
    ...registryRoutes({ inventory, standings: unassessed }),
    ...intakeRoutes(port),
    ...codesRoutes,
    ...overlapRoutes(),
    ...auditRoutes(port),
    ...consolidationRoutes(port),
    ...maturityRoutes,
    ...viewsRoutes({ inventory, milestones: consolidationMilestones, deadline: async () => null }),
    ...interopRoutes,
  ];
}

/** Level, clearance and estimate of an agency are told by no part yet: the recap shows them as not assessed. */
async function unassessed(_services: Services): Promise<ReadonlyMap<string, AgencyStanding>> {
  return new Map();
}
