import type { Instant } from '../../../vocabulary/instant.ts';
import type { Database } from '../../../kernel/database.ts';
import type { Services } from '../../../kernel/services.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { administratorsAt, mayOnlyAppoint } from '../domain/administrators.ts';
import { listAdministrators } from '../storage/administrator.ts';
import { todayInCapital } from './office-time.ts';

/** Whether this installation does nothing but appoint officers for now: a real one with a single administrator. */
export async function isAppointingOnly(
  { db, installation }: Pick<Services, 'db' | 'installation'>,
  now: Instant,
): Promise<boolean> {
  if (installation.kind === 'sample') return false;
  const administrators = await db.as(PUBLIC, listAdministrators);
  return mayOnlyAppoint(installation.kind, administrators, todayInCapital(now));
}

/** How many administrators the installation has who can act today. */
export async function administratorsWhoCanAct(db: Database, now: Instant): Promise<number> {
  return administratorsAt(await db.as(PUBLIC, listAdministrators), todayInCapital(now)).length;
}
