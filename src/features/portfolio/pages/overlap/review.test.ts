import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asAgency, PUBLIC } from '../../../../kernel/viewer.ts';
import { pairIdOf, pairOfEntries } from '../../http/overlap-review/pair-id.ts';
import { listQueue } from '../../storage/overlap/overlap-pair.ts';
import { lastDoneRun } from '../../storage/overlap/overlap-run.ts';
import { type Officer, overlapServer, type OverlapServer } from './overlap-server.builder.tsx';

describe('reviewing overlap', () => {
  let server: OverlapServer;
  let nadia: Officer;
  let imam: Officer;
  let third: Officer;
  before(async () => {
    server = await overlapServer();
    nadia = await server.officer('overlap_reviewer', 'kemenpanrb');
    imam = await server.officer('overlap_reviewer', 'kemenko-marves');
    third = await server.officer('overlap_reviewer', 'kemenko-pmk');
  });
  after(() => server.close());

  async function runNow(): Promise<void> {
    const asked = await nadia.post('/tumpang-tindih/hitung');
    assert.equal(asked.status, 303, asked.text);
    assert.ok(await server.run());
  }

  async function queue() {
    const { host } = server.inventory;
    const run = await server.services.db.as(PUBLIC, (tx) => lastDoneRun(tx, host));
    return server.services.db.as(asAgency(host), (tx) => listQueue(tx, { host, runId: run!.id }));
  }

  const pairOf = (one: readonly [string, string], other: readonly [string, string]): string =>
    pairIdOf(pairOfEntries(server.inventory.entryOf(...one), server.inventory.entryOf(...other)));

  it('before the first run the pages say so, and a run asked for twice is one run', async () => {
    assert.match((await nadia.get('/tumpang-tindih')).text, /Belum ada hitungan tumpang tindih/);
    assert.equal((await nadia.get('/tumpang-tindih/tinjau')).status, 404);
    await nadia.post('/tumpang-tindih/hitung');
    const again = await imam.post('/tumpang-tindih/hitung');
    assert.equal(again.status, 409);
    assert.match(again.text, /overlap_run_under_way/);
    assert.match((await imam.get('/tumpang-tindih/hitung')).text, /Hitungan berjalan/);
    assert.ok(await server.run());
    assert.match((await imam.get('/tumpang-tindih/hitung')).text, /Tidak ada hitungan yang berjalan/);
  });

  it('the explorer shows groups, and costs only to an agency that oversees the owners', async () => {
    const officer = await server.officer('architect', 'kemenparekraf');
    const seen = await officer.get('/tumpang-tindih');
    assert.match(seen.text, /aplikasi tampak sefungsi/);
    assert.doesNotMatch(seen.text, /Rp miliar/);
    const overseer = await nadia.get('/tumpang-tindih?urut=saving');
    assert.match(overseer.text, /Biaya setahun, Rp miliar/);
    const csv = await officer.get('/tumpang-tindih/kelompok.csv');
    assert.doesNotMatch(csv.text, /rupiah/);
    const system = await nadia.get('/tumpang-tindih?soal=same_system');
    assert.match(system.text, /SRIKANDI/);
  });

  it('a group shows its pairs, why they look alike, and the way to judge them', async () => {
    const list = await nadia.get('/tumpang-tindih');
    const [, address = ''] = /href="(\/tumpang-tindih\/kelompok\/[0-9a-f]{16})"/.exec(list.html) ?? [];
    const page = await nadia.get(address);
    assert.equal(page.status, 200);
    assert.match(page.text, /Kemungkinan sefungsi untuk setiap pasangan/);
    assert.match(page.text, /Kata yang sama dalam uraian/);
    assert.match(page.text, /Nilai pasangan ini/);
    assert.match(page.html, /\/penggabungan\/usul\?kelompok=/);
    const officer = await server.officer('coordinator', 'kemenko-marves');
    assert.doesNotMatch((await officer.get(address)).text, /Nilai pasangan ini/);
    const own = await officer.get('/tumpang-tindih?instansi=coordinated');
    assert.match(own.text, /Yang kami koordinasikan/);
    assert.match(own.html, /kelompok\/[0-9a-f]{16}/);
    const elsewhere = await server.officer('coordinator', 'kemenko-pmk');
    assert.match((await elsewhere.get('/tumpang-tindih?instansi=coordinated')).text, /Tidak ada kelompok/);
  });

  it('a verdict is one click, recorded, offered to be taken back, and holds after the next run', async () => {
    const pair = pairOf(['SIPANTAU', 'kkp'], ['Lacak Armada', 'kemenhub']);
    const address = `/tumpang-tindih/tinjau/${pair}`;
    const page = await nadia.get(address);
    assert.match(page.text, /Sefungsi/);
    assert.match(page.html, /<mark>/);
    const sent = await nadia.post(address, { putusan: 'unrelated', alasan: 'Jenis kapal yang lain' });
    assert.equal(sent.status, 303, sent.text);
    const next = await nadia.get(sent.location);
    assert.match(next.text, /Tercatat: Tidak terkait\./);
    await runNow();
    const after = await nadia.get(`/tumpang-tindih/pasangan/${pair}`);
    assert.match(after.text, /Tidak terkait/);
    assert.match(after.text, new RegExp(nadia.name));
    assert.doesNotMatch(after.text, /Kelompok fungsi yang sama/);
    const withdrawal = await nadia.post(`${address}/batal`);
    assert.equal(withdrawal.status, 303, withdrawal.text);
    assert.match((await nadia.get(withdrawal.location)).text, /Putusan Anda dibatalkan/);
    const twice = await nadia.post(`${address}/batal`);
    assert.match(twice.text, /overlap_not_withdrawable/);
  });

  it('of a random pair nobody sees the other’s verdict before both have spoken, and a third settles', async () => {
    const [row] = (await queue()).filter(({ reviewers }) => reviewers === 2);
    assert.ok(row);
    const address = `/tumpang-tindih/tinjau/${row.pairId}`;
    assert.equal((await nadia.post(address, { putusan: 'same_function' })).status, 303);
    const mine = await nadia.get(address);
    assert.match(mine.text, /Anda sudah menilai pasangan ini/);
    for (const officer of [imam, third]) {
      const blind = await officer.get(address);
      assert.match(blind.text, /Penilai kedua tidak melihat putusan Anda/);
      assert.doesNotMatch(blind.text, /Yang diputuskan/);
      const open = await officer.get(`/tumpang-tindih/pasangan/${row.pairId}`);
      assert.match(open.text, /Menunggu penilai kedua/);
      assert.doesNotMatch(open.text, new RegExp(nadia.name));
    }
    assert.match((await nadia.post(address, { putusan: 'unrelated' })).text, /overlap_pair_judged/);
    assert.equal((await imam.post(address, { putusan: 'upstream_downstream:a' })).status, 303);
    assert.match((await nadia.get('/tumpang-tindih/sengketa')).text, /Orang ketiga, bukan Anda/);
    assert.match((await nadia.post(address, { putusan: 'unrelated' })).text, /overlap_settler_is_party/);
    assert.match((await third.get('/tumpang-tindih/sengketa')).text, /Anda dapat menengahi/);
    assert.equal((await third.post(address, { putusan: 'same_function', alasan: 'Keduanya memantau' })).status, 303);
    assert.match((await third.get('/tumpang-tindih/sengketa')).text, /Tidak ada sengketa/);
    assert.match((await nadia.get(`/tumpang-tindih/pasangan/${row.pairId}`)).text, /Keduanya memantau/);
  });

  it('two reviewers of one random pair at once are both heard, a third at once is not, and a double click counts once', async () => {
    const [row] = (await queue()).filter(({ reviewers }) => reviewers === 2).slice(1);
    assert.ok(row);
    const address = `/tumpang-tindih/tinjau/${row.pairId}`;
    const key = 'kunci-yang-sama-dua-kali';
    const answers = await Promise.all([
      nadia.post(address, { putusan: 'unrelated', idempotency_key: key }),
      nadia.post(address, { putusan: 'unrelated', idempotency_key: key }),
      imam.post(address, { putusan: 'unrelated' }),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303, 303],
    );
    assert.match((await third.post(address, { putusan: 'unrelated' })).text, /overlap_pair_taken/);
    assert.match((await third.get(address)).text, /Dua peninjau lain menilai pasangan ini/);
  });

  it('quality is published with what is still lacking, as a page and as a file', async () => {
    const page = await imam.get('/tumpang-tindih/mutu');
    assert.match(page.text, /Belum cukup pasangan dinilai/);
    assert.match(page.text, /Kesepakatan dua penilai/);
    const file = await imam.get('/tumpang-tindih/mutu.csv');
    assert.match(file.text, /Kelengkapan, fungsi yang sama/);
  });

  it('one system reported twice becomes one application with many users only when its owner agrees', async () => {
    const pair = pairOf(['SRIKANDI', 'kemenparekraf'], ['SRIKANDI', 'kemen-pupr']);
    await nadia.post(`/tumpang-tindih/tinjau/${pair}`, { putusan: 'same_system' });
    await imam.post(`/tumpang-tindih/tinjau/${pair}`, { putusan: 'same_system' });
    const kept = server.inventory.entryOf('SRIKANDI', 'kemen-pupr');
    const early = await nadia.post(`/tumpang-tindih/pasangan/${pair}/usul`, { pertahankan: 'bukan/entri' });
    assert.match(early.text, /overlap_offer_unfit/);
    assert.match((await nadia.get(`/tumpang-tindih/pasangan/${pair}`)).text, /Usulkan kepada pemilik/);
    assert.equal((await nadia.post(`/tumpang-tindih/pasangan/${pair}/usul`, { pertahankan: kept })).status, 303);
    assert.match(
      (await nadia.post(`/tumpang-tindih/pasangan/${pair}/usul`, { pertahankan: kept })).text,
      /overlap_offer_unfit/,
    );
    const owner = await server.officer('architecture_approver', 'kemenparekraf');
    const keeper = await server.officer('architecture_approver', 'kemen-pupr');
    const stranger = await server.officer('architecture_approver', 'klhk');
    assert.match((await owner.get('/tumpang-tindih/usulan')).text, /Satu usulan menunggu jawaban Anda/);
    assert.match((await stranger.get(`/tumpang-tindih/usulan/${pair}`)).text, /overlap_offer_unknown/);
    assert.equal((await keeper.post(`/tumpang-tindih/usulan/${pair}`, { jawaban: 'accepted' })).status, 403);
    const silent = await owner.post(`/tumpang-tindih/usulan/${pair}`, { jawaban: 'refused' });
    assert.equal(silent.status, 422);
    assert.match(silent.text, /Tulis alasan menolak/);
    const accepted = await owner.post(`/tumpang-tindih/usulan/${pair}`, { jawaban: 'accepted' });
    assert.equal(accepted.status, 303, accepted.text);
    assert.match((await owner.get(accepted.location)).text, /tercatat sebagai pengguna SRIKANDI/);
    assert.match(
      (await owner.post(`/tumpang-tindih/usulan/${pair}`, { jawaban: 'accepted' })).text,
      /overlap_offer_answered/,
    );
    assert.match((await nadia.get(`/tumpang-tindih/pasangan/${pair}`)).text, /Disetujui/);
  });

  it('an owner sees which of the own applications look like others', async () => {
    const owner = await server.officer('architect', 'klhk');
    const page = await owner.get('/tumpang-tindih/milik-saya');
    assert.match(page.text, /aplikasi Anda mirip aplikasi lain/);
    assert.match(page.text, /SIMSURAT/);
    assert.doesNotMatch(page.text, /Peta Jembatan/);
  });

  it('a word proposed by a reviewer and accepted by the national architect is read by the next run', async () => {
    const wrong = await nadia.post('/tumpang-tindih/kata', { jenis: 'synonym', kata: 'satu', alasan: '' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /Tulis paling sedikit dua kata/);
    assert.equal(
      (await nadia.post('/tumpang-tindih/kata', { jenis: 'synonym', kata: 'jembatan\njadesta', alasan: 'Uji' })).status,
      303,
    );
    const architect = await server.officer('national_architect', 'kemenpanrb');
    const page = await architect.get('/tumpang-tindih/kata');
    assert.match(page.text, /Satu usulan kata menunggu keputusan/);
    const [, address = ''] = /action="(\/tumpang-tindih\/kata\/[0-9a-f-]{36})"/.exec(page.html) ?? [];
    assert.equal((await nadia.post(address, { keputusan: 'accepted' })).status, 403);
    assert.equal((await architect.post(address, { keputusan: 'accepted' })).status, 303);
    assert.match((await architect.post(address, { keputusan: 'accepted' })).text, /overlap_word_decided/);
    await runNow();
    assert.match((await nadia.get('/tumpang-tindih/hitung')).text, /tiap malam|diminta/);
    const pair = await nadia.get(
      `/tumpang-tindih/pasangan/${pairOf(['Jadesta', 'kemenparekraf'], ['Peta Jembatan', 'kemen-pupr'])}`,
    );
    assert.equal(pair.status, 200, 'the two now share a word and are compared');
    assert.match(pair.text, /jembatan/);
  });

  it('hostile input is refused in words and changes nothing', async () => {
    const pair = pairOf(['Presensi', 'kkp'], ['SIHADIR', 'kemen-pupr']);
    const address = `/tumpang-tindih/tinjau/${pair}`;
    assert.match((await nadia.post(address, { putusan: '<script>' })).text, /overlap_verdict_unknown/);
    assert.match(
      (await nadia.post(address, { putusan: 'unrelated', alasan: 'x'.repeat(1_001) })).text,
      /overlap_note_wrong/,
    );
    assert.match((await nadia.get('/tumpang-tindih/tinjau/..%2F..%2Fetc')).text, /overlap_pair_unknown/);
    assert.equal((await nadia.get(`/tumpang-tindih/kelompok/${'f'.repeat(16)}`)).status, 404);
    assert.equal((await nadia.get('/tumpang-tindih?hal=999999999&soal=%27;--&instansi=x&fungsi=F%00')).status, 200);
    assert.equal((await nadia.get('/tumpang-tindih/tinjau?mulai=-5&sesudah=%3Cb%3E')).status, 200);
    const architect = await server.officer('architect', 'kkp');
    assert.equal((await architect.post(address, { putusan: 'unrelated' })).status, 403);
    assert.equal((await architect.get(`/tumpang-tindih/tinjau/${pair}`)).status, 403);
  });
});
