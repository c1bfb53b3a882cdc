import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { superuser } from '../../test/support/postgres.ts';
import { openLog } from '../kernel/log.ts';
import { start as startTaxpayers } from '../sandbox/djp/index.ts';
import { start as startPopulation } from '../sandbox/dukcapil/index.ts';
import {
  prepareSandboxes,
  SANDBOX_NAMES,
  setBehaviour,
  type RunningSandbox,
  type SandboxConnections,
  type SandboxName,
} from '../sandbox/machine/index.ts';
import { start as startDiplomas } from '../sandbox/pddikti/index.ts';
import { start as startRegistrations } from '../sandbox/sisdmk/index.ts';
import { localDate } from '../vocabulary/local-date.ts';
import { Secret } from '../vocabulary/secret.ts';
import { generateNation } from './generate-nation.ts';
import { loadSandboxes, unloadedSandboxes } from './load-sandboxes.ts';
import type { CastKey } from './nation.ts';
import { pilots } from './pilots.ts';
import { portraitSvg } from './portrait.ts';
import { defaultSeed } from './random.ts';
import { castPerson } from './rows.ts';
import { readVillages } from './villages.ts';

const referenceDate = localDate('2026-11-24');
const villages = await readVillages(pilots.map(({ code }) => code));
const nation = generateNation({ seed: defaultSeed, referenceDate, villages });

const now = Temporal.Instant.from('2026-12-01T03:00:00Z');
const token = new Secret('token-uji-token-uji-token-uji-token-uji');
const starts = { dukcapil: startPopulation, sisdmk: startRegistrations, djp: startTaxpayers, pddikti: startDiplomas };

