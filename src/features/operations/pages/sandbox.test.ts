import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readAudit } from '../../../kernel/audit/read-audit.ts';
import { newId } from '../../../kernel/ids.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import { deskServer, Sandboxes, type DeskServer, type Seated } from './desk-server.builder.tsx';

describe('the sandbox page of a sample installation', () => {
  let desk: DeskServer;
  let operator: Seated;
  const sandboxes = new Sandboxes();

  before(async () => {
    desk = await deskServer({ feature: { sandboxes } });
    operator = await desk.seat(['operator']);
  });
  after(() => desk.close());

  const events = async () => {
    const { operatorAgencyId: agencyId } = desk;
    const question = { agencyId, from: null, until: null, event: null, personId: null, after: null, limit: 100 };
    const { entries } = await desk.services.db.as(asAgency(agencyId), (tx) => readAudit(tx, question));
    return entries.filter(({ event }) => event.startsWith('sandbox.'));
  };

  it('shows how each played agency behaves', async () => {
    const text = await (await operator.get('/operasi/kotak-pasir')).text();
    assert.match(text, /<h1>Kedua sumber contoh menjawab<\/h1>/);
    assert.match(text, /DUKCAPIL[\s\S]*120[\s\S]*900[\s\S]*0,5%/);
  });

  it('switches one off and on by one button each, and records both', async () => {
    const off = await operator.post('/operasi/kotak-pasir/pddikti/matikan');
    assert.equal(off.headers.get('location'), '/operasi/kotak-pasir');
    const text = await (await operator.get('/operasi/kotak-pasir')).text();
    assert.match(text, /<h1>Satu dari 2 sumber contoh dimatikan<\/h1>/);
    assert.match(text, /Mati sejak /);
    await operator.post('/operasi/kotak-pasir/pddikti/nyalakan');
    assert.deepEqual(
      sandboxes.states.map(({ outageSince }) => outageSince),
      [null, null],
    );
    assert.deepEqual(
      (await events()).map(({ event, rule, subject }) => [event, rule, subject.id]),
      [
        ['sandbox.switched_on', 'OPS-08', 'pddikti'],
        ['sandbox.switched_off', 'OPS-08', 'pddikti'],
      ],
    );
  });

  it('throws the switch once for a double click, and not at all where it stands so already', async () => {
    const [switched, recorded, key] = [sandboxes.switched, (await events()).length, newId()];
    await Promise.all(
      [1, 2].map(() => operator.post('/operasi/kotak-pasir/dukcapil/matikan', { idempotency_key: key })),
    );
    await operator.post('/operasi/kotak-pasir/dukcapil/matikan');
    assert.equal(sandboxes.switched, switched + 1);
    assert.equal((await events()).length, recorded + 1);
    await operator.post('/operasi/kotak-pasir/dukcapil/nyalakan');
  });

  it('records nothing when the sandbox cannot be reached, and can be tried again with the same form', async (test) => {
    test.mock.method(process.stderr, 'write', () => true);
    const [recorded, key] = [(await events()).length, newId()];
    sandboxes.isUnreachable = true;
    const failed = await operator.post('/operasi/kotak-pasir/pddikti/matikan', { idempotency_key: key });
    sandboxes.isUnreachable = false;
    assert.equal(failed.status, 500);
    assert.equal((await events()).length, recorded);
    assert.equal((await operator.post('/operasi/kotak-pasir/pddikti/matikan', { idempotency_key: key })).status, 303);
    assert.equal((await events()).length, recorded + 1);
  });

  it('knows no other sandbox', async () => {
    assert.equal((await operator.post('/operasi/kotak-pasir/imigrasi/matikan')).status, 404);
  });

  it('says so where no agency is played, and switches nothing', async () => {
    const without = await deskServer();
    const there = await without.seat(['operator']);
    const page = await there.get('/operasi/kotak-pasir');
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<h1>Tidak ada sumber contoh<\/h1>/);
    assert.equal((await there.post('/operasi/kotak-pasir/pddikti/matikan')).status, 404);
    await without.close();
  });

  it('opens for operators of the organisation that runs the installation only', async () => {
    const switched = sandboxes.switched;
    for (const other of [await desk.seat(['operator'], newId()), await desk.seat(['auditor'])]) {
      assert.equal((await other.get('/operasi/kotak-pasir')).status, 403);
      assert.equal((await other.post('/operasi/kotak-pasir/dukcapil/matikan')).status, 403);
    }
    assert.equal((await desk.get('/operasi/kotak-pasir')).status, 401);
    assert.equal(sandboxes.switched, switched);
  });
});
