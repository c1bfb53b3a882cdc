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
import { decideCorrection, load, SERVICES, start, type RegistrationRow } from './index.ts';

const WULAN = '3314034905929001';
const SUMIYATUN = '3314135209679001';

const aRegistration = (given: Partial<RegistrationRow> = {}): RegistrationRow => ({
  strNumber: 'SN03202390000001',
  nik: WULAN,
  profession: 'bidan',
  name: 'Wulan Ambarsari',
  competence: 'Bidan Vokasi',
  issuedOn: localDate('2023-11-06'),
  validUntil: null,
  standing: { kind: 'in_force' },
  ...given,
});

const rows: readonly RegistrationRow[] = [
  aRegistration(),
  aRegistration({
    strNumber: 'SN03201790000002',
    nik: SUMIYATUN,
    issuedOn: localDate('2017-09-12'),
    validUntil: localDate('2022-09-12'),
  }),
  aRegistration({
    strNumber: 'SN03202490000003',
    nik: SUMIYATUN,
    issuedOn: localDate('2024-09-12'),
    standing: { kind: 'revoked', since: localDate('2025-01-02'), reason: 'Permintaan sendiri' },
  }),
  aRegistration({
    strNumber: 'SN01202490000004',
    nik: '3314101608729001',
    profession: 'dokter',
    standing: { kind: 'ethics_sanction', since: localDate('2026-10-01'), until: localDate('2027-04-01') },
  }),
];

const contract = readContract('sisdmk');

