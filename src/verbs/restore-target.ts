import type pg from 'pg';
import type { Config } from '../kernel/config.ts';
import { withClient } from '../kernel/doctor/connect.ts';
import { distanceOf } from '../kernel/doctor/release-steps.ts';
import { migrationSets } from '../app.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import type { Manifest } from './backup-manifest.ts';
import { findClientPrograms, noPrograms, type ClientPrograms } from './client-programs.ts';
import { readContents } from './database-contents.ts';
import { checkRoles, type SoundRoles } from './sound-roles.ts';
import type { StoreFault } from './store.ts';

/** A database that can take a backup. */
export interface RestoreTarget {
  readonly owner: pg.ClientConfig;
  readonly appRole: string;
  readonly programs: ClientPrograms;
}

/** Whether this release, the roles, the server and its database can take the backup; changes nothing. */
export async function findTarget(
  config: Config,
  manifest: Manifest,
): Promise<Result<RestoreTarget, readonly StoreFault[]>> {
  const known = checkSteps(manifest);
  if (!known.ok) return err([known.error]);
  if (config.databaseUrl === null || config.databaseOwnerUrl === null) return err([NEEDS_SERVER]);
  const owner = { connectionString: config.databaseOwnerUrl.reveal() };
  const roles = await checkRoles({ connectionString: config.databaseUrl.reveal() }, owner);
  if (!roles.ok) return roles;
  const server = Math.floor(roles.value.app.serverVersion / 10_000);
  const programs = findClientPrograms(Math.max(server, manifest.postgres.client));
  const faults = [
    ...serverFaults(server, manifest),
    ...(programs === null ? [noPrograms(Math.max(server, manifest.postgres.client))] : []),
    ...(await databaseFaults(owner, { manifest, roles: roles.value })),
  ];
  if (faults.length > 0 || programs === null) return err(faults);
  return ok({ owner, appRole: roles.value.app.name, programs });
}

const NEEDS_SERVER: StoreFault = {
  code: 'restore_needs_server',
  sentence:
    'Set DATABASE_URL and DATABASE_OWNER_URL to the two roles of an empty database; a backup is restored into a PostgreSQL server only.',
};

function checkSteps(manifest: Manifest): Result<void, StoreFault> {
  const { unknown, changed } = distanceOf(manifest.steps, migrationSets());
  if (unknown.length === 0 && changed.length === 0) return ok(undefined);
  const sentence = `The backup was taken by release ${manifest.release}, whose database has steps that this release does not know. Use that release or a newer one.`;
  return err({ code: 'backup_newer', sentence });
}

/** What a pg_dump writes is meant for its own and later servers. */
function serverFaults(server: number, { postgres }: Manifest): readonly StoreFault[] {
  const oldest = Math.max(postgres.server, postgres.client);
  if (server >= oldest) return [];
  const sentence = `The backup fits PostgreSQL ${oldest} and newer; this server is PostgreSQL ${server}.`;
  return [{ code: 'server_too_old', sentence }];
}

async function databaseFaults(
  owner: pg.ClientConfig,
  { manifest, roles }: { readonly manifest: Manifest; readonly roles: SoundRoles },
): Promise<readonly StoreFault[]> {
  const looked = await withClient(owner, async (client) => {
    const { rows } = await client.query<{ name: string }>(MISSING_ROLES, [manifest.roles]);
    return { contents: await readContents(client), missing: rows.map(({ name }) => name) };
  });
  if (!looked.ok) return [looked.error];
  const { contents, missing } = looked.value;
  const { database, name: appRole } = roles.app;
  const faults: StoreFault[] = [];
  if (contents.kind !== 'empty') {
    const what = contents.kind === 'foreign' ? ` (${contents.name})` : ' of an installation';
    faults.push({
      code: 'database_not_empty',
      sentence: `The database ${database} holds tables${what}; a backup is restored into an empty one only.`,
    });
  }
  if (missing.length > 0) {
    faults.push({
      code: 'role_missing',
      sentence: `The backup grants its tables to ${missing.join(', ')}, which this server lacks. Create it first.`,
    });
  } else if (!manifest.roles.includes(appRole)) {
    faults.push({
      code: 'role_differs',
      sentence: `The backup grants its tables to ${manifest.roles.join(', ')}, but DATABASE_URL names ${appRole}. Use that name.`,
    });
  }
  return faults;
}

const MISSING_ROLES = `
  select wanted as name from unnest($1::text[]) as wanted
  where not exists (select from pg_roles where rolname = wanted) order by 1`;
