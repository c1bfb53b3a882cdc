import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { connectionUrl } from './access.ts';
import { startEmbedded } from './server.ts';
import type { Embedded } from './server.ts';
import { holdInOwnProcess, isAlive, query, trialFolder, waitUntil } from './trial.ts';

describe('the embedded PostgreSQL', () => {
  const trial = trialFolder();
  let embedded: Embedded;
  before(async () => {
    embedded = await startEmbedded({ folder: trial.folder, durable: true });
  });
  after(async () => {
    await embedded.stop();
    await trial.remove();
  });

  it('admits the application as a role that owns nothing, makes nothing and bypasses no row security', async () => {
    const [role] = await query(
      embedded.app,
      `select current_user, current_database(), rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as powerful,
        (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`,
    );
    assert.deepEqual(role, { current_user: 'terpadu_app', current_database: 'terpadu', powerful: false, owned: 0 });
    await assert.rejects(query(embedded.app, 'create table public.mine (n int)'), { code: '42501' });
    await assert.rejects(query(embedded.app, 'create schema mine'), { code: '42501' });
  });

  it('lets the owner build the database, and gives it no power over the cluster', async () => {
    await query(embedded.owner, 'create schema trial');
    await query(embedded.owner, 'create extension pg_trgm');
    await assert.rejects(query(embedded.owner, 'create role another'), { code: '42501' });
    await assert.rejects(query(embedded.owner, 'create database another'), { code: '42501' });
    await assert.rejects(query(embedded.owner, "set session_preload_libraries = 'x'"), { code: '42501' });
  });

  it('gives tests and repair a superuser, who can clone databases', async () => {
    await query({ ...embedded.superuser, database: 'postgres' }, 'create database trial_clone template terpadu');
    const rows = await query({ ...embedded.app, database: 'trial_clone' }, "select to_regnamespace('trial') as found");
    assert.deepEqual(rows, [{ found: 'trial' }]);
  });

  it('is set up alike on every machine', async () => {
    const settings = await query(
      embedded.app,
      `select name, setting from pg_settings where name in ('TimeZone', 'server_encoding', 'max_connections', 'jit',
        'shared_buffers', 'listen_addresses', 'fsync', 'synchronous_commit', 'full_page_writes', 'log_timezone')`,
    );
    assert.deepEqual(Object.fromEntries(settings.map((row) => [row['name'], row['setting']])), {
      TimeZone: 'UTC',
      server_encoding: 'UTF8',
      max_connections: '100',
      jit: 'off',
      shared_buffers: '8192',
      listen_addresses: '',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      log_timezone: 'UTC',
    });
    const order = `select string_agg(w, ' ' order by w collate "id-x-icu") as words, string_agg(w, ' ' order by w) as bytes
      from unnest(array['a', 'z', 'B', 'É']) w`;
    assert.deepEqual(await query(embedded.app, order), [{ words: 'a B É z', bytes: 'B a z É' }]);
  });

  it('keeps its folder, its secret and its log from other users', () => {
    assert.equal(embedded.transport, 'socket');
    assert.equal(statSync(trial.folder).mode & 0o777, 0o700);
    for (const file of ['secret', 'access.conf', 'server.log']) {
      assert.equal(statSync(path.join(trial.folder, file)).mode & 0o777, 0o600, file);
    }
  });

  it('can be reached by an address, for tools', async () => {
    assert.deepEqual(await query(connectionUrl(embedded.app), 'select current_user'), [
      { current_user: 'terpadu_app' },
    ]);
  });

  it('leaves nothing of what a statement held in its log', async () => {
    await query(embedded.owner, 'create table trial.person (nik text primary key)');
    const insert = "insert into trial.person values ('3174010101900001'), ('3174010101900001')";
    await assert.rejects(query(embedded.owner, insert), { code: '23505' });
    await assert.rejects(query(embedded.app, "select '3174010101900001'::uuid"), { code: '22P02' });
    const log = readFileSync(path.join(trial.folder, 'server.log'), 'utf8');
    assert.match(log, /ready to accept connections/);
    assert.doesNotMatch(log, /3174010101900001/);
  });

  it('is refused a second time on the same folder, naming the process, and the first goes on unharmed', async () => {
    const sentence = new RegExp(`already running on ${trial.folder} as process ${process.pid};`);
    const again = startEmbedded({ folder: trial.folder, durable: true });
    await assert.rejects(again, { name: 'EmbeddedFault', code: 'already_running', message: sentence });
    const other = await holdInOwnProcess(trial.folder).ended;
    assert.match(other, /^already_running: /);
    assert.match(other, sentence);
    assert.deepEqual(await query(embedded.app, 'select 1 as one'), [{ one: 1 }]);
  });

  it('takes back privileges that somebody gave a role', async () => {
    await query(embedded.superuser, 'alter role terpadu_app superuser');
    await query(embedded.superuser, 'grant connect on database terpadu to public');
    await embedded.stop();
    embedded = await startEmbedded({ folder: trial.folder, durable: true });
    const rows = await query(
      embedded.app,
      `select rolsuper, has_database_privilege('public', 'terpadu', 'connect') as open from pg_roles where rolname = current_user`,
    );
    assert.deepEqual(rows, [{ rolsuper: false, open: false }]);
  });
});

