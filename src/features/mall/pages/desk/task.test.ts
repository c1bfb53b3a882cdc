import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../../../kernel/ids.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import { command, officerOf, on, stateOf, submitted } from '../../http/casework/application.builder.ts';
import { passStep } from '../../http/casework/commands.ts';
import { the } from '../../http/casework/office.builder.ts';
import { type DeskServer, deskServer, hiddenIn, type Officer } from './desk-server.builder.tsx';

describe('the health office’s requests', () => {
  let desk: DeskServer;
  let recommender: Officer;
  before(async () => {
    desk = await deskServer();
    recommender = await desk.officer('health_recommender', desk.health);
  });
  after(() => desk.close());

  /** A case that has reached the health office, and the address of its request there. */
  async function asked() {
    const { applicant, application } = await submitted(desk);
    const verifier = officerOf(desk.licensing, 'licensing_verifier');
    the(await command(desk, passStep, on(desk, application, verifier)));
    await desk.settle();
    const list = await recommender.get('/rekomendasi');
    const row = new RegExp(`href="(/rekomendasi/[0-9a-f-]{36})"[^>]*>(?:<span>)?${application.caseNumber}`).exec(
      list.html,
    );
    assert.ok(row?.[1] !== undefined, list.text);
    return { applicant, application, address: row[1], list };
  }

  it('are listed, the first due on top, with who asks', async () => {
    const { list, application } = await asked();
    assert.match(list.text, /menunggu rekomendasi/);
    assert.match(list.text, new RegExp(`${application.caseNumber} .*Wulan Ambarsari SIP Bidan DPMPTSP`));
  });

  it('show the fields of the message and nothing else, with what is to be confirmed and its article', async () => {
    const { address, applicant } = await asked();
    const { status, text } = await recommender.get(address);
    assert.equal(status, 200);
    assert.match(text, /Rekomendasi untuk Wulan Ambarsari/);
    assert.match(text, /Praktik Bidan Wulan \(contoh\)/);
    assert.match(text, /Jl\. Kenanga No\. 12, Jirapan, Masaran/);
    assert.match(text, /Senin, 16\.00 sampai 20\.00/);
    assert.match(text, /Tempat praktik layak untuk pelayanan ini \(UU 17\/2023 Pasal 264/);
    assert.doesNotMatch(text, /NPWP|Ijazah|Tanggal lahir/i);
    assert.ok(!text.includes(applicant.nik));
    const { rows } = await desk.services.db.as(asPerson(applicant.personId), (tx) =>
      sql<{ purpose: string }>`
        select purpose from kernel.access_record
        where actor_id = ${recommender.officerId} and list_day is null`.execute(tx),
    );
    assert.deepEqual(
      rows.map(({ purpose }) => purpose),
      ['sip.recommend'],
    );
  });

  it('are answered once, with everything confirmed, and the answer reaches the office that asked', async () => {
    const { address, applicant } = await asked();
    const form = await recommender.get(`${address}/jawab`);
    const hidden = hiddenIn(form);
    const nothing = await recommender.post(`${address}/jawab`, hidden);
    assert.equal(nothing.status, 422);
    assert.match(nothing.text, /Pilih putusan Anda/);
    const half = await recommender.post(`${address}/jawab`, [
      ...hidden,
      ['putusan', 'recommended'],
      ['catatan', 'Baik.'],
    ]);
    assert.match(half.text, /Tegaskan semuanya/);
    assert.match(half.html, />Baik\.<\/textarea>/);
    const silent = await recommender.post(`${address}/jawab`, [...hidden, ['putusan', 'not_recommended']]);
    assert.match(silent.text, /Tulis mengapa tidak direkomendasikan/);
    const foreign = await recommender.post(`${address}/jawab`, [
      ...hidden,
      ['putusan', 'not_recommended'],
      ['ditegaskan', 'x'],
      ['catatan', 'y'],
    ]);
    assert.match(foreign.text, /Tegaskan hanya yang diminta/);
    const fields = [...hidden, ['putusan', 'recommended'], ['ditegaskan', 'practice-place']] as const;
    const both = await Promise.all([1, 2].map(() => recommender.post(`${address}/jawab`, fields)));
    assert.deepEqual(
      both.map(({ status, location }) => [status, location]),
      [1, 2].map(() => [303, address]),
    );
    await desk.settle();
    const { recommendation, step } = await stateOf(desk, applicant);
    assert.deepEqual([recommendation?.answer?.verdict, step], ['recommended', 'decide']);
    const answered = await recommender.get(address);
    assert.match(answered.text, new RegExp(`Direkomendasikan .*Oleh ${recommender.name}`));
    const late = await recommender.get(`${address}/jawab`);
    assert.equal(late.status, 409);
    assert.match(late.text, /desk_task_answered/);
    const second = await recommender.post(`${address}/jawab`, [
      ...hidden.filter(([name]) => name !== 'idempotency_key'),
      ...fields.slice(hidden.length),
    ]);
    assert.equal(second.status, 409);
  });

  it('a refusal to recommend says why, and the office that asked reads it', async () => {
    const { address, applicant } = await asked();
    await recommender.confirm(`${address}/jawab`, [
      ['putusan', 'not_recommended'],
      ['catatan', 'Belum ada air mengalir.'],
    ]);
    await desk.settle();
    const head = await desk.officer('licensing_head');
    const { text } = await head.get(`/meja/${applicant.id}`);
    assert.match(text, /Jawaban Dinas Kesehatan Tidak direkomendasikan .*Belum ada air mengalir\./);
    assert.match(text, /Dinas Kesehatan tidak merekomendasikan/);
    assert.doesNotMatch(text, /Setujui S/);
    const approve = await head.get(`/meja/${applicant.id}/setujui`);
    assert.match(approve.text, /Izin ini belum dapat disetujui/);
  });

  it('are unknown to other offices, and to nobody’s id', async () => {
    const { address } = await asked();
    const elsewhere = await desk.officer('health_recommender', desk.licensing);
    for (const path of [address, `${address}/jawab`, `/rekomendasi/${newId()}`, '/rekomendasi/bukan-id'])
      assert.equal((await elsewhere.get(path)).status, 404, path);
    const verifier = await desk.officer('licensing_verifier');
    assert.equal((await verifier.get(address)).status, 403);
    assert.equal((await verifier.get('/rekomendasi')).status, 403);
  });
});