async function ask(connection: pg.ClientConfig, sql: string, values: readonly unknown[] = []) {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

describe('the nation in its foreign registers', () => {
  let connections: SandboxConnections;
  const running = new Map<SandboxName, RunningSandbox>();
  const complaints: string[] = [];

  before(async () => {
    const suffix = `${process.pid}_${Date.now()}`;
    connections = await prepareSandboxes({
      superuser: await superuser(),
      passwordFor: (role) => `uji-${role}`,
      suffix,
    });
    const log = openLog('error', { write: (line) => void complaints.push(line) });
    for (const name of SANDBOX_NAMES) {
      await setBehaviour(connections[name], { medianMs: 0, p99Ms: 0, at: now });
      running.set(
        name,
        await starts[name]({ connection: connections[name], token, clock: { trueNow: () => now }, log }),
      );
    }
  });

  after(async () => {
    await Promise.all([...running.values()].map((sandbox) => sandbox.stop()));
    assert.deepEqual(complaints, []);
  });

  const look = async (
    name: SandboxName,
    path: string,
    given: { readonly key: CastKey; readonly unsur?: readonly string[] },
  ) => {
    const { key, ...rest } = given;
    const response = await fetch(`${running.get(name)?.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token.reveal()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ nik: castPerson(nation, key).nik, ...rest }),
    });
    assert.equal(response.status, 200);
    return (await response.json()) as Record<string, unknown>;
  };

  it('is loaded register by register: broken off in the second, it goes on there', async () => {
    assert.deepEqual(await unloadedSandboxes(connections, nation), SANDBOX_NAMES);
    const breakOff = ({ sandbox }: { readonly sandbox: SandboxName }) => {
      if (sandbox === 'sisdmk') throw new Error('killed');
    };
    await assert.rejects(loadSandboxes({ nation, villages, connections, progress: breakOff }), /killed/);
    assert.deepEqual(await unloadedSandboxes(connections, nation), ['sisdmk', 'djp', 'pddikti']);
    const told = new Map<SandboxName, { readonly done: number; readonly total: number }>();
    const progress = (step: { readonly sandbox: SandboxName; readonly done: number; readonly total: number }) => {
      assert.ok(step.done > (told.get(step.sandbox)?.done ?? 0));
      told.set(step.sandbox, step);
    };
    const loaded = await loadSandboxes({ nation, villages, connections, progress });
    assert.deepEqual(loaded, { ok: true, value: ['sisdmk', 'djp', 'pddikti'] });
    assert.deepEqual([...told.keys()], ['sisdmk', 'djp', 'pddikti']);
    for (const { done, total } of told.values()) assert.equal(done, total);
  });

  it('is there in full, every record once', async () => {
    const count = async (name: SandboxName, table: string) =>
      (await ask(connections[name], `select count(*)::int as n from ${table}`))[0]?.['n'];
    assert.equal(await count('dukcapil', 'person'), nation.persons.length);
    assert.equal(await count('dukcapil', 'family_card'), nation.households.length);
    assert.equal(await count('dukcapil', 'family_member'), nation.persons.length);
    const addresses = nation.persons.reduce((sum, { previousAddresses }) => sum + previousAddresses.length + 1, 0);
    assert.equal(await count('dukcapil', 'person_fact'), nation.persons.length * 7 + addresses);
    assert.equal(await count('sisdmk', 'registration'), nation.healthWorkers.length);
    assert.equal(await count('djp', 'taxpayer'), nation.taxNumbers.length);
    assert.equal(await count('pddikti', 'diploma'), nation.diplomas.filter(({ isRegistered }) => isRegistered).length);
  });

  it('loads nothing twice, and no second nation over it', async () => {
    const again = await loadSandboxes({
      nation,
      villages,
      connections,
      progress: () => assert.fail('nothing is written'),
    });
    assert.deepEqual(again, { ok: true, value: [] });
    assert.deepEqual(await unloadedSandboxes(connections, nation), []);
    const other = { ...nation, seed: 'another' };
    assert.deepEqual(await loadSandboxes({ nation: other, villages, connections, progress: () => {} }), {
      ok: false,
      error: { code: 'other_dataset_loaded', sandbox: 'dukcapil' },
    });
  });

  it('gives every fact from the past: nothing holds only from a later day than the nation speaks of', async () => {
    const [early] = await ask(
      connections.dukcapil,
      `select count(*)::int as late from person_fact where valid_from > $1 or recorded_at > $1::date + 1 or valid_to <= valid_from`,
      [referenceDate],
    );
    assert.deepEqual(early, { late: 0 });
    const [without] = await ask(
      connections.dukcapil,
      `select count(*)::int as n from person p where (select count(distinct attribute) from person_fact f
         where f.nik = p.nik and f.valid_from <= $1 and (f.valid_to is null or f.valid_to > $1)) <> 8`,
      [referenceDate],
    );
    assert.deepEqual(without, { n: 0 });
  });

  it('knows the midwife of Sragen in all four, as the journey needs her', async () => {
    const wulan = castPerson(nation, 'bidan-sragen');
    const unsur = [
      'nama',
      'tempatLahir',
      'tanggalLahir',
      'jenisKelamin',
      'alamat',
      'statusKawin',
      'pekerjaan',
      'pendidikan',
      'noKk',
      'foto',
    ];
    const summary = await look('dukcapil', '/penduduk/ringkas/v2', { key: 'bidan-sragen', unsur });
    const value = (name: string) => (summary['unsur'] as Record<string, { value: unknown }>)[name]?.value;
    assert.deepEqual(
      [value('nama'), value('tanggalLahir'), value('jenisKelamin'), value('statusKawin')],
      ['Wulan Ambarsari', '1992-05-09', 'Perempuan', 'Kawin'],
    );
    assert.deepEqual(value('alamat'), {
      jalan: 'Dukuh Ngasem',
      rt: '004',
      rw: '002',
      kodeDesa: '33.14.03.2005',
      desa: 'Jirapan',
      kecamatan: 'Masaran',
      kabupatenKota: 'Kabupaten Sragen',
      provinsi: 'Jawa Tengah',
    });
    const photo = value('foto') as { base64: string };
    assert.equal(Buffer.from(photo.base64, 'base64').toString(), portraitSvg(wulan.id));
    assert.match(String(value('noKk')), /^\d{16}$/);
    const str = (await look('sisdmk', '/str/v1', { key: 'bidan-sragen' }))['registrations'] as readonly Record<
      string,
      unknown
    >[];
    assert.deepEqual([str.length, str[0]?.['name'], str[0]?.['isLifetime']], [1, 'Wulan Ambarsari', true]);
    assert.equal((await look('djp', '/npwp/v1', { key: 'bidan-sragen' }))['npwp16'], wulan.nik);
    const diplomas = (await look('pddikti', '/ijazah/v1', { key: 'bidan-sragen' }))['diplomas'] as readonly Record<
      string,
      unknown
    >[];
    assert.deepEqual(
      diplomas.map(({ level }) => level),
      ['D-III'],
    );
  });

  it('keeps what makes the other sample people hard cases', async () => {
    const missing = await look('pddikti', '/ijazah/v1', { key: 'dokter-tanpa-ijazah' });
    assert.deepEqual(missing['diplomas'], []);
    const expired = await look('sisdmk', '/str/v1', { key: 'bidan-str-kedaluwarsa' });
    const [certificate] = expired['registrations'] as readonly Record<string, unknown>[];
    assert.deepEqual([certificate?.['validUntil'], certificate?.['isLifetime']], ['2022-09-12', false]);
    const names = [
      (await look('dukcapil', '/penduduk/ringkas/v2', { key: 'perawat-beda-nama', unsur: ['nama'] }))['unsur'],
      (await look('sisdmk', '/str/v1', { key: 'perawat-beda-nama' }))['registrations'],
      (await look('pddikti', '/ijazah/v1', { key: 'perawat-beda-nama' }))['diplomas'],
    ].map((answer) => JSON.stringify(answer));
    assert.match(names[0] ?? '', /Muhamad Nur Huda Prasetyadi/);
    assert.match(names[1] ?? '', /M\. Nurhuda Prasetyadi/);
    assert.match(names[2] ?? '', /Moh\. Nur Huda Prasetyadi/);
  });
});
