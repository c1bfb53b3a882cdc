import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestApplication, testApplication } from '../../test/support/application.ts';
import { loadDirectory, organisationByCode } from '../features/directory/index.ts';
import { type Exchange, openExchange } from '../features/exchange/index.ts';
import { addLicences, parseLicenceNumber } from '../features/mall/index.ts';
import type { OnceonlyPort } from '../features/onceonly/index.ts';
import { newId } from '../kernel/ids.ts';
import { operatorCode, sampleOrganisationId } from '../nation/index.ts';
import { localDate } from '../vocabulary/local-date.ts';
import { onceonlyPort } from './onceonly-port.ts';

describe('whose registers are asked for a person’s own view', () => {
  let app: TestApplication;
  let exchange: Exchange;
  let port: OnceonlyPort;

  before(async () => {
    app = await testApplication();
    const { db, clock, installation } = app.services;
    const { operatorAgencyId } = installation;
    const now = clock.trueNow();
    await loadDirectory(db, { operatorCode, operatorAgencyId, idOf: sampleOrganisationId, now });
    exchange = await openExchange(app.services);
    port = await onceonlyPort(app.services, exchange);
  });
  after(async () => {
    await exchange.stop();
    await app.close();
  });

  async function license(personId: string, code: string): Promise<void> {
    const { db, keys, clock } = app.services;
    const office = await organisationByCode(db, code, localDate('2026-11-24'));
    const number = parseLicenceNumber('SIPB-3314-2021-009001');
    assert.ok(office !== null && number.ok);
    const licence = {
      id: newId(),
      personId,
      agencyId: office.id,
      number: number.value,
      register: 'sip',
      facts: { profession: 'bidan', practicePlace: 'Puskesmas Masaran' },
      issuedOn: localDate('2021-12-21'),
      validUntil: localDate('2026-12-21'),
      documentId: null,
    };
    await addLicences({ db, keys: keys.data }, [licence], clock.trueNow());
  }

  it('are those of the offices that hold a licence of hers, each once', async () => {
    const personId = newId();
    for (const code of ['kab-sragen-dpmptsp', 'kota-metro-dpmptsp', 'kab-sragen-dpmptsp'])
      await license(personId, code);
    assert.deepEqual(await port.officesOf(personId), ['kab-sragen-dpmptsp', 'kota-metro-dpmptsp']);
  });

  it('are none for somebody without a licence', async () => {
    assert.deepEqual(await port.officesOf(newId()), []);
  });
});
