import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { superuser } from '../../../test/support/postgres.ts';
import { localDate } from '../../vocabulary/local-date.ts';
import { PROBLEMS } from '../machine/problem.ts';
import type { RunningSandbox } from '../machine/start-sandbox.ts';
import {
  addressesOf,
  ask,
  assertPromised,
  call,
  isAllowed,
  NOW,
  operationsOf,
  preparedSandboxes,
  readContract,
  startOptions,
  withoutLatency,
} from '../machine/trial.ts';
import { decideCorrection, load, SERVICES, start, type TaxpayerRow } from './index.ts';
import { taxpayerUnknown } from './taxpayer.ts';

const WULAN = '3314034905929001';
const DYAH = '3510154310989001';

const aTaxpayer = (given: Partial<TaxpayerRow> = {}): TaxpayerRow => ({
  npwp16: given.nik ?? WULAN,
  nik: WULAN,
  npwp15: '990000001999000',
  name: 'Wulan Ambarsari',
  status: 'active',
  registeredOn: localDate('2014-02-10'),
  taxOffice: 'KPP Pratama Sragen',
  ...given,
});

const contract = readContract('djp');

describe('the register of taxpayers', () => {
  let connection: pg.ClientConfig;
  let running: RunningSandbox;

  before(async () => {
    connection = (await preparedSandboxes(await superuser())).djp;
    await withoutLatency(connection);
    const dataset = { name: 'uji', asOf: localDate('2026-11-24') };
    const taxpayers = [
      aTaxpayer(),
      aTaxpayer({ nik: DYAH, npwp15: null, status: 'non_effective', registeredOn: localDate('2024-07-01') }),
    ];
    assert.deepEqual(await load({ connection, dataset, progress: () => {}, taxpayers }), { ok: true, value: 'loaded' });
    running = await start(startOptions(connection));
  });

  after(() => running.stop());

  const asked = async (operation: string, body: unknown) => {
    const called = await call(running.url, { path: operation.split(' ')[1] ?? '', body });
    assertPromised(contract, operation, called);
    return called;
  };

  it('gives both numbers, the name and the office of a taxpayer', async () => {
    const { status, body } = await asked('POST /npwp/v1', { nik: WULAN });
    assert.equal(status, 200);
    assert.deepEqual(body, {
      npwp16: WULAN,
      npwp15: '990000001999000',
      status: 'active',
      name: 'Wulan Ambarsari',
      registeredOn: '2014-02-10',
      taxOffice: 'KPP Pratama Sragen',
      recordVersion: '1',
      recordedAt: '2014-02-09T17:00:00Z',
      observedAt: '2026-12-01T03:00:00.000Z',
    });
  });

  it('gives no old number to those who were registered after it ended', async () => {
    const { body } = await asked('POST /npwp/v1', { nik: DYAH });
    assert.deepEqual([body['npwp15'], body['status']], [null, 'non_effective']);
  });

  it('does not know somebody without a tax number, who may say that this is wrong', async () => {
    const nik = '3314034905929077';
    const { status, body } = await asked('POST /npwp/v1', { nik });
    assert.deepEqual([status, body['code']], [404, 'taxpayer_unknown']);
    const named = await asked('POST /koreksi/v1', {
      requestId: '00000000-0000-4000-8000-000000000001',
      nik,
      field: 'name',
    });
    assert.deepEqual([named.status, named.body['code']], [404, 'taxpayer_unknown']);
    const missing = await asked('POST /koreksi/v1', {
      requestId: '00000000-0000-4000-8000-000000000002',
      nik,
      field: 'record',
    });
    assert.equal(missing.status, 201);
    const decision = { ticket: String(missing.body['ticket']), outcome: 'accepted', note: null, now: NOW } as const;
    assert.deepEqual(await decideCorrection(connection, decision), { ok: false, error: 'field_not_corrected_here' });
  });

  it('refuses what its contract refuses', async () => {
    const requestId = '00000000-0000-4000-8000-000000000003';
    const cases: readonly (readonly [string, unknown])[] = [
      ['/npwp/v1', {}],
      ['/npwp/v1', { npwp: WULAN }],
      ['/npwp/v1', { nik: true }],
      ['/koreksi/v1', { requestId, nik: WULAN, field: 'npwp16' }],
      ['/koreksi/v1', { requestId, nik: WULAN, field: 'name', record: WULAN }],
    ];
    for (const [path, body] of cases) {
      assert.equal(isAllowed(contract, `POST ${path}`, body), false, JSON.stringify(body));
      assert.equal((await asked(`POST ${path}`, body)).status, 422, JSON.stringify(body));
    }
  });

  it('corrects a record by a new version and keeps the old one', async () => {
    const { body } = await asked('POST /koreksi/v1', {
      requestId: '00000000-0000-4000-8000-000000000010',
      nik: DYAH,
      field: 'status',
    });
    const decision = { ticket: String(body['ticket']), outcome: 'accepted', note: 'Diaktifkan.', now: NOW } as const;
    assert.deepEqual(await decideCorrection(connection, { ...decision, value: 'aktif' }), {
      ok: false,
      error: 'value_malformed',
    });
    const decided = await decideCorrection(connection, { ...decision, value: 'active' });
    assert.ok(decided.ok);
    const { body: now } = await asked('POST /npwp/v1', { nik: DYAH });
    assert.deepEqual([now['status'], now['recordVersion']], ['active', '2']);
    const kept = await ask(connection, 'select version, status, tax_office from taxpayer where nik = $1 order by 1', [
      DYAH,
    ]);
    assert.deepEqual(kept, [
      { version: 1, status: 'non_effective', tax_office: 'KPP Pratama Sragen' },
      { version: 2, status: 'active', tax_office: 'KPP Pratama Sragen' },
    ]);
  });

  it('has in its contract all its services and codes, and no others; each has a behaviour', async () => {
    assert.deepEqual(operationsOf(contract), addressesOf(SERVICES));
    const { code } = (contract.components.schemas['Problem'] as { properties: { code: { enum: string[] } } })
      .properties;
    assert.deepEqual(code.enum.toSorted(), [...Object.keys(PROBLEMS), taxpayerUnknown.code].sort());
    const behaved = await ask(connection, "select service from behaviour where service <> '*'");
    assert.deepEqual(
      behaved.map(({ service }) => String(service)).sort(),
      [...new Set(SERVICES.map(({ name }) => name))].sort(),
    );
  });
});
