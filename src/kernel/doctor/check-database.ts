import type pg from 'pg';
import { fault, warning, well, type Finding } from './finding.ts';
import { faultsOfApp, faultsOfOwner, readRole, reachSameDatabase, UNTRIED_SERVER, type RoleFacts } from './role.ts';

export interface Reach {
  readonly kind: 'embedded' | 'server';
  readonly app: pg.ClientConfig;
  /** null: the owner is not at hand, as in the environment of the running service. */
  readonly owner: pg.ClientConfig | null;
}

export interface DatabaseLook {
  readonly findings: readonly Finding[];
  /** null: nothing further can be asked. */
  readonly app: RoleFacts | null;
}

/** Whether the database can be reached, what server it is, and how strong the roles are. */
export async function checkDatabase(reach: Reach): Promise<DatabaseLook> {
  const app = await readRole(reach.app);
  if (!app.ok) {
    const todo = 'Look whether PostgreSQL runs, and at DATABASE_URL and its password.';
    return { app: null, findings: [fault('database', { says: app.error.sentence, todo })] };
  }
  const facts = app.value;
  const reached = well('database', `Database ${facts.database} is reached as ${facts.name}.`);
  return { app: facts, findings: [reached, serverOf(facts), ...(await roleFindings(reach, facts))] };
}

function serverOf({ serverVersion }: RoleFacts): Finding {
  const name = `PostgreSQL ${Math.floor(serverVersion / 10_000)}.${serverVersion % 10_000}`;
  if (serverVersion < UNTRIED_SERVER) return well('server', `The server is ${name}.`);
  const todo = 'Look for a newer release of Terpadu, or take a backup more often until there is one.';
  return warning('server', { says: `The server is ${name}; Terpadu was tried with 15 to 18.`, todo });
}

async function roleFindings(reach: Reach, app: RoleFacts): Promise<readonly Finding[]> {
  const faults = faultsOfApp(app).map((one) => fault('roles', one));
  const owner = reach.owner === null ? [] : await ownerFindings(reach.owner, { ...reach, facts: app });
  const open = app.isOpenToAll && reach.kind === 'server' ? [openDatabase(app)] : [];
  const found = [...faults, ...owner, ...open];
  if (found.length > 0) return found;
  const bound = `The role ${app.name} neither owns tables nor bypasses row security.`;
  return [
    well(
      'roles',
      reach.owner === null ? `${bound} The owner was not looked at: DATABASE_OWNER_URL is not set.` : bound,
    ),
  ];
}

async function ownerFindings(
  connection: pg.ClientConfig,
  { app, facts }: { readonly app: pg.ClientConfig; readonly facts: RoleFacts },
): Promise<readonly Finding[]> {
  const owner = await readRole(connection);
  if (!owner.ok) {
    const todo = 'Look at DATABASE_OWNER_URL; setup, migrate and restore need it.';
    return [fault('roles', { says: `As the owner: ${owner.error.sentence}`, todo })];
  }
  const faults = faultsOfOwner(owner.value, facts).map((one) => fault('roles', one));
  if (await reachSameDatabase(connection, app)) return faults;
  return [...faults, fault('roles', APART)];
}

/** Two addresses of one migration and its program that lead to two places. */
export const APART = {
  says: 'DATABASE_URL and DATABASE_OWNER_URL lead to two different databases.',
  todo: 'Let both name the same host, port and database.',
};

function openDatabase({ database }: RoleFacts): Finding {
  return warning('roles', {
    says: `Every role of the server may connect to the database ${database}.`,
    todo: `As the owner: revoke all on database ${database} from public;`,
  });
}
