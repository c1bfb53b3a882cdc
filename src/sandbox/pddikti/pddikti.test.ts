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
import { decideCorrection, load, SERVICES, start, type DiplomaRow } from './index.ts';

const DYAH = '3510154310989001';
const HENDRO = '3314101608729001';

const aDiploma = (given: Partial<DiplomaRow> = {}): DiplomaRow => ({
  diplomaNumber: '999552020900000001',
  nik: DYAH,
  name: 'Dyah Kemuningsari',
  institution: 'Universitas Anyaman Malang',
  programme: 'Kebidanan',
  level: 'S1',
  graduatedOn: localDate('2020-10-10'),
  ...given,
});

const contract = readContract('pddikti');

describe('the register of higher education', () => {
  let connection: pg.ClientConfig;
  let running: RunningSandbox;

  before(async () => {
    connection = (await preparedSandboxes(await superuser())).pddikti;
    await withoutLatency(connection);
    const dataset = { name: 'uji', asOf: localDate('2026-11-24') };
    const profession = aDiploma({
      diplomaNumber: '999652022900000002',
      level: 'Profesi',
      graduatedOn: localDate('2022-03-05'),
    });
    const diplomas = [aDiploma(), profession];
    assert.deepEqual(await load({ connection, dataset, progress: () => {}, diplomas }), { ok: true, value: 'loaded' });
    running = await start(startOptions(connection));
  });

  after(() => running.stop());

  const asked = async (operation: string, body: unknown) => {
    const called = await call(running.url, { path: operation.split(' ')[1] ?? '', body });
    assertPromised(contract, operation, called);
    return called;
  };
  const diplomasOf = async (nik: string) => {
    const { status, body } = await asked('POST /ijazah/v1', { nik });
    assert.equal(status, 200);
    return body['diplomas'] as readonly Record<string, unknown>[];
  };

  it('gives all diplomas of a person, the newest first', async () => {
    const [newer, older] = await diplomasOf(DYAH);
    assert.deepEqual([newer?.['level'], newer?.['graduatedOn']], ['Profesi', '2022-03-05']);
    assert.deepEqual(older, {
      diplomaNumber: '999552020900000001',
      name: 'Dyah Kemuningsari',
      institution: 'Universitas Anyaman Malang',
      programme: 'Kebidanan',
      level: 'S1',
      graduatedOn: '2020-10-10',
      recordVersion: '1',
      recordedAt: '2020-10-09T17:00:00Z',
    });
  });

  it('gives an empty list where no institution has reported any', async () => {
    assert.deepEqual(await diplomasOf(HENDRO), []);
  });

  it('refuses what its contract refuses, a search by name included', async () => {
    const requestId = '00000000-0000-4000-8000-000000000001';
    const cases: readonly (readonly [string, unknown])[] = [
      ['/ijazah/v1', {}],
      ['/ijazah/v1', { nama: 'Dyah Kemuningsari', tanggalLahir: '1998-10-03' }],
      ['/ijazah/v1', { nik: '' }],
      ['/koreksi/v1', { requestId, nik: DYAH, field: 'diplomaNumber', record: '999552020900000001' }],
    ];
    for (const [path, body] of cases) {
      assert.equal(isAllowed(contract, `POST ${path}`, body), false, JSON.stringify(body));
      assert.equal((await asked(`POST ${path}`, body)).status, 422, JSON.stringify(body));
    }
  });

  it('forwards the report of a missing diploma to the institution: it adds none by itself', async () => {
    const report = {
      requestId: '00000000-0000-4000-8000-000000000010',
      nik: HENDRO,
      field: 'record',
      note: 'Lulus 1998',
    };
    const { status, body } = await asked('POST /koreksi/v1', report);
    assert.equal(status, 201);
    const decision = { ticket: String(body['ticket']), note: 'Diteruskan ke kampus.', now: NOW };
    const accepted = await decideCorrection(connection, { ...decision, outcome: 'accepted', value: 'x' });
    assert.deepEqual(accepted, { ok: false, error: 'field_not_corrected_here' });
    assert.ok((await decideCorrection(connection, { ...decision, outcome: 'forwarded' })).ok);
    const told = await call(running.url, { path: `/koreksi/v1/${decision.ticket}`, method: 'GET' });
    assertPromised(contract, 'GET /koreksi/v1/{ticket}', told);
    assert.deepEqual([told.body['status'], told.body['note']], ['forwarded', 'Diteruskan ke kampus.']);
    assert.deepEqual(await diplomasOf(HENDRO), []);
  });

  it('corrects a diploma by a new version and keeps the old one', async () => {
    const report = {
      requestId: '00000000-0000-4000-8000-000000000020',
      nik: DYAH,
      field: 'graduatedOn',
      record: '999552020900000001',
    };
    const { body } = await asked('POST /koreksi/v1', report);
    const decision = { ticket: String(body['ticket']), outcome: 'accepted', note: null, now: NOW } as const;
    assert.ok((await decideCorrection(connection, { ...decision, value: '2020-11-10' })).ok);
    const [, corrected] = await diplomasOf(DYAH);
    assert.deepEqual([corrected?.['graduatedOn'], corrected?.['recordVersion']], ['2020-11-10', '2']);
    const kept = await ask(
      connection,
      'select graduated_on::text as on from diploma where diploma_number = $1 order by version',
      ['999552020900000001'],
    );
    assert.deepEqual(kept, [{ on: '2020-10-10' }, { on: '2020-11-10' }]);
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
