import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { asAgency, PUBLIC } from '../../../kernel/viewer.ts';
import { verifyCommand } from '../commands/verify.ts';
import { parseEvidence } from '../domain/evidence-file.ts';
import { formatEvidence, formatHeadFile, type HeadFile } from '../domain/evidence-json.ts';
import { verifyEvidence } from '../domain/verify.ts';
import { findHead, listHeads } from '../storage/head.ts';
import { exportLog } from './export-log.ts';
import { findCallAbout, findCallOf, makeEvidence } from './make-evidence.ts';
import { headFileOf } from './head-file.ts';
import { aCall, aNode, DUKCAPIL_AGENCY, METRO_AGENCY, SRAGEN_AGENCY, type TestNode, the } from './node.builder.ts';
import { personKey } from './person-key.ts';

describe('evidence of a call', () => {
  let node: TestNode;
  let folder: string;
  let messageId: string;
  let kept: HeadFile;

  before(async () => {
    node = await aNode();
    folder = mkdtempSync(join(tmpdir(), 'terpadu-bukti-'));
    for (let i = 0; i < 5; i += 1) the(await node.exchange.call(aCall()));
    await node.exchange.sealNow();
    kept = await lastHead();
    messageId = the(
      await node.exchange.call(aCall({ personKey: personKey(node.services.keys.lookup, 'orang') })),
    ).messageId;
    await node.exchange.sealNow();
    for (let i = 0; i < 300; i += 1) the(await node.exchange.call(aCall()));
    await node.exchange.sealNow();
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await node.close();
  });

  const nodeId = () => node.services.installation.nodeId;
  async function lastHead(): Promise<HeadFile> {
    const [head] = await node.services.db.as(PUBLIC, (tx) =>
      listHeads(tx, { nodeId: nodeId(), below: null, limit: 1 }),
    );
    const file = await headFileOf(node.services, head!);
    assert.ok(file !== null);
    return file;
  }
  async function exported(): Promise<string> {
    const lines = await exportLog(node.services);
    assert.ok(lines !== null);
    return (await Array.fromAsync(lines)).join('');
  }
  async function verify(text: string, against: HeadFile | null): Promise<{ code: number; failed: readonly string[] }> {
    const file = join(folder, 'berkas.json');
    const head = join(folder, 'kepala.json');
    writeFileSync(file, text);
    if (against !== null) writeFileSync(head, formatHeadFile(against));
    const out: string[] = [];
    const args = [file, ...(against === null ? [] : ['--against', head]), '--json'];
    const code = await verifyCommand(args, { out: (line) => out.push(line), err: (line) => out.push(line) });
    const report = JSON.parse(out[0]!) as { checks?: readonly { code: string; outcome: string }[] };
    return {
      code,
      failed: (report.checks ?? []).filter(({ outcome }) => outcome === 'failed').map((check) => check.code),
    };
  }

  it('holds both sides, their proofs, keys and the grant, and a stranger finds it intact offline', async () => {
    const evidence = await node.exchange.evidenceOf(SRAGEN_AGENCY, messageId);
    assert.ok(evidence !== null);
    assert.equal(evidence.entries.length, 4);
    assert.equal(evidence.grant?.purpose, 'sip.apply');
    const text = formatEvidence(evidence);
    assert.deepEqual(await verify(text, null), { code: 0, failed: [] });
    const report = verifyEvidence(the(parseEvidence(text)), { against: null, trustedKey: null });
    const open = report.checks.filter(({ outcome }) => outcome !== 'passed').map(({ code }) => code);
    assert.deepEqual(open, ['bodies_match'], 'only the bodies cannot be checked, which are never kept');
  });

  it('is the same for both parties, nothing for a third, and found for the person whom it is about', async () => {
    const fromProvider = await findCallOf(node.services, DUKCAPIL_AGENCY, messageId);
    assert.deepEqual(fromProvider?.parties.toSorted(), [SRAGEN_AGENCY, DUKCAPIL_AGENCY].toSorted());
    assert.equal(await findCallOf(node.services, METRO_AGENCY, messageId), null);
    const about = await findCallAbout(node.services, personKey(node.services.keys.lookup, 'orang'), messageId);
    assert.equal(about?.entries.length, 4);
    assert.equal(await findCallAbout(node.services, personKey(node.services.keys.lookup, 'lain'), messageId), null);
  });

  it('shows that the log still holds all that a head kept earlier held', async () => {
    const call = await findCallOf(node.services, SRAGEN_AGENCY, messageId);
    const evidence = await makeEvidence(node.services, call!, kept.head.size);
    assert.deepEqual(await verify(formatEvidence(evidence), kept), { code: 0, failed: [] });
    assert.notEqual(await node.services.db.as(PUBLIC, (tx) => findHead(tx, nodeId(), kept.head.size)), null);
  });

  it('before it is under a head is not called intact', async () => {
    const fresh = the(await node.exchange.call(aCall())).messageId;
    const call = await findCallOf(node.services, SRAGEN_AGENCY, fresh);
    const evidence = await makeEvidence(node.services, call!);
    const isSealed = evidence.entries.every(({ inclusion }) => inclusion !== null);
    const { verdict } = verifyEvidence(evidence, { against: null, trustedKey: null });
    assert.equal(verdict, isSealed ? 'intact' : 'not_verifiable');
  });

  it('a changed byte of the file is found', async () => {
    const evidence = await node.exchange.evidenceOf(SRAGEN_AGENCY, messageId);
    const text = formatEvidence(evidence!);
    const changed = text.replace('sip.apply', 'sip.alply');
    assert.notEqual(changed, text);
    assert.equal((await verify(changed, null)).code, 1);
  });

  it('the whole log as a file is intact, also against a head kept earlier', async () => {
    const text = await exported();
    assert.ok(text.split('\n').length > 1_200);
    assert.deepEqual(await verify(text, null), { code: 0, failed: [] });
    assert.deepEqual(await verify(text, kept), { code: 0, failed: [] });
  });

  describe('against a superuser of the database', () => {
    let owner: pg.Client;
    before(async () => {
      owner = new pg.Client(node.owner);
      await owner.connect();
      for (const table of ['entry', 'sealed', 'tile', 'head'])
        await owner.query(`alter table exchange.${table} no force row level security`);
    });
    after(() => owner.end());

    /** Alters the log, looks, and puts everything back. */
    async function altered<T>(statement: string, look: () => Promise<T>): Promise<T> {
      for (const table of ['entry', 'sealed', 'tile', 'head'])
        await owner.query(`create table public.kept_${table} as select * from exchange.${table}`);
      try {
        await owner.query(statement);
        return await look();
      } finally {
        for (const table of ['entry', 'sealed', 'tile', 'head']) {
          await owner.query(
            `delete from exchange.${table}; insert into exchange.${table} select * from public.kept_${table}; drop table public.kept_${table}`,
          );
        }
      }
    }
    const evidenceText = async () => formatEvidence((await node.exchange.evidenceOf(SRAGEN_AGENCY, messageId))!);
    const firstOf = () =>
      `(select id from exchange.entry where message_id = '${messageId}' and side = 'consumer' and kind = 'response')`;

    it('a row with one changed byte is found, by the evidence and by the whole log', async () => {
      const change = `update exchange.entry set head = replace(head, '"@status": 200', '"@status": 404') where id = ${firstOf()}`;
      await altered(change, async () => {
        assert.equal((await verify(await evidenceText(), null)).code, 1);
        const whole = await verify(await exported(), null);
        assert.equal(whole.code, 1);
        assert.ok(whole.failed.includes('roots_match') || whole.failed.includes('row_signatures'), whole.failed.join());
      });
    });

    it('a row whose leaf was recomputed to fit is found too', async () => {
      const change = `update exchange.entry set at = at + interval '1 second' where id = ${firstOf()};
        update exchange.sealed set leaf = decode(repeat('cd', 32), 'hex') where entry_id = ${firstOf()}`;
      await altered(change, async () => {
        assert.equal((await verify(await evidenceText(), null)).code, 1);
        assert.equal((await verify(await exported(), null)).code, 1);
      });
    });

    it('a deleted row is found', async () => {
      await altered(`delete from exchange.entry where id = ${firstOf()}`, async () => {
        const whole = await verify(await exported(), null);
        assert.equal(whole.code, 1);
        assert.ok(whole.failed.includes('rows_complete'), whole.failed.join());
      });
    });

    it('a row deleted together with its place in the tree is found', async () => {
      const change = `create temp table gone as select idx, entry_id from exchange.sealed where entry_id = ${firstOf()};
        delete from exchange.entry where id in (select entry_id from gone); delete from exchange.sealed where entry_id in (select entry_id from gone);
        update exchange.sealed set idx = idx + 1000000 where idx > (select idx from gone);
        update exchange.sealed set idx = idx - 1000001 where idx >= 1000000; drop table gone`;
      await altered(change, async () => {
        const whole = await verify(await exported(), kept);
        assert.equal(whole.code, 1);
        assert.ok(whole.failed.includes('roots_match'), whole.failed.join());
      });
    });

    it('a tail cut off with all its heads is found by whoever kept a head', async () => {
      const old = await lastHead();
      const cut = `delete from exchange.head where size > ${kept.head.size}; delete from exchange.sealed where idx >= ${kept.head.size};
        delete from exchange.tile; delete from exchange.entry e where not exists (select from exchange.sealed s where s.entry_id = e.id)`;
      await altered(cut, async () => {
        const text = await exported();
        assert.equal((await verify(text, null)).code, 0, 'without a head kept elsewhere nobody can know');
        const whole = await verify(text, old);
        assert.equal(whole.code, 1);
        assert.deepEqual(whole.failed, ['against_head']);
      });
    });
  });

  it('of another agency is not in reach of row security either', async () => {
    const rows = await node.services.db.as(asAgency(METRO_AGENCY), (tx) =>
      tx.$extendTables<{ 'exchange.entry': { id: string } }>().selectFrom('exchange.entry').select('id').execute(),
    );
    assert.deepEqual(rows, []);
  });
});
