import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { type TestApplication, testApplication } from '../../test/support/application.ts';
import { loadDirectory } from '../features/directory/index.ts';
import {
  type Exchange,
  type JsonValue,
  openExchange,
  parseServiceId,
  parseSubsystemId,
} from '../features/exchange/index.ts';
import type { Result } from '../vocabulary/result.ts';
import { Secret } from '../vocabulary/secret.ts';
import { loadExchange } from './load-exchange.ts';
import { operatorCode, sampleOrganisationId } from './load-nation.ts';

function the<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, `refused: ${JSON.stringify(result)}`);
  return result.value;
}

describe('the exchange of the sample country', () => {
  let app: TestApplication;
  let exchange: Exchange;
  let register: Server;
  let asked: { url: string; token: string } = { url: '', token: '' };
  const load = async () => {
    const address = register.address();
    assert.ok(typeof address === 'object' && address !== null);
    const endpoint = { url: `http://127.0.0.1:${address.port}`, token: new Secret('uji') };
    await loadExchange({
      services: app.services,
      exchange,
      endpoints: { dukcapil: endpoint, sisdmk: endpoint, djp: endpoint, pddikti: endpoint },
    });
  };

  /** An office of Sragen answers so, and more than anybody was granted. */
  const provide = (service: string, body: JsonValue) =>
    exchange.provideService(the(parseServiceId(`ID-SAMPLE/LOC/${service}`)), async () => ({ status: 200, body }));

  before(async () => {
    app = await testApplication();
    const { db, clock, installation } = app.services;
    await loadDirectory(db, {
      operatorCode,
      operatorAgencyId: installation.operatorAgencyId,
      idOf: sampleOrganisationId,
      now: clock.trueNow(),
    });
    register = createServer((request, response) => {
      asked = { url: request.url ?? '', token: request.headers.authorization ?? '' };
      const body = {
        status: 'active',
        observedAt: '2026-11-24T02:12:00.000Z',
        unsur: { nama: { value: 'Rekaan' }, pekerjaan: { value: 'tidak diberikan' } },
        registrations: [],
      };
      request.resume();
      request.on('end', () =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      );
    });
    await new Promise<void>((resolve) => register.listen(0, '127.0.0.1', resolve));
    exchange = await openExchange(app.services);
    await load();
    const observedAt = '2026-11-24T02:12:00.000Z';
    provide('kab-sragen-dpmptsp/perizinan/sip', { observedAt, licences: [], catatan: 'tidak diberikan' });
    const task = { task: 'tugas-1', receivedAt: observedAt, dueOn: '2026-11-27', catatan: 'tidak diberikan' };
    provide('kab-sragen-dinkes/rekomendasi/permintaan', task);
    provide('kab-sragen-dpmptsp/perizinan/jawaban-rekomendasi', task);
  });
  after(async () => {
    register.closeAllConnections();
    register.close();
    await exchange.stop();
    await app.close();
  });

  const call = (consumer: string, service: string, given: { path: string; purpose: string }) =>
    exchange.call({
      consumer: the(parseSubsystemId(`ID-SAMPLE/${consumer}`)),
      service: the(parseServiceId(`ID-SAMPLE/${service}`)),
      method: 'POST',
      body: { nik: 'rekaan' },
      caseRef: null,
      personKey: null,
      ...given,
    });

  it('lets every licensing office of the 21 pilots fetch what an application needs, and no more', async () => {
    for (const office of ['kab-sragen', 'kota-metro', 'kab-banyuwangi', 'kota-banda-aceh']) {
      const answer = the(
        await call(`LOC/${office}-dpmptsp/perizinan`, 'GOV/dukcapil/penduduk/ringkas', {
          path: '/penduduk/ringkas/v2',
          purpose: 'sip.apply',
        }),
      );
      assert.deepEqual(answer.body, {
        status: 'active',
        observedAt: '2026-11-24T02:12:00.000Z',
        unsur: { nama: { value: 'Rekaan' } },
      });
      assert.deepEqual(asked, { url: '/penduduk/ringkas/v2', token: 'Bearer uji' });
    }
    the(
      await call('LOC/kab-sragen-dpmptsp/perizinan', 'GOV/ditjen-nakes/sisdmk/str', {
        path: '/str/v1',
        purpose: 'sip.apply',
      }),
    );
  });

  it('shows people all of their own data through the portal, for that purpose only', async () => {
    const answer = the(
      await call('GOV/kemenpanrb/mpp-digital', 'GOV/dukcapil/penduduk/ringkas', {
        path: '/penduduk/ringkas/v2',
        purpose: 'own.data',
      }),
    );
    assert.ok(JSON.stringify(answer.body).includes('pekerjaan'));
    const other = await call('GOV/kemenpanrb/mpp-digital', 'GOV/dukcapil/penduduk/ringkas', {
      path: '/penduduk/ringkas/v2',
      purpose: 'sip.apply',
    });
    assert.deepEqual(other.ok ? null : other.error.code, 'purpose_not_granted');
  });

  it('gives a health office nothing of its own accord', async () => {
    const result = await call('LOC/kab-sragen-dinkes/rekomendasi', 'GOV/dukcapil/penduduk/ringkas', {
      path: '/penduduk/ringkas/v2',
      purpose: 'sip.apply',
    });
    assert.deepEqual(result.ok ? null : result.error.code, 'no_grant');
  });

  it('lets an office fetch again when it reviews, the same data and no more', async () => {
    for (const [service, path] of [
      ['GOV/dukcapil/penduduk/ringkas', '/penduduk/ringkas/v2'],
      ['GOV/ditjen-nakes/sisdmk/str', '/str/v1'],
      ['GOV/djp/wajib-pajak/npwp', '/npwp/v1'],
      ['GOV/ditjen-diktiristek/pddikti/ijazah', '/ijazah/v1'],
    ] as const) {
      const [applied, reviewed] = await Promise.all(
        ['sip.apply', 'sip.review'].map((purpose) =>
          call('LOC/kota-metro-dpmptsp/perizinan', service, { path, purpose }),
        ),
      );
      assert.ok(applied && reviewed);
      assert.deepEqual(the(reviewed).body, the(applied).body, service);
    }
  });

  it('opens an office’s own register to itself and to the portal, and to no other office', async () => {
    const ask = (consumer: string, purpose: string) =>
      call(consumer, 'LOC/kab-sragen-dpmptsp/perizinan/sip', { path: '/sip/v1', purpose });
    for (const purpose of ['sip.apply', 'sip.review'])
      assert.deepEqual(the(await ask('LOC/kab-sragen-dpmptsp/perizinan', purpose)).body, {
        observedAt: '2026-11-24T02:12:00.000Z',
        licences: [],
      });
    assert.equal(the(await ask('GOV/kemenpanrb/mpp-digital', 'own.data')).status, 200);
    for (const [consumer, purpose, code] of [
      ['LOC/kota-metro-dpmptsp/perizinan', 'sip.apply', 'no_grant'],
      ['LOC/kab-sragen-dinkes/rekomendasi', 'sip.recommend', 'no_grant'],
      ['GOV/kemenpanrb/mpp-digital', 'sip.review', 'purpose_not_granted'],
    ] as const) {
      const refused = await ask(consumer, purpose);
      assert.deepEqual(refused.ok ? null : refused.error.code, code, consumer);
    }
  });

  it('lets the two offices of a region ask for a recommendation and answer it, and no offices of two regions', async () => {
    const ask = (licensing: string, health: string) =>
      call(`LOC/${licensing}-dpmptsp/perizinan`, `LOC/${health}-dinkes/rekomendasi/permintaan`, {
        path: '/rekomendasi/v1',
        purpose: 'sip.recommend',
      });
    const answer = (health: string, licensing: string) =>
      call(`LOC/${health}-dinkes/rekomendasi`, `LOC/${licensing}-dpmptsp/perizinan/jawaban-rekomendasi`, {
        path: '/rekomendasi/v1/jawaban',
        purpose: 'sip.recommend',
      });
    const carried = { task: 'tugas-1', receivedAt: '2026-11-24T02:12:00.000Z' };
    assert.deepEqual(the(await ask('kab-sragen', 'kab-sragen')).body, { ...carried, dueOn: '2026-11-27' });
    assert.deepEqual(the(await answer('kab-sragen', 'kab-sragen')).body, carried);
    for (const refused of [await ask('kota-metro', 'kab-sragen'), await answer('kota-metro', 'kab-sragen')])
      assert.deepEqual(refused.ok ? null : refused.error.code, 'no_grant');
  });

  it('is the same after a second load; only the endpoints are set anew', async () => {
    const before = (await app.get('/pertukaran')).status;
    await load();
    assert.equal(before, 200);
    const text = await (await app.get('/pertukaran')).text();
    assert.ok(text.includes('72 layanan data antarinstansi'), 'the catalogue shows other services');
    assert.ok(text.includes('47 instansi'), 'the catalogue shows other members');
    the(
      await call('LOC/kab-sragen-dpmptsp/perizinan', 'GOV/djp/wajib-pajak/npwp', {
        path: '/npwp/v1',
        purpose: 'sip.apply',
      }),
    );
  });
});
