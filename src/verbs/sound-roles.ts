import type pg from 'pg';
import { APART } from '../kernel/doctor/check-database.ts';
import { faultsOfApp, faultsOfOwner, readRole, reachSameDatabase, type RoleFacts } from '../kernel/doctor/role.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import type { StoreFault } from './store.ts';

/** The two roles of a real installation, checked: what each is, and that both reach one database. */
export interface SoundRoles {
  readonly app: RoleFacts;
  readonly owner: RoleFacts;
}

/** Every reason why the roles will not do, or both roles. Changes nothing. */
export async function checkRoles(
  app: pg.ClientConfig,
  owner: pg.ClientConfig,
): Promise<Result<SoundRoles, readonly StoreFault[]>> {
  const asApp = await readRole(app);
  const asOwner = await readRole(owner);
  if (!asApp.ok) return err([{ ...asApp.error, sentence: `DATABASE_URL: ${asApp.error.sentence}` }]);
  if (!asOwner.ok) return err([{ ...asOwner.error, sentence: `DATABASE_OWNER_URL: ${asOwner.error.sentence}` }]);
  const roles = { app: asApp.value, owner: asOwner.value };
  const faults = [...faultsOfApp(roles.app), ...faultsOfOwner(roles.owner, roles.app)].map(
    ({ code, says, todo }): StoreFault => ({ code, sentence: `${says} ${todo}` }),
  );
  const isOne = await reachSameDatabase(owner, app);
  if (!isOne) faults.push({ code: 'roles_apart', sentence: `${APART.says} ${APART.todo}` });
  return faults.length === 0 ? ok(roles) : err(faults);
}
