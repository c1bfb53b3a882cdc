import type { Services } from '../../../kernel/services.ts';
import { asPerson, WORKER } from '../../../kernel/viewer.ts';
import { purposes } from '../data/purposes.ts';
import type { CaseName } from '../domain/evidence.ts';
import { destroyCaseKey, listUnused } from '../storage/case-key.ts';
import { dropErased } from '../storage/evidence.ts';
import { OWN } from './fetch-task.ts';

type EraseServices = Pick<Services, 'db' | 'keys' | 'clock'>;

/** Erases every value that hangs on a case, for good, by destroying its key. False when it never had any. */
export async function eraseCase(services: EraseServices, about: CaseName): Promise<boolean> {
  return destroyCaseKey({ db: services.db, keys: services.keys.data }, about, services.clock.trueNow());
}

/**
 * Erases the own views that nobody has fetched for as long as their purpose allows; 200 at a time. Returns
 * how many; when it is 200, there may be more.
 */
export async function purgeOnceonly(services: EraseServices): Promise<number> {
  const days = purposes.find(({ id }) => id === 'own.data')?.retentionDays ?? 30;
  const before = services.clock.trueNow().subtract({ hours: 24 * days });
  const unused = await services.db.as(WORKER, (tx) => listUnused(tx, { kind: OWN, before }));
  for (const about of unused) {
    await eraseCase(services, about);
    // The id of an own view is the person's own.
    await services.db.as(asPerson(about.id), (tx) => dropErased(tx, about.id, about));
  }
  return unused.length;
}
