import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { testDatabase, type TestDatabase } from '../../../../../test/support/postgres.ts';
import { newId } from '../../../../kernel/ids.ts';
import { recordInstallation } from '../../../../kernel/installation.ts';
import { createMasterKeys } from '../../../../kernel/keys/master-key.ts';
import type { OpenServices } from '../../../../kernel/open-services.ts';
import { asAgency, WORKER } from '../../../../kernel/viewer.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { loadDirectory, organisationByCode, organisationCode } from '../../../directory/index.ts';
import type { ListImport } from '../../domain/intake/import.ts';
import { editedPlans, groupSheets } from '../../domain/intake/plan-edits.ts';
import { changeImport, findImport, type ImportChange } from '../../storage/intake/import.ts';
import { listRows } from '../../storage/intake/import-row.ts';
import { countRows } from '../../storage/intake/row-figures.ts';
import { countElements } from '../../storage/registry/element.ts';
import { beginImport, prepareList } from './import-begin.ts';
import { furtherWith, servicesIn } from './killed-import.ts';

const ROWS = 6_000;

describe('an import whose process is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-impor-'));
  let test: TestDatabase;
  let services: OpenServices;
  let agencyId = '';
  let id = '';
  before(async () => {
    test = await testDatabase();
    const now = Temporal.Now.instant();
    const operatorAgencyId = newId();
    await test.db.as(WORKER, (tx) =>
      recordInstallation(tx, { kind: 'sample', nodeId: newId(), operatorAgencyId, createdAt: now, seed: 'uji' }),
    );
    createMasterKeys(join(folder, 'keys/master.json'), now);
    services = await servicesIn(test.app, folder);
    await loadDirectory(services.db, { operatorCode: organisationCode('kominfo'), operatorAgencyId, now });
    agencyId = (await organisationByCode(services.db, 'kemen-esdm', localDate('2026-11-24')))?.id ?? assert.fail();
    const lines = Array.from(
      { length: ROWS },
      (_, at) => `SI Contoh ${at},Mengolah data contoh ${at},Badan Geologi,Aktif`,
    );
    const bytes = Buffer.from(`Nama aplikasi,Uraian,OPD,Status\n${lines.join('\n')}\n`);
    const given = { agencyId, officerId: null, at: now };
    const prepared = await prepareList(services, { ...given, list: { claimedName: 'daftar.csv', bytes } });
    assert.ok(prepared.ok);
    id = await services.db.as(asAgency(agencyId), (tx) =>
      beginImport(tx, given, { prepared: prepared.value, correctsId: null }),
    );
  });
  after(async () => {
    await services.close();
    await test.close();
    rmSync(folder, { recursive: true });
  });

  const load = async (): Promise<ListImport> =>
    (await services.db.as(asAgency(agencyId), (tx) => findImport(tx, { agencyId, id }))) ?? assert.fail();
  async function change(given: ImportChange): Promise<void> {
    const found = await load();
    const by = { changedAt: Temporal.Now.instant(), changedBy: null };
    await services.db.as(asAgency(agencyId), (tx) => changeImport(tx, found, { ...given, ...by }));
  }
  const drafts = async () =>
    (await services.db.as(asAgency(agencyId), (tx) => countElements(tx, agencyId))).reduce(
      (sum, { count }) => sum + count,
      0,
    );
  function start(): ChildProcess {
    const program = fileURLToPath(new URL('./killed-import.ts', import.meta.url));
    const hook = fileURLToPath(new URL('../../../../../tsx-hook.mjs', import.meta.url));
    return spawn(process.execPath, ['--import', hook, program, JSON.stringify(test.app), folder, agencyId, id], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  async function killedOnTheWay(): Promise<number> {
    const child = start();
    for (;;) {
      const { done } = await load();
      if (done > 0) {
        child.kill('SIGKILL');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
        return (await load()).done;
      }
      assert.equal(child.exitCode, null, 'the process ended before it could be killed');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  it('goes on reading behind the rows that are kept, and no row is lost or doubled', async () => {
    await furtherWith(services, { agencyId, id });
    const found = await load();
    assert.equal(found.state, 'columns');
    const groups = groupSheets(found.proposal ?? []);
    const plan = editedPlans(groups, { chosen: new Set([1]), fields: new Map(), emptyOwner: new Map() });
    await change({ state: 'reviewing', plan, total: ROWS });
    const kept = await killedOnTheWay();
    assert.ok(kept > 0 && kept < ROWS, `${kept} rows were kept`);
    await furtherWith(services, { agencyId, id });
    const reviewed = await load();
    assert.equal(reviewed.state, 'review');
    assert.equal(reviewed.figures?.rows, ROWS);
    const { standings } = await services.db.as(asAgency(agencyId), (tx) => countRows(tx, { agencyId, importId: id }));
    assert.equal(standings.ready, ROWS);
    const last = await services.db.as(asAgency(agencyId), (tx) =>
      listRows(tx, { agencyId, importId: id }, { after: ROWS - 2, limit: 10 }),
    );
    assert.deepEqual(
      last.map(({ row }) => row.entry.name),
      [`SI Contoh ${ROWS - 1}`],
    );
  });

  it('leaves no draft behind when it dies while registering, and registers each row once afterwards', async () => {
    await change({ state: 'registering', done: 0, total: ROWS });
    const prepared = await killedOnTheWay();
    assert.ok(prepared > 0 && prepared < ROWS, `${prepared} rows were prepared`);
    assert.equal(await drafts(), 0);
    await furtherWith(services, { agencyId, id });
    assert.equal((await load()).state, 'registered');
    assert.equal(await drafts(), ROWS);
    await furtherWith(services, { agencyId, id });
    assert.equal(await drafts(), ROWS);
  });
});
