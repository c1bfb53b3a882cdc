import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import pg from 'pg';
import { emptyDatabase, superuser, testDatabase } from '../../../test/support/postgres.ts';
import { SANDBOX_NAMES } from './names.ts';
import { prepareSandboxes, type SandboxConnections } from './prepare.ts';
import { ask, ownSuffix, preparedSandboxes } from './trial.ts';

const DENIED = { code: '42501' };

describe('the stores of the sandboxes', () => {
  const suffix = ownSuffix();
  let sandboxes: SandboxConnections;

  before(async () => {
    sandboxes = await preparedSandboxes(await superuser(), suffix);
  });

  it('are one database with a schema for each, owned by a role of its own without any power over the cluster', async () => {
    for (const name of SANDBOX_NAMES) {
      const [role] = await ask(
        sandboxes[name],
        `select current_user as name, current_schema as schema, current_database() as database, rolsuper or rolbypassrls
           or rolcreaterole or rolcreatedb or rolreplication as strong, pg_get_userbyid(nspowner) as owner
         from pg_roles, pg_namespace where rolname = current_user and nspname = current_schema`,
      );
      const own = `sandbox_${name}_${suffix}`;
      assert.deepEqual(role, { name: own, schema: name, database: `sandbox_${suffix}`, strong: false, owner: own });
    }
  });

  it('keep each role out of the others: it reads, writes and creates nothing there', async () => {
    for (const name of SANDBOX_NAMES) {
      const others = SANDBOX_NAMES.filter((other) => other !== name);
      for (const other of others) {
        const table = `${other}.behaviour`;
        await assert.rejects(ask(sandboxes[name], `select * from ${table}`), DENIED);
        await assert.rejects(ask(sandboxes[name], `update ${table} set error_rate = 1`), DENIED);
        await assert.rejects(ask(sandboxes[name], `create table ${other}.mine (n int)`), DENIED);
        await assert.rejects(ask(sandboxes[name], `set role sandbox_${other}_${suffix}`), DENIED);
      }
      await assert.rejects(ask(sandboxes[name], 'create schema mine'), DENIED);
      await assert.rejects(ask(sandboxes[name], 'create table public.mine (n int)'), DENIED);
      const reachable = await ask(
        sandboxes[name],
        `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p', 'v') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', $1)
           and (has_schema_privilege(n.oid, 'usage') or has_table_privilege(c.oid, 'select, insert, update, delete'))`,
        [name],
      );
      assert.deepEqual(reachable, []);
    }
  });

  it('give no way into the main database: a role that got in reads nothing, and where it is closed none gets in', async () => {
    const main = await testDatabase();
    const { owner } = await emptyDatabase();
    const closed = String(owner.database);
    // As kernel/postgres closes the database of an installation.
    await ask(await superuser(), `revoke all on database ${pg.escapeIdentifier(closed)} from public`);
    for (const name of SANDBOX_NAMES) {
      const inside = { ...sandboxes[name], database: main.app.database };
      const tables = await ask(
        inside,
        `select count(*)::int as all, count(*) filter (where has_schema_privilege(n.oid, 'usage')
           or has_table_privilege(c.oid, 'select, insert, update, delete'))::int as open
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p', 'v') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
      );
      assert.equal(tables[0]?.['open'], 0);
      assert.ok(Number(tables[0]?.['all']) > 5);
      await assert.rejects(ask(inside, 'select * from kernel.installation'), DENIED);
      await assert.rejects(ask({ ...sandboxes[name], database: closed }, 'select 1'), DENIED);
    }
    await main.close();
  });

  it("let in neither the application's role nor the owner of its tables", async () => {
    const { owner, app } = await emptyDatabase();
    for (const role of [owner, app]) {
      await assert.rejects(ask({ ...role, database: `sandbox_${suffix}` }, 'select 1'), DENIED);
    }
  });

  it('are prepared a second time without a change to what is there', async () => {
    const { djp } = sandboxes;
    await ask(djp, "update behaviour set median_ms = 7 where service = '*'");
    const before = await ask(djp, 'select * from migration order by origin, number');
    assert.deepEqual(await preparedSandboxes(await superuser(), suffix), sandboxes);
    assert.deepEqual(await ask(djp, 'select * from migration order by origin, number'), before);
    assert.deepEqual(await ask(djp, "select median_ms from behaviour where service = '*'"), [{ median_ms: 7 }]);
    assert.deepEqual(
      before.map(({ origin, number }) => `${String(origin)} ${String(number)}`),
      ['djp 1', 'machine 1', 'machine 2', 'machine 3'],
    );
  });

  it('are mended where a role was given more than it may have', async () => {
    await ask(await superuser(), `alter role sandbox_djp_${suffix} createdb bypassrls`);
    await preparedSandboxes(await superuser(), suffix);
    const powers = 'select rolcreatedb or rolbypassrls as strong from pg_roles where rolname = current_user';
    assert.deepEqual(await ask(sandboxes.djp, powers), [{ strong: false }]);
  });

  it('are refused where a step was rewritten after it was taken', async () => {
    const own = ownSuffix();
    const { sisdmk } = await preparedSandboxes(await superuser(), own);
    await ask(sisdmk, "update migration set sha256 = 'of something else' where origin = 'sisdmk'");
    await assert.rejects(
      preparedSandboxes(await superuser(), own),
      /Step 1 of sisdmk, taken by the sandbox sisdmk, is not this release's/,
    );
  });

  it('are opened with passwords where the server is not behind a private socket', async () => {
    const server = await superuser();
    await assert.rejects(prepareSandboxes({ superuser: { ...server, host: '127.0.0.1' } }), /need passwords/);
    const kept = 'select rolpassword like $1 as scram from pg_authid where rolname = $2';
    assert.deepEqual(await ask(server, kept, ['SCRAM-SHA-256$%', `sandbox_djp_${suffix}`]), [{ scram: true }]);
    assert.equal(sandboxes.djp.password, `uji-sandbox_djp_${suffix}`);
  });

  it('leave no personal data in the log of the server: errors of their roles are not written there', async () => {
    const [row] = await ask(sandboxes.dukcapil, "select current_setting('log_min_messages') as level");
    assert.equal(row?.['level'], 'log');
  });
});
