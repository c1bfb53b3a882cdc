import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readAudit } from '../../../kernel/audit/read-audit.ts';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, WORKER } from '../../../kernel/viewer.ts';
import { aFailedEffect } from '../http/outbox-effect.builder.ts';
import { findEffect } from '../storage/outbox-effect.ts';
import { deskServer, type DeskServer, type Seated } from './desk-server.builder.tsx';

const REASON = 'Penerima sudah ditutup, dikirim lewat surat.';

describe('the outbox page', () => {
  let desk: DeskServer;
  let operator: Seated;

  before(async () => {
    desk = await deskServer();
    operator = await desk.seat(['operator']);
  });
  after(() => desk.close());

  const stateOf = async (id: string) => (await desk.services.db.as(WORKER, (tx) => findEffect(tx, id)))?.state;
  const events = async (event: string) => {
    const { operatorAgencyId: agencyId } = desk;
    const question = { agencyId, from: null, until: null, event, personId: null, after: null, limit: 100 };
    return (await desk.services.db.as(asAgency(agencyId), (tx) => readAudit(tx, question))).entries;
  };

  it('says that all is well while nothing has failed', async () => {
    const page = await operator.get('/operasi/kotak-keluar');
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<h1>Tidak ada kiriman yang gagal<\/h1>[\s\S]*Semua kiriman sampai/);
  });

  it('shows a failed delivery with its attempts and the class of its fault, never its message', async () => {
    const id = await aFailedEffect(desk.services);
    const list = await (await operator.get('/operasi/kotak-keluar')).text();
    assert.match(list, /<h1>Satu kiriman gagal<\/h1>/);
    assert.match(list, new RegExp(`/operasi/kotak-keluar/${id}`));
    const details = await (await operator.get(`/operasi/kotak-keluar/${id}`)).text();
    assert.match(details, /gagal sesudah 1 percobaan/);
    for (const text of [list, details]) {
      assert.match(text, /<code>Error<\/code>/);
      assert.doesNotMatch(text, /Ratna/);
    }
  });

  it('tries a delivery again at once, records by which rule, and answers a double click alike', async () => {
    const id = await aFailedEffect(desk.services);
    const key = newId();
    const before = (await events('outbox_effect.retried')).length;
    const [first, second] = await Promise.all(
      [1, 2].map(() => operator.post(`/operasi/kotak-keluar/${id}/coba-lagi`, { idempotency_key: key })),
    );
    for (const answer of [first, second]) {
      assert.equal(answer?.status, 303);
      assert.equal(answer?.headers.get('location'), `/operasi/kotak-keluar/${id}`);
    }
    assert.equal(await stateOf(id), 'waiting');
    const retried = await events('outbox_effect.retried');
    assert.equal(retried.length, before + 1);
    assert.deepEqual(
      [retried[0]?.rule, retried[0]?.actor.id, retried[0]?.subject.id],
      ['OPS-03', operator.officer.officerId, id],
    );
    assert.match(await (await operator.get(`/operasi/kotak-keluar/${id}`)).text(), /segera dicoba/);
  });

  it('refuses to retry what is not stuck, and says how it stands', async () => {
    const id = await aFailedEffect(desk.services);
    await operator.post(`/operasi/kotak-keluar/${id}/coba-lagi`);
    const again = await operator.post(`/operasi/kotak-keluar/${id}/coba-lagi`);
    assert.equal(again.status, 409);
    assert.match(await again.text(), /tidak lagi berhenti/);
  });

  it('sets a delivery aside only after asking why, and keeps the reason on its page', async () => {
    const id = await aFailedEffect(desk.services);
    const asked = await operator.get(`/operasi/kotak-keluar/${id}/sisihkan`);
    assert.equal(asked.status, 200);
    assert.equal(await stateOf(id), 'failing');
    const done = await operator.post(`/operasi/kotak-keluar/${id}/sisihkan`, { alasan: REASON });
    assert.equal(done.status, 303);
    assert.equal(await stateOf(id), 'set_aside');
    assert.ok((await (await operator.get(`/operasi/kotak-keluar/${id}`)).text()).includes(REASON));
    assert.ok((await (await operator.get('/operasi/kotak-keluar?keadaan=disisihkan')).text()).includes(REASON));
    const [event] = await events('outbox_effect.set_aside');
    assert.deepEqual([event?.rule, event?.outcome, event?.subject.id], ['OPS-04', 'done', id]);
  });

  it('keeps what was typed and changes nothing when the reason is bad', async () => {
    const id = await aFailedEffect(desk.services);
    const bad = [
      ['', 'Tulis mengapa kiriman ini disisihkan'],
      ['pendek', 'paling sedikit 10 huruf'],
      ['x'.repeat(501), 'paling banyak 500 huruf'],
      ['ada tanda \u0007 bel di sini', 'tanda yang tidak terbaca'],
      ['<script>alert(1)</script> milik 3314079909990000', 'Hapus nomor 16 angka'],
    ] as const;
    for (const [alasan, message] of bad) {
      const answer = await operator.post(`/operasi/kotak-keluar/${id}/sisihkan`, { alasan });
      const text = await answer.text();
      assert.equal(answer.status, 422, message);
      assert.equal(text.split(message).length - 1, 2, `${message}: in the summary and at the field`);
      assert.doesNotMatch(text, /<script>alert/);
      assert.match(text, /<title>Galat: /);
    }
    assert.ok(
      (await (await operator.post(`/operasi/kotak-keluar/${id}/sisihkan`, { alasan: 'pendek' })).text()).includes(
        '>pendek</textarea>',
      ),
    );
    assert.equal(await stateOf(id), 'failing');
  });

  it('takes one key for one content only', async () => {
    const [one, other] = [await aFailedEffect(desk.services), await aFailedEffect(desk.services)];
    const key = newId();
    await operator.post(`/operasi/kotak-keluar/${one}/sisihkan`, { alasan: REASON, idempotency_key: key });
    const reused = await operator.post(`/operasi/kotak-keluar/${other}/sisihkan`, {
      alasan: REASON,
      idempotency_key: key,
    });
    assert.equal(reused.status, 409);
    assert.equal(await stateOf(other), 'failing');
    const missing = await operator.post(`/operasi/kotak-keluar/${other}/coba-lagi`, { idempotency_key: 'pendek' });
    assert.equal(missing.status, 400);
  });

  it('knows no delivery that is not there, whatever stands in the address', async () => {
    for (const id of [newId(), 'x', "'; drop table kernel.outbox --", '%00']) {
      const path = `/operasi/kotak-keluar/${encodeURIComponent(id)}`;
      assert.equal((await operator.get(path)).status, 404, id);
      assert.equal((await operator.get(`${path}/sisihkan`)).status, 404, id);
      assert.equal((await operator.post(`${path}/coba-lagi`)).status, 404, id);
      assert.equal((await operator.post(`${path}/sisihkan`, { alasan: REASON })).status, 404, id);
    }
  });

  it('refuses a list that our pages do not offer', async () => {
    assert.equal((await operator.get('/operasi/kotak-keluar?keadaan=semua')).status, 404);
    for (const query of ['sesudah=kemarin', 'sesudah=2026-11-24T00:00:00Z~x']) {
      assert.equal((await operator.get(`/operasi/kotak-keluar?${query}`)).status, 400, query);
    }
  });

  it('is cut into pages, none longer than 25 rows', async () => {
    for (let count = 0; count < 26; count += 1) await aFailedEffect(desk.services);
    const first = await (await operator.get('/operasi/kotak-keluar')).text();
    const next = /href="(\/operasi\/kotak-keluar\?[^"]*sesudah=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&');
    assert.ok(next !== undefined);
    assert.equal(first.split('<tr role="row"').length - 2, 25);
    const second = await (await operator.get(next)).text();
    assert.match(second, /rel="prev"/);
    const linked = (text: string) => [...text.matchAll(/kotak-keluar\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
    assert.deepEqual(
      linked(second).filter((id) => linked(first).includes(id)),
      [],
    );
  });

  it('opens for operators of the organisation that runs the installation only', async () => {
    const id = await aFailedEffect(desk.services);
    const others = [
      await desk.seat(['operator'], newId()),
      await desk.seat(['auditor']),
      await desk.seat(['administrator']),
    ];
    for (const other of others) {
      for (const path of ['', `/${id}`, `/${id}/sisihkan`]) {
        assert.equal((await other.get(`/operasi/kotak-keluar${path}`)).status, 403);
      }
      assert.equal((await other.post(`/operasi/kotak-keluar/${id}/coba-lagi`)).status, 403);
      assert.equal((await other.post(`/operasi/kotak-keluar/${id}/sisihkan`, { alasan: REASON })).status, 403);
    }
    assert.equal((await desk.get(`/operasi/kotak-keluar/${id}`)).status, 401);
    assert.equal(await stateOf(id), 'failing');
  });

  it('takes a form only with the token of the session', async () => {
    const id = await aFailedEffect(desk.services);
    assert.equal((await operator.post(`/operasi/kotak-keluar/${id}/coba-lagi`, { csrf: 'palsu' })).status, 403);
    assert.equal(await stateOf(id), 'failing');
  });
});