describe('the register of health workers', () => {
  let connection: pg.ClientConfig;
  let running: RunningSandbox;

  before(async () => {
    connection = (await preparedSandboxes(await superuser())).sisdmk;
    await withoutLatency(connection);
    const dataset = { name: 'uji', asOf: localDate('2026-11-24') };
    const outcome = await load({ connection, dataset, progress: () => {}, registrations: rows });
    assert.deepEqual(outcome, { ok: true, value: 'loaded' });
    running = await start(startOptions(connection));
  });

  after(() => running.stop());

  const asked = async (operation: string, body: unknown) => {
    const called = await call(running.url, { path: operation.split(' ')[1] ?? '', body });
    assertPromised(contract, operation, called);
    return called;
  };
  const certificatesOf = async (nik: string) => {
    const { status, body } = await asked('POST /str/v1', { nik });
    assert.equal(status, 200);
    return body['registrations'] as readonly Record<string, unknown>[];
  };

  it('gives a certificate with all that a licence depends on', async () => {
    assert.deepEqual(await certificatesOf(WULAN), [
      {
        strNumber: 'SN03202390000001',
        profession: 'bidan',
        name: 'Wulan Ambarsari',
        competence: 'Bidan Vokasi',
        issuedOn: '2023-11-06',
        validUntil: null,
        isLifetime: true,
        standing: { kind: 'in_force', since: null, until: null, reason: null },
        recordVersion: '1',
        recordedAt: '2023-11-05T17:00:00Z',
      },
    ]);
  });

  it('gives several, the newest first, with what became of each', async () => {
    const [newer, older] = await certificatesOf(SUMIYATUN);
    assert.deepEqual(newer?.['standing'], {
      kind: 'revoked',
      since: '2025-01-02',
      until: null,
      reason: 'Permintaan sendiri',
    });
    assert.deepEqual([older?.['validUntil'], older?.['isLifetime']], ['2022-09-12', false]);
    const [doctor] = await certificatesOf('3314101608729001');
    assert.deepEqual(doctor?.['standing'], {
      kind: 'ethics_sanction',
      since: '2026-10-01',
      until: '2027-04-01',
      reason: null,
    });
  });

  it('gives an empty list for somebody without a certificate', async () => {
    assert.deepEqual(await certificatesOf('3314034905929077'), []);
  });

  it('refuses what its contract refuses', async () => {
    const requestId = '00000000-0000-4000-8000-000000000001';
    const cases: readonly (readonly [string, unknown])[] = [
      ['/str/v1', {}],
      ['/str/v1', { nik: WULAN, nama: 'Wulan' }],
      ['/str/v1', { nik: [WULAN] }],
      ['/koreksi/v1', { requestId, nik: WULAN, field: 'nik' }],
      ['/koreksi/v1', { requestId, nik: WULAN, field: 'name', record: 'x'.repeat(33) }],
    ];
    for (const [path, body] of cases) {
      assert.equal(isAllowed(contract, `POST ${path}`, body), false, JSON.stringify(body));
      assert.equal((await asked(`POST ${path}`, body)).status, 422, JSON.stringify(body));
    }
  });

  it('takes reports on a certificate of that person, or on one that is missing', async () => {
    const report = { nik: WULAN, field: 'name', record: 'SN03202390000001' };
    const id = (n: number) => `00000000-0000-4000-8000-00000000010${n}`;
    assert.equal((await asked('POST /koreksi/v1', { ...report, requestId: id(1) })).status, 201);
    const foreign = await asked('POST /koreksi/v1', { ...report, record: 'SN03201790000002', requestId: id(2) });
    assert.deepEqual([foreign.status, foreign.body['code']], [404, 'record_unknown']);
    const which = await asked('POST /koreksi/v1', { ...report, record: null, requestId: id(3) });
    assert.deepEqual([which.status, which.body['code'], which.body['field']], [422, 'field_missing', 'record']);
    const missing = await asked('POST /koreksi/v1', {
      nik: WULAN,
      field: 'record',
      requestId: id(4),
      note: 'STR saya belum ada',
    });
    assert.equal(missing.status, 201);
  });

  it('corrects a certificate by a new version, also to one for life', async () => {
    const report = {
      requestId: '00000000-0000-4000-8000-000000000020',
      nik: SUMIYATUN,
      field: 'validUntil',
      record: 'SN03201790000002',
    };
    const { body } = await asked('POST /koreksi/v1', report);
    const decision = { ticket: String(body['ticket']), outcome: 'accepted', note: null, now: NOW } as const;
    assert.deepEqual(await decideCorrection(connection, { ...decision, value: '2022-13-01' }), {
      ok: false,
      error: 'value_malformed',
    });
    const decided = await decideCorrection(connection, { ...decision, value: null });
    assert.ok(decided.ok && decided.value.status === 'accepted');
    const [, corrected] = await certificatesOf(SUMIYATUN);
    assert.deepEqual(
      [corrected?.['validUntil'], corrected?.['isLifetime'], corrected?.['recordVersion'], corrected?.['recordedAt']],
      [null, true, '2', '2026-12-01T03:00:00Z'],
    );
    const kept = await ask(
      connection,
      'select version, valid_until::text from registration where str_number = $1 order by 1',
      ['SN03201790000002'],
    );
    assert.deepEqual(kept, [
      { version: 1, valid_until: '2022-09-12' },
      { version: 2, valid_until: null },
    ]);
  });

  it('does not revoke or restore a certificate because somebody reported it', async () => {
    const report = {
      requestId: '00000000-0000-4000-8000-000000000030',
      nik: SUMIYATUN,
      field: 'standing',
      record: 'SN03202490000003',
    };
    const { body } = await asked('POST /koreksi/v1', report);
    const decision = { ticket: String(body['ticket']), note: null, now: NOW };
    const accepted = await decideCorrection(connection, { ...decision, outcome: 'accepted', value: 'in_force' });
    assert.deepEqual(accepted, { ok: false, error: 'field_not_corrected_here' });
    const forwarded = await decideCorrection(connection, { ...decision, outcome: 'forwarded' });
    assert.ok(forwarded.ok && forwarded.value.status === 'forwarded');
  });

  it('has in its contract all its services and codes, and no others; each has a behaviour', async () => {
    assert.deepEqual(operationsOf(contract), addressesOf(SERVICES));
    const { code } = (contract.components.schemas['Problem'] as { properties: { code: { enum: string[] } } })
      .properties;
    assert.deepEqual(code.enum.toSorted(), Object.keys(PROBLEMS).sort());
    const behaved = await ask(connection, "select service from behaviour where service <> '*'");
    assert.deepEqual(
      behaved.map(({ service }) => String(service)).sort(),
      [...new Set(SERVICES.map(({ name }) => name))].sort(),
    );
  });
});
