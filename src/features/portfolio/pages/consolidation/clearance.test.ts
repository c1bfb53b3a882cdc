import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays, localDate } from '../../../../vocabulary/local-date.ts';
import { consolidationServer, type ConsolidationServer, dated, type Officer } from './consolidation-server.builder.tsx';

describe('the clearance of a new application', () => {
  let test: ConsolidationServer;
  let architect: Officer, spending: Officer, stranger: Officer;
  let match: string;
  before(async () => {
    test = await consolidationServer();
    architect = await test.officer('kemenhub', 'architect');
    spending = await test.officer('kemenpanrb', 'clearance_officer');
    stranger = await test.officer('bpkp', 'architect');
    const [id] = await test.publish('kkp', [
      { name: 'SIPANTAU', values: { function: 'Pemantauan posisi kapal perikanan', functions: ['F.130.05'] } },
    ]);
    match = `${(await test.agency('kkp')).id}/${id}`;
    await test.publish('klhk', [
      { name: 'SIMSAMPAH', values: { function: 'Pencatatan timbulan sampah rumah tangga' } },
    ]);
    await test.compared();
  });
  after(() => test.close());

  const wish = [
    ['nama', 'SIPANTAU'],
    ['fungsi', 'Aplikasi pemantauan posisi kapal perikanan'],
    ['biaya', '1.500.000.000'],
    ['pengguna', '2.000'],
  ] as const;

  it('is asked for with name, function, cost and users; what is wrong is named and what was typed kept', async () => {
    const wrong = await architect.send('/belanja-aplikasi/baru', [
      ['nama', 'SIPANTAU'],
      ['fungsi', ' '],
      ['biaya', '1,5 miliar'],
      ['pengguna', '-4'],
    ]);
    assert.equal(wrong.status, 422);
    for (const words of [/value="SIPANTAU"/, /value="1,5 miliar"/, /value="-4"/]) assert.match(wrong.html, words);
    assert.equal((await spending.get('/belanja-aplikasi/baru')).status, 403);
  });

  it('runs the overlap check at once and keeps its result; a double click asks once', async () => {
    const form = await architect.get('/belanja-aplikasi/baru');
    const key = /name="idempotency_key" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    const fields = [...wish, ['idempotency_key', key]] as const;
    const first = await architect.post('/belanja-aplikasi/baru', fields);
    assert.equal(first.status, 303, first.text);
    assert.equal((await architect.post('/belanja-aplikasi/baru', fields)).location, first.location);
    const page = await architect.get(first.location);
    assert.match(page.text, /Dibandingkan pada .* dengan 2 objek/);
    assert.match(page.text, /SIPANTAU/);
    assert.match(page.text, /1 aplikasi sangat mirip/);
    assert.equal((await stranger.get(first.location)).status, 404);
    assert.deepEqual(await test.notices('kemenpanrb', 'clearance_officer'), ['clearance.requested']);
  });

  it('is not cleared without an answer to each close match; the second officer is shown the first’s decision', async () => {
    const [address] = await requests(spending);
    const silent = await spending.send(`${address}/putus`, [
      ['putusan', 'cleared'],
      ['alasan', 'Perlu.'],
    ]);
    assert.equal(silent.status, 422);
    assert.match(silent.text, /Jawab setiap aplikasi yang sangat mirip/);
    assert.equal((await architect.get(`${address}/putus`)).status, 403);
    const refused = await spending.send(`${address}/putus`, [
      ['putusan', 'refused'],
      ['alasan', 'SIPANTAU sudah ada dan dapat dipakai bersama.'],
      ['pengganti', match],
      ['tambahan', '300.000.000'],
    ]);
    assert.equal(refused.status, 303, refused.text);
    const second = await spending.post(`${address}/putus`, [
      ['putusan', 'refused'],
      ['alasan', 'Sama.'],
      ['pengganti', match],
    ]);
    assert.match(second.text, /clearance_decided/);
    const seen = await architect.get(address!);
    assert.match(seen.text, /ditolak/);
    assert.match(seen.text, /dapat dipakai bersama/);
    assert.match(seen.text, /Rp1\.200\.000\.000/);
    assert.deepEqual(await test.notices('kemenhub', 'architect'), ['clearance.refused']);
  });

  it('books what a refusal avoids for the requester, and nobody outside reads it', async () => {
    assert.match((await architect.get('/penggabungan/penghematan')).text, /Terhindar Rp1,2 M/);
    const coordinator = await test.officer('kemenko-marves', 'coordinator');
    assert.match((await coordinator.get('/penggabungan/penghematan')).text, /Rp1\.200\.000\.000/);
    assert.doesNotMatch((await stranger.get('/penggabungan/penghematan')).text, /1\.200\.000\.000/);
  });

  it('is cleared with conditions that lie ahead, on a check that is fresh', async () => {
    const { location } = await architect.send('/belanja-aplikasi/baru', wish);
    test.wait(20);
    const answers = [[`jawaban-${match.replace('/', '_')}`, 'Untuk perairan pedalaman.']] as const;
    const conditions = dated('syarat-use_exchange', addDays(localDate(test.today()), 90));
    const old = await spending.send(`${location}/putus`, [
      ['putusan', 'cleared_with_conditions'],
      ...answers,
      ...conditions,
    ]);
    assert.match(old.text, /terlalu lama/);
    assert.equal((await spending.post(`${location}/periksa`, [])).status, 303);
    const past = await spending.send(`${location}/putus`, [
      ['putusan', 'cleared_with_conditions'],
      ...answers,
      ...dated('syarat-use_exchange', '2020-01-01'),
    ]);
    assert.match(past.text, /sudah lewat/);
    const cleared = await spending.send(`${location}/putus`, [
      ['putusan', 'cleared_with_conditions'],
      ...answers,
      ...conditions,
    ]);
    assert.equal(cleared.status, 303, cleared.text);
    assert.match((await architect.get(location)).text, /Untuk perairan pedalaman/);
  });

  async function requests(officer: Officer): Promise<readonly string[]> {
    const { html } = await officer.get('/belanja-aplikasi');
    return [...html.matchAll(/href="(\/belanja-aplikasi\/[0-9a-f-]{36})"/g)].map(([, address = '']) => address);
  }
});
