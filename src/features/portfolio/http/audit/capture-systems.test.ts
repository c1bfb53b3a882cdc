import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency, WORKER } from '../../../../kernel/viewer.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import {
  aCall,
  aNode,
  DUKCAPIL_AGENCY,
  SRAGEN_AGENCY,
  type TestNode,
  the,
} from '../../../exchange/http/node.builder.ts';
import { changeOversight } from '../../storage/oversight/oversight.ts';
import { createElements } from '../registry/create-elements.ts';
import { publishElements } from '../registry/publish-elements.ts';
import { captureOf } from './capture-systems.ts';
import { publishedCounts } from './published-counts.ts';

const AUDITORS = newId();

describe('systems in the registry against systems seen elsewhere', () => {
  let node: TestNode;
  before(async () => {
    node = await aNode({});
    the(await node.exchange.call(aCall()));
    await publish('Kependudukan', ['https://data.dukcapil.contoh.go.id/masuk']);
    await publish('Situs berita', ['berita.dukcapil.contoh.go.id'], 'website');
  });
  after(() => node.close());

  async function publish(name: string, addresses: readonly string[], kind = 'application'): Promise<void> {
    const at = node.services.clock.trueNow();
    const writing = {
      agencyId: DUKCAPIL_AGENCY,
      actorId: newId(),
      at,
      on: localDate('2026-01-05'),
      source: 'declared',
      evidence: null,
    } as const;
    await node.services.db.as(asAgency(DUKCAPIL_AGENCY), async (tx) => {
      const values = { function: 'Data penduduk', status: 'active', kind, addresses };
      const element = {
        domain: 'application',
        state: 'as_is',
        reportedBy: '',
        isClassified: false,
        name,
        values,
      } as const;
      const [head] = await createElements(tx, writing, [element]);
      const published = await publishElements(tx, writing, {
        ids: [head!.id],
        visibilityOf: (field) => (field === 'addresses' ? 'restricted' : 'open'),
        agencyName: 'Dukcapil',
        ownerIdOf: () => null,
      });
      assert.ok(published.ok);
    });
  }
  const capture = (source: 'exchange' | 'hosts', pasted = '', agencyId = DUKCAPIL_AGENCY) =>
    captureOf(node.services, { viewerId: AUDITORS, agencyId, source, pasted });

  it('finds the subsystem that served in the signed log by its code, and counts websites apart', async () => {
    assert.deepEqual(await capture('exchange'), { listed: 1, seen: 1, both: 1, unlisted: [] });
    assert.deepEqual(await publishedCounts(node.services.db, DUKCAPIL_AGENCY), { objects: 2, applications: 1 });
  });

  it('names what called and is in no list', async () => {
    const found = await capture('exchange', '', SRAGEN_AGENCY);
    assert.deepEqual([found.listed, found.seen, found.both, found.unlisted.length], [0, 1, 0, 1]);
  });

  it('compares hosts only as far as the auditors may see the addresses', async () => {
    const hosts = 'data.dukcapil.contoh.go.id\nlama.dukcapil.contoh.go.id\n\n';
    assert.equal((await capture('hosts', hosts)).both, 0);
    const from = node.services.clock.trueNow().subtract({ hours: 1 });
    const ground = `campaign:${newId()}`;
    await node.services.db.as(WORKER, (tx) =>
      changeOversight(tx, {
        put: [{ subjectId: DUKCAPIL_AGENCY, overseerId: AUDITORS, ground, from, until: null }],
        dropped: [],
      }),
    );
    assert.deepEqual(await capture('hosts', hosts), {
      listed: 1,
      seen: 2,
      both: 1,
      unlisted: ['lama.dukcapil.contoh.go.id'],
    });
  });
});
