import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { PUBLIC, WORKER } from '../../../kernel/viewer.ts';
import { sameHash, verifyConsistency, verifyInclusion } from '../domain/tree.ts';
import { consistencyProof, inclusionProof } from '../domain/tree-proof.ts';
import { listHeads } from '../storage/head.ts';
import { findPlaces, listSealed, treeReader } from '../storage/tree-storage.ts';
import { keyRing } from './key-ring.ts';
import { aCall, aNode, type TestNode, the } from './node.builder.ts';
import { logSealer } from './seal-log.ts';

describe('the sealer of a node', () => {
  let node: TestNode;
  let owner: pg.Client;
  const nodeId = () => node.services.installation.nodeId;
  const heads = () =>
    node.services.db.as(PUBLIC, (tx) => listHeads(tx, { nodeId: nodeId(), below: null, limit: 1000 }));
  const places = async (to: number) => node.services.db.as(PUBLIC, (tx) => listSealed(tx, nodeId(), { from: 0, to }));
  const sealer = (most?: number) =>
    logSealer({
      nodeId: nodeId(),
      db: node.services.db,
      keyRing: keyRing(node.services.keys.signing, nodeId()),
      now: () => Temporal.Now.instant(),
      ...(most === undefined ? {} : { most }),
    });
  const calls = (count: number) =>
    Promise.all(Array.from({ length: count }, async () => the(await node.exchange.call(aCall()))));

  before(async () => {
    node = await aNode();
    owner = new pg.Client(node.owner);
    await owner.connect();
    // As a superuser would: the owner is no longer held by the policies, the program still is.
    for (const table of ['entry', 'sealed', 'head'])
      await owner.query(`alter table exchange.${table} no force row level security`);
  });
  after(async () => {
    await owner.end();
    await node.close();
  });

  it('gives every entry one place, without gap, under a head that anybody can check', async () => {
    const answers = await calls(100);
    await node.exchange.sealNow();
    const [head] = await heads();
    assert.ok(head !== undefined && head.size >= 400);
    const sealed = await places(head.size);
    assert.deepEqual(
      sealed.map(({ index }) => index),
      Array.from({ length: head.size }, (_, index) => index),
    );
    await node.services.db.as(PUBLIC, async (tx) => {
      const reader = treeReader(tx, nodeId());
      const ids = answers.slice(0, 5).flatMap(({ entries }) => [entries.request, entries.response]);
      for (const [, index] of await findPlaces(tx, nodeId(), ids)) {
        const [leaf] = await reader.leaves(index, index + 1);
        const proof = await inclusionProof(index, head.size, reader);
        assert.ok(verifyInclusion({ leaf: leaf!, index, size: head.size, proof, root: head.root }));
      }
    });
  });

  it('only ever grows the log: each head extends all before it', async () => {
    for (const count of [3, 70, 1]) {
      await calls(count);
      await node.exchange.sealNow();
    }
    const all = (await heads()).toReversed();
    assert.ok(all.length >= 3);
    await node.services.db.as(PUBLIC, async (tx) => {
      const reader = treeReader(tx, nodeId());
      for (const [at, first] of all.slice(0, -1).entries()) {
        const second = all[at + 1]!;
        const proof = await consistencyProof(first.size, second.size, reader);
        assert.ok(verifyConsistency({ first, second, proof }));
        assert.ok(Temporal.Instant.compare(first.at, second.at) < 0);
      }
    });
  });

  it('signs nothing new when nothing was logged', async () => {
    await node.exchange.sealNow();
    const before = (await heads()).length;
    await node.exchange.sealNow();
    assert.equal((await heads()).length, before);
  });

  it('misses no entry of a transaction that commits late, and waits for none', async () => {
    await node.exchange.sealNow();
    const late = new pg.Client(node.owner);
    await late.connect();
    await late.query('begin');
    const { rows } = await late.query<{ id: string }>(plantedEntry(nodeId()));
    await calls(5);
    await node.exchange.sealNow();
    const [during] = await heads();
    assert.ok(during!.size >= 20, 'a transaction under way has stopped all heads');
    assert.equal((await node.services.db.as(WORKER, (tx) => findPlaces(tx, nodeId(), [rows[0]!.id]))).size, 0);
    await late.query('commit');
    await late.end();
    await node.exchange.sealNow();
    assert.equal((await node.services.db.as(WORKER, (tx) => findPlaces(tx, nodeId(), [rows[0]!.id]))).size, 1);
  });

  it('works off a backlog in parts, each under a head of its own', async () => {
    await calls(30);
    const small = sealer(7);
    let rounds = 0;
    while (await small.seal()) rounds += 1;
    const [head] = await heads();
    assert.ok(rounds === 0 || rounds >= 2);
    assert.equal((await places(head!.size)).length, head!.size);
    await assertAllSealed();
  });

  it('is one of many at a time: six that seal at once make one tree', async () => {
    const many = Array.from({ length: 6 }, () => sealer());
    await Promise.all([calls(60), ...many.map(async (one) => one.seal()), ...many.map(async (one) => one.seal())]);
    for (const one of many) await one.seal();
    await assertAllSealed();
    const [head] = await heads();
    const { rows } = await owner.query(
      'select count(distinct entry_id)::int as entries, max(idx)::int + 1 as size from exchange.sealed',
    );
    assert.deepEqual(rows, [{ entries: head!.size, size: head!.size }]);
  });

  it('after a restore into a new cluster, whose transactions are numbered anew, loses nothing', async () => {
    await node.exchange.sealNow();
    await owner.query("update exchange.head set mark = '9000000000000000000'");
    await calls(4);
    await node.exchange.sealNow();
    await assertAllSealed();
    await calls(2);
    await node.exchange.sealNow();
    await assertAllSealed();
  });

  it('signs no head over a tree that was altered behind its back', async () => {
    await node.exchange.sealNow();
    const altered =
      "update exchange.sealed set leaf = decode(repeat('ab', 32), 'hex') where idx = (select max(idx) from exchange.sealed)";
    await owner.query(`begin; create table public.kept as select * from exchange.sealed; ${altered}; commit`);
    await calls(1);
    const before = (await heads()).length;
    await assert.rejects(sealer().seal(), /does not lead to its head/);
    assert.equal((await heads()).length, before);
    await owner.query('update exchange.sealed s set leaf = k.leaf from public.kept k where k.idx = s.idx');
    await sealer().seal();
    const [head] = await heads();
    assert.ok(head !== undefined && !sameHash(head.root, Buffer.alloc(32)));
  });

  async function assertAllSealed(): Promise<void> {
    const { rows } = await owner.query<{ missing: number }>(
      'select count(*)::int as missing from exchange.entry e where not exists (select from exchange.sealed s where s.entry_id = e.id)',
    );
    assert.equal(rows[0]?.missing, 0);
  }
});

/** A row as a slow writer would add it. */
function plantedEntry(nodeId: string): string {
  return `
    insert into exchange.entry (node_id, id, agency_id, member_id, side, kind, peer_id, message_id, at, service_id, head, digest, signature, key_id, leaf)
    select '${nodeId}', gen_random_uuid(), agency_id, member_id, 'consumer', 'request', 'ID/GOV/b', gen_random_uuid()::text, now(),
      'ID/GOV/b/c/d', 'h', 'd', decode(repeat('00', 64), 'hex'), 'k', decode(repeat('01', 32), 'hex')
    from exchange.member limit 1
    returning id`;
}
