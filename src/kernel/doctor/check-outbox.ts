import type { Database } from '../database.ts';
import { overviewOutbox } from '../outbox/overview.ts';
import { WORKER } from '../viewer.ts';
import { warning, well, type Finding } from './finding.ts';

/** A drainer takes up what is due within seconds; an hour later none runs, or none that handles the kind. */
const BEHIND_MINUTES = 60;

/** Effects that did not go out. */
export async function checkOutbox(db: Database, now: Temporal.Instant): Promise<readonly Finding[]> {
  const kinds = await db.as(WORKER, overviewOutbox);
  const failing = kinds.filter((kind) => kind.failing > 0);
  const limit = now.subtract({ minutes: BEHIND_MINUTES });
  const behind = kinds.filter(
    ({ oldestWaiting }) => oldestWaiting !== null && Temporal.Instant.compare(oldestWaiting, limit) < 0,
  );
  const found = [
    ...failing.map(({ kind, failing: count }) =>
      warning('outbox', {
        says: `${count} deliveries of ${kind} failed and are not tried again.`,
        todo: 'An operator decides on the page of the outbox: try again, or set aside with a reason.',
      }),
    ),
    ...behind.map(({ kind, waiting, oldestWaiting }) =>
      warning('outbox', {
        says: `${waiting} deliveries of ${kind} wait, the oldest since ${oldestWaiting?.toString().slice(0, 16)}Z.`,
        todo: 'Look whether the program runs; if it does, its log says why they are put off.',
      }),
    ),
  ];
  return found.length > 0 ? found : [well('outbox', 'No delivery has failed and none is late.')];
}
