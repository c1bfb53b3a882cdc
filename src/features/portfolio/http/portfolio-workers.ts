import type { Handler } from '../../../kernel/outbox/handler.ts';
import type { Services } from '../../../kernel/services.ts';
import type { NoticeKind } from '../../notices/index.ts';
import { auditHandlers } from './audit/handlers.ts';
import { auditNoticeKinds } from './audit/notice-kinds.ts';
import { consolidationHandlers } from './consolidation/handlers.ts';
import { consolidationNoticeKinds } from './consolidation/notice-kinds.ts';
import { intakeNoticeKinds } from './intake/import-notices.ts';
import { intakeWork } from './intake/import-work.ts';
import { overlapHandlers, startOverlapRuns } from './overlap-review/nightly.ts';
import { overlapNoticeKinds } from './overlap-review/notices.ts';
import { startOversight } from './oversight/refresh-oversight.ts';
import type { PortfolioPort } from './portfolio-port.ts';
import { registryNoticeKinds } from './registry/notices.ts';

/** The words of the notices that workers and commands of this feature write. */
export const noticeKinds: readonly NoticeKind[] = [
  ...registryNoticeKinds,
  ...intakeNoticeKinds,
  ...overlapNoticeKinds,
  ...auditNoticeKinds,
  ...consolidationNoticeKinds,
];

export interface PortfolioWork {
  /** What goes on after the transactions of this feature, and what its clocks make happen. */
  readonly handlers: readonly Handler[];
  stop(): Promise<void>;
}

/**
 * What runs beside the requests: lists that are read, who may look into whose facts, the nightly comparison.
 */
export function startPortfolio(services: Services, port: PortfolioPort): PortfolioWork {
  const intake = intakeWork(services, port);
  const loops = [startOversight(services), startOverlapRuns(services)];
  return {
    handlers: [
      ...intake.handlers,
      ...overlapHandlers(services),
      ...auditHandlers(services),
      ...consolidationHandlers(services),
    ],
    async stop() {
      await Promise.all([intake.stop(), port.inventory.stop(), ...loops.map((loop) => loop.stop())]);
    },
  };
}
