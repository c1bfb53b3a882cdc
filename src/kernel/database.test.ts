import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../test/support/postgres.ts';
import { isDatabaseGone } from './database.ts';
import { newId } from './ids.ts';
import { asAgency, asPerson, PUBLIC, WORKER, type Viewer } from './viewer.ts';

type NoteTables = { 'kernel.note': { id: string; agency_id: string | null; person_id: string | null; words: string } };

describe('a transaction of the database', () => {
  let test: TestDatabase;
  const [agency, other, person] = [newId(), newId(), newId()];

  before(async () => {
    test = await testDatabase();
    const client = new pg.Client(test.owner);
    await client.connect();
    await client.query("select set_config('terpadu.app_role', 'terpadu_app', false)");
    await client.query(
      `create table kernel.note (id uuid primary key, agency_id uuid, person_id uuid, words text not null)`,
    );
    await client.query(`select kernel.declare_table('kernel.note', class => 'both', spread => 'person')`);
    await client.end();
  });
  after(() => test.close());

  function add(viewer: Viewer, row: { agency_id: string | null; person_id: string | null }): Promise<unknown> {
    return test.db.as(viewer, (tx) =>
      tx
        .$extendTables<NoteTables>()
        .insertInto('kernel.note')
        .values({ id: newId(), words: 'x', ...row })
        .execute(),
    );
  }

  async function count(viewer: Viewer): Promise<number> {
    const rows = await test.db.as(viewer, (tx) =>
      tx.$extendTables<NoteTables>().selectFrom('kernel.note').select('id').execute(),
    );
    return rows.length;
  }

  it('shows an agency and a person their own rows and nobody else any', async () => {
    await add(asAgency(agency), { agency_id: agency, person_id: person });
    assert.deepEqual(
      await Promise.all(
        [asAgency(agency), asPerson(person), asAgency(other), asPerson(other), PUBLIC, WORKER].map(count),
      ),
      [1, 1, 0, 0, 0, 0],
    );
  });

  it('does not let an agency write a row of another', async () => {
    await assert.rejects(add(asAgency(agency), { agency_id: other, person_id: null }), /row-level security/);
  });

  it('leaves nothing behind when its work fails, and the connection is good for the next viewer', async () => {
    await assert.rejects(
      test.db.as(asAgency(other), async (tx) => {
        await tx
          .$extendTables<NoteTables>()
          .insertInto('kernel.note')
          .values({ id: newId(), agency_id: other, person_id: null, words: 'x' })
          .execute();
        throw new Error('gagal');
      }),
      /gagal/,
    );
    assert.equal(await count(asAgency(other)), 0);
  });

  it('does not call saved what a failed statement has undone, though the work went on', async () => {
    const work = test.db.as(asAgency(other), async (tx) => {
      await tx
        .$extendTables<NoteTables>()
        .insertInto('kernel.note')
        .values({ id: newId(), agency_id: other, person_id: null, words: 'x' })
        .execute();
      await sql`select 1 / 0`.execute(tx).catch(() => {});
    });
    await assert.rejects(work, /nothing was saved/);
    assert.equal(await count(asAgency(other)), 0);
  });

  it('does not let a viewer outlive its transaction', async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        test.db.as(n % 2 === 0 ? asAgency(agency) : PUBLIC, async (tx) => {
          const { rows } = await sql<{
            agency: string;
          }>`select current_setting('terpadu.agency', true) as agency`.execute(tx);
          return rows[0]?.agency === (n % 2 === 0 ? agency : '');
        }),
      ),
    );
    assert.ok(seen.every(Boolean));
  });

  it('gives money as bigint, dates of law as their text and instants with their microseconds', async () => {
    const row = await test.db.as(PUBLIC, async (tx) => {
      const { rows } = await sql<{ money: bigint; day: string; at: Temporal.Instant }>`
        select 9007199254740993::bigint as money, '2026-03-01'::date as day,
        ${Temporal.Instant.from('2026-11-24T02:12:00.123456Z')}::timestamptz as at`.execute(tx);
      return rows[0];
    });
    assert.equal(row?.money, 9_007_199_254_740_993n);
    assert.equal(row.day, '2026-03-01');
    assert.equal(row.at.toString(), '2026-11-24T02:12:00.123456Z');
  });

  it('hears notifications again after its connection broke', async () => {
    let heard = 0;
    const listening = await test.db.listen('kabar', () => void (heard += 1));
    const client = new pg.Client(test.owner);
    await client.connect();
    await endListener(test);
    await until(() => heard > 0);
    const before = heard;
    await client.query('notify kabar');
    await until(() => heard > before);
    await client.end();
    await listening.stop();
  });

  it('fails only the transaction whose connection broke, also between two of its queries', async () => {
    const unheard: Error[] = [];
    const note = (fault: Error): void => void unheard.push(fault);
    process.on('uncaughtExceptionMonitor', note);
    const work = test.db.as(PUBLIC, async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await test.db.as(PUBLIC, (other) => sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await sql`select 1`.execute(tx);
    });
    await assert.rejects(work, isDatabaseGone);
    process.off('uncaughtExceptionMonitor', note);
    assert.deepEqual(unheard, []);
    assert.equal(await count(PUBLIC), 0);
  });

  it('knows a database that is gone, or that has no connection left, from a fault of ours', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const stopping = Object.assign(new Error('terminating'), { code: '57P01' });
    const crowded = Object.assign(new Error('sorry, too many clients already'), { code: '53300' });
    const waited = new Error('timeout exceeded when trying to connect');
    assert.ok([refused, stopping, crowded, waited].every(isDatabaseGone));
    const wrong = Object.assign(new Error('column'), { code: '42703' });
    assert.ok(![wrong, new Error('rahasia dapur'), 'text'].some(isDatabaseGone));
  });

  it('is no superuser, owns nothing and does not bypass policies', async () => {
    const row = await test.db.as(PUBLIC, async (tx) => {
      const { rows } = await sql<{ strong: boolean; owned: string }>`
        select rolsuper or rolbypassrls as strong, (select count(*) from pg_class where relowner = r.oid)::text as owned
        from pg_roles r where rolname = current_user`.execute(tx);
      return rows[0];
    });
    assert.deepEqual(row, { strong: false, owned: '0' });
  });
});

/** A role may end its own connections. */
async function endListener(test: TestDatabase): Promise<void> {
  await test.db.as(PUBLIC, (tx) =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()`.execute(
      tx,
    ),
  );
}

async function until(isTrue: () => boolean): Promise<void> {
  const limit = AbortSignal.timeout(10_000);
  while (!isTrue()) {
    limit.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
