import type { LogState } from '../features/exchange/index.ts';
import { warning, well, type Finding } from '../kernel/doctor/finding.ts';

/** A running sealer signs a head every second; a minute later none runs, or it cannot. */
const SEAL_LIMIT_SECONDS = 60;

/** Whether the exchange's log is sealed: until then a row could be removed unseen. */
export function logFinding({ sealed, headAt, unsealedSince }: LogState, now: Temporal.Instant): Finding {
  const seconds = unsealedSince === null ? 0 : unsealedSince.until(now).total('seconds');
  if (seconds > SEAL_LIMIT_SECONDS && unsealedSince !== null) {
    const says = `Entries of the exchange's log wait for a head since ${unsealedSince.toString().slice(0, 16)}Z; the sealer does not run, or cannot sign.`;
    return warning('log', {
      says,
      todo: 'Look whether the program runs; if it does, its log says why it cannot seal.',
    });
  }
  if (unsealedSince !== null)
    return well('log', `${sealed} entries of the exchange's log are sealed; newer ones are seconds old.`);
  if (headAt === null) return well('log', 'The log of the exchange is empty.');
  const last = headAt.toString().slice(0, 16);
  return well('log', `All ${sealed} entries of the exchange's log are sealed, the last head at ${last}Z.`);
}
