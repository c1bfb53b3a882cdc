import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { consolidationServer, type ConsolidationServer } from './consolidation-server.builder.tsx';

describe('a group whose owners have several coordinators', () => {
  let test: ConsolidationServer;
  before(async () => {
    test = await consolidationServer();
  });
  after(() => test.close());

  it('is led by KemenPANRB: no coordinating ministry proposes it', async () => {
    const [one] = await test.publish('kkp', [{ name: 'Presensi', values: { functions: ['F.030.02'] } }]);
    const [other] = await test.publish('kemenkeu', [{ name: 'e-Absen', values: { functions: ['F.030.02'] } }]);
    const id = await test.group([
      `${(await test.agency('kkp')).id}/${one}`,
      `${(await test.agency('kemenkeu')).id}/${other}`,
    ]);
    const aide = await test.officer('kemenko-marves', 'coordinator_aide');
    assert.equal((await aide.get(`/penggabungan/usul?kelompok=${id}`)).status, 403);
    const national = await test.officer('kemenpanrb', 'national_architect');
    const sent = await national.send(`/penggabungan/usul?kelompok=${id}`, [['judul', 'Presensi']]);
    assert.equal(sent.status, 303, sent.text);
    const dissolved = await national.send(`${sent.location}/bubarkan`);
    assert.equal(dissolved.status, 303);
    assert.match((await national.get(sent.location)).text, /dibubarkan sebelum diputus/);
    assert.equal((await aide.get(sent.location)).status, 200, 'a coordinator of one owner reads it');
  });

  it('of a decreed general application is decided by rule: everything else gives way', async () => {
    const [one] = await test.publish('kkp', [{ name: 'e-Surat', values: { functions: ['F.010.01'] } }]);
    const [other] = await test.publish('kemenhub', [{ name: 'Persuratan', values: { functions: ['F.010.01'] } }]);
    const id = await test.group(
      [`${(await test.agency('kkp')).id}/${one}`, `${(await test.agency('kemenhub')).id}/${other}`],
      'F.010.01',
    );
    const aide = await test.officer('kemenko-marves', 'coordinator_aide');
    const { location } = await aide.send(`/penggabungan/usul?kelompok=${id}`, [['judul', 'Persuratan']]);
    assert.match((await aide.get(location)).text, /Aplikasi umum SRIKANDI menang menurut aturan/);
    const spending = await test.officer('kemenpanrb', 'clearance_officer');
    assert.equal(
      (
        await spending.send('/belanja-aplikasi/pengecualian', [
          ['fungsi', 'F.010.01'],
          ['surat', ''],
        ])
      ).status,
      422,
    );
    assert.equal(
      (
        await spending.send('/belanja-aplikasi/pengecualian', [
          ['fungsi', 'F.010.01'],
          ['surat', 'B/12/2026'],
        ])
      ).status,
      303,
    );
    assert.match((await aide.get(location)).text, /ada surat pengecualian/);
  });
});
