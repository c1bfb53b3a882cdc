import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { migrationSets } from '../../src/app.ts';
import { openDatabase } from '../../src/kernel/database.ts';
import { distanceOf, listTakenSteps } from '../../src/kernel/doctor/release-steps.ts';
import { findInstallation } from '../../src/kernel/installation.ts';
import { migrate, type MigrationSet } from '../../src/kernel/migrate.ts';
import { PUBLIC } from '../../src/kernel/viewer.ts';
import { findClientPrograms } from '../../src/verbs/client-programs.ts';
import { anAgency, anInstallation, type Agency } from './agency.ts';
import { addRows, dumpOf, RELEASES } from './make-release-dump.ts';
import { realServer, withoutPrograms } from './server.ts';

/** Versions that the changelog gives out, newest first. */
function releasedVersions(): readonly string[] {
  const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
  return [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map((match) => match[1] ?? '');
}

const dumps = existsSync(RELEASES) ? readdirSync(RELEASES).filter((name) => name.endsWith('.sql.gz')) : [];

/** Plain statements; pg_dump's own commands to psql are left out. */
async function restoreDump(dump: Buffer): Promise<Agency> {
  const agency = await anAgency();
  const sql = gunzipSync(dump)
    .toString('utf8')
    .replaceAll(/^\\(?:un)?restrict .*$/gm, '');
  await agency.asOwner(sql);
  return agency;
}

async function bringForward(agency: Agency, sets: readonly MigrationSet[]): Promise<readonly string[]> {
  const owner = { connectionString: agency.env['DATABASE_OWNER_URL'] };
  return migrate({ owner, appRole: 'terpadu_app', sets, now: Temporal.Now.instant() });
}

async function stateOf(agency: Agency, sets: readonly MigrationSet[]) {
  const db = openDatabase({
    connection: { connectionString: agency.env['DATABASE_URL'] },
    poolSize: 1,
    onBroken: () => {},
  });
  const taken = await db.as(PUBLIC, listTakenSteps);
  const installation = await findInstallation(db);
  await db.close();
  return { distance: distanceOf(taken, sets), kind: installation?.kind };
}

const NOWHERE = { due: [], unknown: [], changed: [] };

describe('the database of every release', () => {
  it('is kept, for each version that the changelog gives out', () => {
    const missing = releasedVersions().filter((version) => !dumps.includes(`${version}.sql.gz`));
    assert.deepEqual(
      missing,
      [],
      'make it from the release: node --import ./tsx-hook.mjs test/real/make-release-dump.ts',
    );
  });

  for (const name of dumps) {
    it(`of ${name.replace('.sql.gz', '')} is brought to the tables of today`, async () => {
      const agency = await restoreDump(readFileSync(join(RELEASES, name)));
      await bringForward(agency, migrationSets());
      assert.deepEqual(await stateOf(agency, migrationSets()), { distance: NOWHERE, kind: 'real' });
    });
  }

  it('as of today can be dumped, restored, and take the step of a later release with its rows in place', async (test) => {
    const server = await realServer();
    const reason = withoutPrograms(server);
    if (reason !== false) return test.skip(reason);
    const original = await anInstallation();
    await addRows(original);
    const restored = await restoreDump(dumpOf(original, findClientPrograms(server.major)?.dump ?? ''));
    assert.deepEqual(await bringForward(restored, migrationSets()), []);
    const later = withLaterStep(migrationSets());
    assert.deepEqual(await bringForward(restored, later.sets), [later.name]);
    assert.deepEqual(await stateOf(restored, later.sets), { distance: NOWHERE, kind: 'real' });
    assert.deepEqual(await restored.asSuperuser('select count(*) as kept from kernel.later'), [{ kept: '1' }]);
    later.remove();
  });
});

/** The kernel's steps and one more, which reads what the release has left. */
function withLaterStep(sets: readonly MigrationSet[]) {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-langkah-'));
  const [kernel, ...others] = sets;
  assert.ok(kernel !== undefined);
  cpSync(kernel.folder, folder, { recursive: true });
  const number = String(readdirSync(folder).length + 1).padStart(4, '0');
  writeFileSync(
    join(folder, `${number}-later.sql`),
    'create table kernel.later as select node_id from kernel.installation;',
  );
  return {
    sets: [{ ...kernel, folder }, ...others],
    name: `kernel/${number}-later`,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