describe('the life of the embedded PostgreSQL', () => {
  it('what was stored is there after a stop and a start, and the fast mode of tests is fast', async () => {
    const trial = trialFolder();
    try {
      const first = await startEmbedded({ folder: trial.folder, durable: false });
      await query(first.owner, 'create table kept as select 42 as n');
      assert.deepEqual(await query(first.app, 'show fsync'), [{ fsync: 'off' }]);
      await Promise.all([first.stop(), first.stop()]);
      assert.equal(isAlive(first.pid), false);
      const second = await startEmbedded({ folder: trial.folder, durable: false });
      assert.deepEqual(await query(second.owner, 'select n from kept'), [{ n: 42 }]);
      await second.stop();
    } finally {
      await trial.remove();
    }
  });

  it('started twice at once on a new folder, runs once, and the other start is told', async () => {
    const trial = trialFolder();
    try {
      const [one, two] = [holdInOwnProcess(trial.folder), holdInOwnProcess(trial.folder)];
      const loser = await Promise.race([one, two].map(async (holder) => ({ holder, output: await holder.ended })));
      const winner = loser.holder === one ? two : one;
      await winner.sees('ready');
      assert.match(loser.output, new RegExp(`^already_running: .* as process ${winner.pid};`));
      winner.kill('SIGKILL');
      await winner.ended;
    } finally {
      await trial.remove();
    }
  });

  it('stops within 5 s although a client is in the middle of a transaction', async () => {
    const trial = trialFolder();
    try {
      const embedded = await startEmbedded({ folder: trial.folder, durable: false });
      const client = new Client(embedded.owner);
      client.on('error', () => {});
      await client.connect();
      await client.query('begin; create table unfinished (n int)');
      const started = performance.now();
      await embedded.stop();
      assert.ok(performance.now() - started < 5_000);
      await client.end();
    } finally {
      await trial.remove();
    }
  });

  it('keeps no process alive, and ends with the process that started it', async () => {
    const trial = trialFolder();
    try {
      const output = await holdInOwnProcess(trial.folder, { then: 'leave' }).ended;
      const pid = Number(/ready (\d+)/.exec(output)?.[1]);
      await waitUntil(
        () => !isAlive(pid),
        () => `the server ${pid} is still there`,
      );
      assert.equal(existsSync(path.join(trial.folder, 'pg', 'postmaster.pid')), false);
    } finally {
      await trial.remove();
    }
  });

  it('under a path too long for a socket it listens on loopback and asks for passwords, also with older data', async () => {
    const trial = trialFolder();
    try {
      const first = await startEmbedded({ folder: trial.folder, durable: false });
      await query(first.owner, 'create table kept as select 42 as n');
      await first.stop();
      const folder = `${trial.folder}-${'x'.repeat(100)}`;
      renameSync(trial.folder, folder);
      const second = await startEmbedded({ folder, durable: false });
      try {
        assert.equal(second.transport, 'tcp');
        assert.deepEqual(await query(connectionUrl(second.owner), 'select n from kept'), [{ n: 42 }]);
        assert.deepEqual(await query(second.app, 'select current_user'), [{ current_user: 'terpadu_app' }]);
        const wrong = { ...second.app, password: second.owner.password ?? '' };
        await assert.rejects(query(wrong, 'select 1'), { code: '28P01' });
        const { password: _, ...without } = second.superuser;
        await assert.rejects(query(without, 'select 1'));
      } finally {
        await second.stop();
      }
    } finally {
      await trial.remove();
    }
  });
});
