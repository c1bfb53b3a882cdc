import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aFailedEffect } from '../http/outbox-effect.builder.ts';
import { newId } from '../../../kernel/ids.ts';
import { deskServer, Sandboxes, type DeskServer, type Seated } from './desk-server.builder.tsx';

describe('the state page', () => {
  let desk: DeskServer;
  let operator: Seated;
  const sealer = { name: 'Penyegel', isWell: true, says: 'Kepala pohon 12', href: null };
  let probe = sealer;

  before(async () => {
    desk = await deskServer({ feature: { probes: [{ read: async () => probe }] } });
    operator = await desk.seat(['operator']);
  });
  after(() => desk.close());

  const headline = async () => /<h1>([^<]*)<\/h1>/.exec(await (await operator.get('/operasi')).text())?.[1];

  it('says in words that all is running, then the figures', async () => {
    const answer = await operator.get('/operasi');
    const text = await answer.text();
    assert.equal(answer.status, 200);
    assert.match(text, /<h1>Semua berjalan<\/h1>/);
    assert.match(text, /Instalasi contoh, rilis \d+\.\d+\.\d+/);
    for (const part of [
      'Kotak keluar menurut jenis',
      'Kunci induk',
      'dipakai sekarang',
      'Ruang simpan',
      'PostgreSQL 1',
      'Kepala pohon 12',
    ]) {
      assert.ok(text.includes(part), part);
    }
    assert.ok(text.includes(desk.services.installation.nodeId));
  });

  it('counts in words what needs an eye, and names each with the way there', async () => {
    await aFailedEffect(desk.services);
    assert.equal(await headline(), 'Satu hal perlu mata Anda');
    probe = { ...sealer, isWell: false, says: 'Mati sejak 09.05 WIB' };
    assert.equal(await headline(), 'Dua hal perlu mata Anda');
    const text = await (await operator.get('/operasi')).text();
    assert.match(text, /href="\/operasi\/kotak-keluar">1 kiriman gagal dan tidak dicoba lagi/);
    assert.match(text, /Mati sejak 09\.05 WIB/);
  });

  it('opens for operators of the organisation that runs the installation only', async () => {
    for (const [role, agencyId] of [
      ['operator', newId()],
      ['auditor', undefined],
      ['administrator', undefined],
    ] as const) {
      assert.equal((await (await desk.seat([role], agencyId)).get('/operasi')).status, 403);
    }
    assert.equal((await desk.get('/operasi')).status, 401);
  });
});

describe('operations in a real installation', () => {
  let desk: DeskServer;
  let operator: Seated;
  const sandboxes = new Sandboxes();

  before(async () => {
    desk = await deskServer({ kind: 'real', feature: { sandboxes } });
    operator = await desk.seat(['operator']);
  });
  after(() => desk.close());

  it('knows no page to move the clock or to switch sandboxes, even where somebody has handed them over', async () => {
    for (const path of ['/operasi/jam', '/operasi/jam/maju?langkah=jam', '/operasi/kotak-pasir']) {
      const answer = await operator.get(path);
      assert.equal(answer.status, 404, path);
      assert.match(await answer.text(), /Halaman ini tidak ada/);
    }
    const target = Temporal.Now.instant().add({ hours: 1 }).toString();
    assert.equal((await operator.post('/operasi/jam/maju', { sampai: target })).status, 404);
    assert.equal((await operator.post('/operasi/kotak-pasir/pddikti/matikan')).status, 404);
    assert.equal(sandboxes.switched, 0);
    assert.equal(desk.services.clock.aheadMs, 0);
  });

  it('links nothing of the sample on its other pages', async () => {
    for (const path of ['/operasi', '/operasi/kotak-keluar', '/operasi/jejak']) {
      const text = await (await operator.get(path)).text();
      assert.doesNotMatch(text, /\/operasi\/jam|kotak-pasir|contoh/i, path);
    }
    assert.match(await (await operator.get('/operasi')).text(), /Instalasi nyata/);
  });
});
