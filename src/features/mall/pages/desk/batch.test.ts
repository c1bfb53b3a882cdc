import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { asAgency } from '../../../../kernel/viewer.ts';
import { registrations } from '../../../onceonly/http/registers.builder.ts';
import { beforeHead, eventsFor, stateOf, submitted } from '../../http/casework/application.builder.ts';
import { type Answer, type DeskServer, deskServer, hiddenIn, type Officer } from './desk-server.builder.tsx';

type Case = Awaited<ReturnType<typeof beforeHead>>;

describe('approving several cases at once', () => {
  let desk: DeskServer;
  let head: Officer;
  let other: Officer;
  before(async () => {
    desk = await deskServer();
    head = await desk.officer('licensing_head');
    other = await desk.officer('licensing_head');
  });
  after(() => desk.close());

  const approvals = async ({ applicant }: Case) =>
    (await eventsFor(desk, applicant)).filter(({ kind }) => kind === 'application.approved');
  const check = (cases: readonly Case[]) =>
    head.get(`/meja/setujui/periksa?${cases.map(({ applicant }) => `kasus=${applicant.id}`).join('&')}`);
  const send = (page: Answer) => head.post('/meja/setujui', hiddenIn(page));

  it('offers what waits for the decision, and nothing that lacks a proof or is elsewhere', async () => {
    const complete = await beforeHead(desk);
    const early = await submitted(desk);
    const page = await head.get('/meja/setujui');
    assert.equal(page.status, 200);
    assert.match(page.html, new RegExp(`type="checkbox" name="kasus" value="${complete.applicant.id}"`));
    assert.ok(!page.html.includes(early.applicant.id));
    assert.match(page.text, /lengkap dan menunggu putusan/);
  });

  it('shows the facts of each first, decides each for itself under one batch, and says which', async () => {
    const cases = [await beforeHead(desk), await beforeHead(desk)];
    const page = await check(cases);
    assert.match(page.text, /Setujui dua kasus ini\?/);
    assert.match(page.text, /Wulan Ambarsari.*Praktik Bidan Wulan/);
    for (const one of cases) assert.deepEqual(await approvals(one), []);
    const sent = await send(page);
    assert.equal(sent.status, 303, sent.text);
    const result = await head.get(sent.location);
    assert.match(result.text, /Dua kasus disetujui/);
    const batches = new Set<string | null>();
    for (const one of cases) {
      const [approved, ...more] = await approvals(one);
      assert.equal(more.length, 0);
      assert.ok(approved?.kind === 'application.approved');
      batches.add(approved.batchId);
    }
    assert.equal(batches.size, 1);
    assert.ok(!batches.has(null));
    const audited = await desk.services.db.as(asAgency(desk.licensing.id), (tx) =>
      sql<{ subject_id: string }>`
        select subject_id from kernel.audit where event = 'application.approved' and actor_id = ${head.officerId}`.execute(
        tx,
      ),
    );
    for (const { applicant } of cases)
      assert.equal(audited.rows.filter(({ subject_id: id }) => id === applicant.id).length, 1);
  });

  it('one that moved on is left and named with its reason; the others are approved; a repeat changes nothing', async () => {
    const [moved, stays] = [await beforeHead(desk), await beforeHead(desk)];
    const page = await check([moved, stays]);
    await other.confirm(`/meja/${moved.applicant.id}/ambil`);
    const sent = await send(page);
    const result = await head.get(sent.location);
    assert.match(result.text, /1 dari 2 kasus disetujui/);
    assert.match(result.text, new RegExp(`${moved.application.caseNumber} .* sudah berubah sejak Anda membukanya`));
    assert.equal((await stateOf(desk, moved.applicant)).stage, 'working');
    const again = await send(page);
    assert.equal(again.location, sent.location);
    assert.equal((await approvals(stays)).length, 1);
    assert.deepEqual(await approvals(moved), []);
    assert.match((await head.get(again.location)).text, /1 dari 2 kasus disetujui/);
  });

  it('data that became too old since the check are asked again, and a suspended certificate then licenses nobody', async () => {
    const [suspended, sound] = [await beforeHead(desk), await beforeHead(desk)];
    for (const { applicant } of [suspended, sound]) await desk.makeStale(applicant.id);
    const [registration] = registrations().registrations;
    const standing = { kind: 'suspended', since: '2026-11-01', until: null, reason: 'ethics' };
    desk.registers.answer('sisdmk', ({ body }) =>
      body?.['nik'] === suspended.applicant.nik
        ? { ...registrations(), registrations: [{ ...registration, standing }] }
        : registrations(),
    );
    const page = await check([suspended, sound]);
    assert.match(page.text, /Setujui dua kasus ini\?/);
    const result = await head.get((await send(page)).location);
    assert.match(result.text, /1 dari 2 kasus disetujui/);
    assert.equal((await stateOf(desk, suspended.applicant)).stage, 'working');
    assert.equal((await approvals(sound)).length, 1);
    desk.registers.restore('sisdmk');
  });

  it('a case that was decided meanwhile is left out before anybody confirms', async () => {
    const [gone, stays] = [await beforeHead(desk), await beforeHead(desk)];
    await other.confirm(`/meja/${gone.applicant.id}/setujui`);
    const page = await check([gone, stays]);
    assert.match(page.text, /Satu kasus tidak ikut .*tidak lagi menunggu putusan/);
    assert.match(page.text, /Setujui satu kasus ini\?/);
  });

  it('nothing chosen, foreign ids and a form that was tampered with approve nothing', async () => {
    assert.equal((await head.get('/meja/setujui/periksa')).status, 422);
    const foreign = await head.get('/meja/setujui/periksa?kasus=bukan-id&kasus=019aae00-0000-7000-8000-0000000000b2');
    assert.match(foreign.text, /Tidak ada kasus yang dapat disetujui/);
    assert.equal((await head.post('/meja/setujui', [])).status, 422);
    const one = await beforeHead(desk);
    assert.equal((await head.post('/meja/setujui', [['kasus', `${one.applicant.id}.x`]])).status, 422);
    const many = Array.from({ length: 26 }, () => ['kasus', `${one.applicant.id}.1`] as const);
    assert.equal((await head.post('/meja/setujui', many)).status, 422);
    const keyless = await head.post('/meja/setujui', [
      ['kasus', `${one.applicant.id}.${one.application.seq}`],
      ['idempotency_key', 'kunci-yang-bukan-uuid'],
    ]);
    assert.equal(keyless.status, 400);
    assert.deepEqual(await approvals(one), []);
    const result = await head.get(`/meja/setujui/hasil?kasus=${one.applicant.id}.approved`);
    assert.match(result.text, /0 dari 1 kasus disetujui/);
  });

  it('the verifier sees no batch', async () => {
    const verifier = await desk.officer('licensing_verifier');
    assert.equal((await verifier.get('/meja/setujui')).status, 403);
    assert.equal((await verifier.post('/meja/setujui', [])).status, 403);
  });
});
