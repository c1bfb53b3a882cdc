import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { superuser } from '../../../test/support/postgres.ts';
import { localDate } from '../../vocabulary/local-date.ts';
import { regionCode } from '../../vocabulary/region-code.ts';
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
import { ELEMENTS } from './elements.ts';
import { decideCorrection, load, SERVICES, start, type PersonRow } from './index.ts';
import { aPerson, anAddress } from './person-row.builder.ts';
import { nikUnknown } from './problems.ts';

const WULAN = '3314034905929001';
const moved = localDate('2024-07-01');
const asOf = localDate('2026-11-24');

const persons: readonly PersonRow[] = [
  aPerson({
    addresses: [
      { address: anAddress({ jalan: 'Jl. Kenanga No. 1' }), from: localDate('1992-05-09'), until: moved },
      { address: anAddress(), from: moved, until: null },
    ],
  }),
  aPerson({ nik: '3314031702199001', name: 'Kinasih Puji Ambarwati', photograph: null }),
  aPerson({ nik: '3314030101409001', departure: { status: 'dead', since: localDate('2020-03-04') } }),
  aPerson({ nik: '3314030101419001', departure: { status: 'emigrated', since: localDate('2021-03-04') } }),
  aPerson({
    nik: '3314030101429001',
    departure: { status: 'duplicate_of', since: localDate('2022-03-04'), otherNik: WULAN },
  }),
  // Recorded for tomorrow and for a day that has passed: neither holds.
  aPerson({
    nik: '3314030101439001',
    addresses: [{ address: anAddress(), from: localDate('1992-05-09'), until: moved }],
  }),
];
const cards = [
  {
    number: '3314030102189001',
    region: regionCode('33.14.03.2005'),
    recordedOn: localDate('2018-02-01'),
    members: persons.map(({ nik }) => ({ nik, relation: 'Istri' })),
  },
];

const contract = readContract('dukcapil');

