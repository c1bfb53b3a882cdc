import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testDatabase, type TestDatabase } from '../../../../../test/support/postgres.ts';
import { newId } from '../../../../kernel/ids.ts';
import { openLog } from '../../../../kernel/log.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { CatalogueQuery } from '../../domain/registry/published-index.ts';
import { endElements } from '../registry/publish-elements.ts';
import { publishSome } from './inventory.builder.ts';
import { type LiveInventory, startInventory } from './live-inventory.ts';

const everything: CatalogueQuery = {
  words: '',
  agencyId: null,
  domain: null,
  state: null,
  kind: null,
  status: null,
  code: null,
  function: null,
};

describe('the live inventory', () => {
  const agencyId = newId();
  let test: TestDatabase;
  let inventory: LiveInventory;
  const log = openLog('error', { write: () => {} });
  before(async () => {
    test = await testDatabase();
    inventory = startInventory({ db: test.db, log });
  });
  after(async () => {
    await inventory.stop();
    await test.close();
  });
  const names = async (words: string) =>
    (await inventory.published())
      .search({ ...everything, words }, { offset: 0, limit: 10 })
      .rows.map(({ name }) => name);

  it('finds what was published a moment ago, and no longer what has ended', async () => {
    assert.deepEqual(await names('kapal'), []);
    const [id] = await publishSome(test.db, { agencyId }, [
      { name: 'Pantau Kapal', values: { function: 'Pemantauan posisi kapal ikan' } },
    ]);
    assert.ok(id);
    assert.deepEqual(await names('kapal'), ['Pantau Kapal']);
    const at = Temporal.Now.instant();
    const writing = {
      agencyId,
      actorId: null,
      at,
      on: localDate('2026-11-24'),
      source: 'declared',
      evidence: null,
    } as const;
    await test.db.as(asAgency(agencyId), (tx) => endElements(tx, writing, [id]));
    assert.deepEqual(await names('kapal'), []);
  });

  it('sees a publication that was committed late with an earlier time', async () => {
    await publishSome(test.db, { agencyId }, [{ name: 'Tepat Waktu' }]);
    assert.deepEqual(await names('tepat'), ['Tepat Waktu']);
    const earlier = Temporal.Now.instant().subtract({ seconds: 30 });
    await publishSome(test.db, { agencyId, at: earlier }, [{ name: 'Datang Terlambat' }]);
    await inventory.caughtUp();
    assert.deepEqual(await names('terlambat'), ['Datang Terlambat']);
  });

  it('says what a description speaks of and which published applications look alike, and why', async () => {
    const other = newId();
    await publishSome(test.db, { agencyId: other, agencyName: 'Kementerian Lain' }, [
      { name: 'SIMPEG', values: { function: 'Mengelola data kepegawaian, cuti dan kenaikan pangkat pegawai' } },
      { name: 'Situs', values: { kind: 'website', function: 'Situs resmi kepegawaian' } },
      { name: 'RAHASIA', isClassified: true, values: { function: 'kepegawaian intelijen' } },
    ]);
    await inventory.caughtUp();
    const found = await inventory.likeness({ name: 'Simpeg', functionText: 'data kepegawaian dan kenaikan pangkat' });
    assert.ok(found);
    assert.match(found.functions[0]?.code ?? '', /^F\.\d{3}\.\d{2}$/);
    assert.ok((found.functions[0]?.words.length ?? 0) > 0);
    const [first] = found.alike;
    assert.equal(first?.published.name, 'SIMPEG');
    assert.equal(first?.hasEqualName, true);
    assert.ok(first?.words.includes('kepegawaian') || (first?.words.length ?? 0) > 0);
    const shown = found.alike.map(({ published }) => published.name);
    assert.ok(!shown.includes('Situs') && !shown.includes('RAHASIA') && !shown.includes(null));
  });
});
