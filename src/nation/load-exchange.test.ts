import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { type TestApplication, testApplication } from '../../test/support/application.ts';
import { loadDirectory } from '../features/directory/index.ts';
import { type Exchange, openExchange, parseServiceId, parseSubsystemId } from '../features/exchange/index.ts';
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

  it('is the same after a second load; only the endpoints are set anew', async () => {
    const before = (await app.get('/pertukaran')).status;
    await load();
    assert.equal(before, 200);
    const text = await (await app.get('/pertukaran')).text();
    assert.ok(text.includes('9 layanan data antarinstansi'), 'the catalogue shows other services');
    assert.ok(text.includes('47 instansi'), 'the catalogue shows other members');
    the(
      await call('LOC/kab-sragen-dpmptsp/perizinan', 'GOV/djp/wajib-pajak/npwp', {
        path: '/npwp/v1',
        purpose: 'sip.apply',
      }),
    );
  });
});