describe('the population registry', () => {
  let connection: pg.ClientConfig;
  let running: RunningSandbox;

  before(async () => {
    connection = (await preparedSandboxes(await superuser())).dukcapil;
    await withoutLatency(connection);
    const options = { connection, dataset: { name: 'uji', asOf }, progress: () => {} };
    const outcome = await load({ ...options, persons, cards, portrait: (seed) => `<svg>${seed}</svg>` });
    assert.deepEqual(outcome, { ok: true, value: 'loaded' });
    running = await start(startOptions(connection));
  });

  after(() => running.stop());

  const asked = async (operation: string, body: unknown) => {
    const called = await call(running.url, { path: operation.split(' ')[1] ?? '', body });
    assertPromised(contract, operation, called);
    return called;
  };
  const summary = (body: unknown) => asked('POST /penduduk/ringkas/v2', body);
  const matching = (body: unknown) => asked('POST /penduduk/cocok/v1', body);
  const report = (body: unknown) => asked('POST /penduduk/koreksi/v1', body);
  const elementOf = async (unsur: string, nik: string = WULAN) => {
    const { body } = await summary({ nik, unsur: [unsur] });
    return (body['unsur'] as Record<string, Record<string, unknown>>)[unsur];
  };

  it('gives exactly the elements that were asked for, each with its record and the moment it was seen', async () => {
    const { status, body } = await summary({ nik: WULAN, unsur: ['nama', 'tanggalLahir'] });
    assert.equal(status, 200);
    const common = { recordVersion: '1', recordedAt: '2018-01-31T17:00:00Z', observedAt: '2026-12-01T03:00:00.000Z' };
    assert.deepEqual(body, {
      status: 'active',
      statusSince: null,
      observedAt: '2026-12-01T03:00:00.000Z',
      unsur: {
        nama: { value: 'Wulan Ambarsari', ...common },
        tanggalLahir: { value: '1992-05-09', ...common },
      },
    });
  });

  it('knows every element of its contract', async () => {
    const { body } = await summary({ nik: WULAN, unsur: ELEMENTS });
    const unsur = body['unsur'] as Record<string, { value: unknown }>;
    assert.deepEqual(Object.keys(unsur), [...ELEMENTS]);
    assert.deepEqual(Object.fromEntries(Object.entries(unsur).map(([element, { value }]) => [element, value])), {
      nama: 'Wulan Ambarsari',
      tempatLahir: 'Sragen',
      tanggalLahir: '1992-05-09',
      jenisKelamin: 'Perempuan',
      alamat: anAddress(),
      statusKawin: 'Kawin',
      pekerjaan: 'Bidan',
      pendidikan: 'Akademi/Diploma III/S. Muda',
      noKk: '3314030102189001',
      foto: {
        mediaType: 'image/svg+xml',
        takenOn: '2012-03-01',
        base64: Buffer.from('<svg>wulan</svg>').toString('base64'),
      },
    });
  });

  it('gives the address that holds on the day, not an earlier one', async () => {
    assert.equal((await elementOf('alamat'))?.['recordVersion'], '2');
    assert.deepEqual(await elementOf('alamat', '3314030101439001'), {
      value: null,
      recordVersion: null,
      recordedAt: null,
      observedAt: '2026-12-01T03:00:00.000Z',
    });
  });

  it('says that it has no photograph of a child', async () => {
    assert.equal((await elementOf('foto', '3314031702199001'))?.['value'], null);
  });

  it('says of the dead, of emigrants and of numbers given twice that they are so, and gives nothing else', async () => {
    const cases = [
      ['3314030101409001', 'dead', '2020-03-04'],
      ['3314030101419001', 'emigrated', '2021-03-04'],
      ['3314030101429001', 'duplicate_of', '2022-03-04'],
    ] as const;
    for (const [nik, status, since] of cases) {
      const answers = [
        await summary({ nik, unsur: ['nama', 'foto'] }),
        await matching({ nik, unsur: { nama: 'Wulan' } }),
      ];
      for (const answer of answers) {
        assert.equal(answer.status, 200);
        assert.deepEqual(
          [answer.body['status'], answer.body['statusSince'], answer.body['unsur']],
          [status, since, {}],
        );
        assert.doesNotMatch(JSON.stringify(answer.body), new RegExp(WULAN));
      }
    }
  });

  it('does not know a number that it never gave', async () => {
    const unknown = '3314034905929099';
    const answers = [
      await summary({ nik: unknown, unsur: ['nama'] }),
      await matching({ nik: unknown, unsur: { nama: 'Wulan' } }),
      await report({ requestId: '00000000-0000-4000-8000-000000000001', nik: unknown, field: 'nama' }),
    ];
    for (const { status, body } of answers) {
      assert.deepEqual([status, body['code']], [404, 'nik_unknown']);
      assert.doesNotMatch(JSON.stringify(body), /\d{16}/);
    }
  });

  it('answers for the day its records speak of, where the clock of the machine is behind', async () => {
    const early = {
      ...startOptions(connection),
      clock: { trueNow: () => Temporal.Instant.from('2020-01-01T00:00:00Z') },
    };
    const other = await start(early);
    const { body } = await call(other.url, { path: '/penduduk/ringkas/v2', body: { nik: WULAN, unsur: ['alamat'] } });
    assert.equal((body['unsur'] as Record<string, Record<string, unknown>>)['alamat']?.['recordVersion'], '2');
    await other.stop();
  });

  it('compares claimed elements one by one and gives no value away', async () => {
    const { body } = await matching({
      nik: WULAN,
      unsur: {
        nama: '  wulan   AMBARSARI',
        tempatLahir: 'Solo',
        tanggalLahir: '1992-05-09',
        jenisKelamin: 'Laki-laki',
        noKk: '3314030102189001',
      },
    });
    assert.deepEqual(body['unsur'], {
      nama: true,
      tempatLahir: false,
      tanggalLahir: true,
      jenisKelamin: false,
      noKk: true,
    });
    assert.doesNotMatch(JSON.stringify(body), /Sragen|Perempuan|AMBARSARI/i);
    const close = await matching({ nik: WULAN, unsur: { nama: 'Wulan Ambar Sari', statusKawin: null } });
    assert.deepEqual(close.body['unsur'], { nama: false });
  });

  it('refuses what its contract refuses', async () => {
    const cases: readonly (readonly ['ringkas/v2' | 'cocok/v1' | 'koreksi/v1', unknown])[] = [
      ['ringkas/v2', { nik: WULAN }],
      ['ringkas/v2', { unsur: ['nama'] }],
      ['ringkas/v2', { nik: WULAN, unsur: [] }],
      ['ringkas/v2', { nik: WULAN, unsur: ['agama'] }],
      ['ringkas/v2', { nik: WULAN, unsur: ['nama', 'nama'] }],
      ['ringkas/v2', { nik: WULAN, unsur: 'nama' }],
      ['ringkas/v2', { nik: WULAN, unsur: ['nama'], keperluan: 'iseng' }],
      ['ringkas/v2', { nik: Number(WULAN), unsur: ['nama'] }],
      ['ringkas/v2', { nik: '33140349059290', unsur: ['nama'] }],
      ['cocok/v1', { nik: WULAN, unsur: {} }],
      ['cocok/v1', { nik: WULAN, unsur: { alamat: 'x' } }],
      ['cocok/v1', { nik: WULAN, unsur: { nama: 'x'.repeat(101) } }],
      ['cocok/v1', { nik: WULAN, unsur: { jenisKelamin: 'P' } }],
      ['cocok/v1', { nik: WULAN, unsur: { nama: 7 } }],
      ['koreksi/v1', { nik: WULAN, field: 'nama' }],
      ['koreksi/v1', { requestId: 'x', nik: WULAN, field: 'nama' }],
      ['koreksi/v1', { requestId: '00000000-0000-4000-8000-000000000002', nik: WULAN, field: 'agama' }],
      ['koreksi/v1', { requestId: '00000000-0000-4000-8000-000000000002', nik: WULAN, field: 'nama', record: null }],
      [
        'koreksi/v1',
        { requestId: '00000000-0000-4000-8000-000000000002', nik: WULAN, field: 'nama', claimed: 'x'.repeat(201) },
      ],
    ];
    for (const [service, body] of cases) {
      const operation = `POST /penduduk/${service}`;
      assert.equal(isAllowed(contract, operation, body), false, JSON.stringify(body));
      assert.equal((await asked(operation, body)).status, 422, JSON.stringify(body));
    }
  });

  it('takes a report that an element is wrong, once, and tells how it stands', async () => {
    const body = {
      requestId: '00000000-0000-4000-8000-000000000010',
      nik: WULAN,
      field: 'pekerjaan',
      claimed: 'Perawat',
      note: 'Pindah kerja\nsejak Mei',
    };
    const opened = await report(body);
    assert.deepEqual([opened.status, opened.body['status']], [201, 'received']);
    const again = await report(body);
    assert.deepEqual([again.status, again.body], [200, opened.body]);
    const other = await report({ ...body, claimed: 'Dokter' });
    assert.deepEqual([other.status, other.body['code']], [409, 'request_id_reused']);
    const second = await report({ ...body, requestId: '00000000-0000-4000-8000-000000000011' });
    assert.deepEqual([second.status, second.body], [200, opened.body]);
    const told = await call(running.url, {
      path: `/penduduk/koreksi/v1/${String(opened.body['ticket'])}`,
      method: 'GET',
    });
    assertPromised(contract, 'GET /penduduk/koreksi/v1/{ticket}', told);
    assert.deepEqual([told.status, told.body], [200, opened.body]);
    assert.doesNotMatch(JSON.stringify(told.body), /\d{16}|Perawat/);
  });

  it('takes a hundred double clicks for one report', async () => {
    const body = { requestId: '00000000-0000-4000-8000-000000000020', nik: WULAN, field: 'pendidikan' };
    const answers = await Promise.all(Array.from({ length: 100 }, () => report(body)));
    assert.equal(new Set(answers.map((answer) => answer.body['ticket'])).size, 1);
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  });

  it('does not know a ticket that it never gave', async () => {
    for (const id of ['00000000-0000-4000-8000-00000000ffff', 'x', WULAN]) {
      const { status } = await call(running.url, { path: `/penduduk/koreksi/v1/${id}`, method: 'GET' });
      assert.equal(status, 404);
    }
  });

  it('corrects by a new version and leaves the old one as it was recorded', async () => {
    const opened = await report({ requestId: '00000000-0000-4000-8000-000000000030', nik: WULAN, field: 'nama' });
    const ticket = String(opened.body['ticket']);
    const decision = { ticket, note: 'Sesuai akta.', now: NOW };
    const wrong = await decideCorrection(connection, { ...decision, outcome: 'accepted', value: '' });
    assert.deepEqual(wrong, { ok: false, error: 'value_malformed' });
    const decided = await decideCorrection(connection, { ...decision, outcome: 'accepted', value: 'Wulan Ambar Sari' });
    assert.ok(decided.ok);
    assert.deepEqual([decided.value.status, decided.value.note], ['accepted', 'Sesuai akta.']);
    const { value, recordVersion, recordedAt } = (await elementOf('nama')) ?? {};
    assert.deepEqual([value, recordVersion, recordedAt], ['Wulan Ambar Sari', '2', '2026-12-01T03:00:00Z']);
    const kept = await ask(
      connection,
      `select version, value, source_event from person_fact where nik = $1 and attribute = 'nama' order by 1`,
      [WULAN],
    );
    assert.deepEqual(kept, [
      { version: 1, value: 'Wulan Ambarsari', source_event: 'pendataan' },
      { version: 2, value: 'Wulan Ambar Sari', source_event: `koreksi ${ticket}` },
    ]);
    assert.deepEqual(await decideCorrection(connection, { ...decision, outcome: 'refused' }), {
      ok: false,
      error: 'ticket_closed',
    });
    const next = await report({ requestId: '00000000-0000-4000-8000-000000000031', nik: WULAN, field: 'nama' });
    assert.equal(next.status, 201);
  });

  it('forwards what it does not correct itself, and then still decides', async () => {
    const opened = await report({ requestId: '00000000-0000-4000-8000-000000000040', nik: WULAN, field: 'alamat' });
    const decision = { ticket: String(opened.body['ticket']), note: null, now: NOW };
    const accepted = await decideCorrection(connection, { ...decision, outcome: 'accepted', value: 'Jl. Lain' });
    assert.deepEqual(accepted, { ok: false, error: 'field_not_corrected_here' });
    for (const outcome of ['forwarded', 'refused'] as const) {
      const decided = await decideCorrection(connection, { ...decision, outcome });
      assert.ok(decided.ok && decided.value.status === outcome);
    }
    const unknown = { ...decision, ticket: '00000000-0000-4000-8000-00000000ffff' };
    assert.deepEqual(await decideCorrection(connection, { ...unknown, outcome: 'refused' }), {
      ok: false,
      error: 'ticket_unknown',
    });
  });

  it('has in its contract all its services and codes, and no others; each has a behaviour', async () => {
    assert.deepEqual(operationsOf(contract), addressesOf(SERVICES));
    const { code } = (contract.components.schemas['Problem'] as { properties: { code: { enum: string[] } } })
      .properties;
    assert.deepEqual(code.enum.toSorted(), [...Object.keys(PROBLEMS), nikUnknown.code].sort());
    const rows = await ask(connection, "select service from behaviour where service <> '*'");
    assert.deepEqual(
      rows.map(({ service }) => String(service)).sort(),
      [...new Set(SERVICES.map(({ name }) => name))].sort(),
    );
  });
});
