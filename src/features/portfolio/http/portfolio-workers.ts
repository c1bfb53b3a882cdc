import type { Handler } from '../../../kernel/outbox/handler.ts';
import type { Services } from '../../../kernel/services.ts';
import type { NoticeKind } from '../../notices/index.ts';
import { auditHandlers } from './audit/handlers.ts';
import { auditNoticeKinds } from './audit/notice-kinds.ts';
import { startSharedTargets } from './codes/start-targets.ts';
import { overlapHandlers, startOverlapRuns } from './overlap-review/nightly.ts';
import { overlapNoticeKinds } from './overlap-review/notices.ts';
import { startOversight } from './oversight/refresh-oversight.ts';
import type { PortfolioPort } from './portfolio-port.ts';
import { registryNoticeKinds } from './registry/notices.ts';

/** The words of the notices that workers and commands of this feature write. */
export const noticeKinds: readonly NoticeKind[] = [...registryNoticeKinds, ...overlapNoticeKinds, ...auditNoticeKinds];

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
