import { type Loop, startLoop } from '../../../../kernel/loop.ts';
import type { Services } from '../../../../kernel/services.ts';
import { organisationByCode, todayInCapital } from '../../../directory/index.ts';
import { loadSharedTargets } from './shared-targets.ts';

const EVERY_MS = 60 * 60 * 1000;

/** Publishes the building blocks under KemenPANRB once the directory knows it; what stands already stays. */
export function startSharedTargets(services: Pick<Services, 'db' | 'clock' | 'log'>): Loop {
  const loop = startLoop({
    pollMs: EVERY_MS,
    onFault: (fault) =>
      services.log.warn('The shared targets were not published and will be tried again.', { err: fault }),
    look: async () => {
      const at = services.clock.trueNow();
      const on = todayInCapital(at);
      const leader = await organisationByCode(services.db, 'kemenpanrb', on);
      if (leader !== null) await loadSharedTargets(services, { agencyId: leader.id, on, at });
      return false;
    },
  });
  loop.wake();
  return loop;
}
