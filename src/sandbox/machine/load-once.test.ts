import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { superuser } from '../../../test/support/postgres.ts';
import { localDate } from '../../vocabulary/local-date.ts';
import { loadedDataset, loadOnce, part, type Dataset, type Part } from './load-once.ts';
import type { SandboxConnections } from './prepare.ts';
import { ask, preparedSandboxes } from './trial.ts';

const dataset: Dataset = { name: 'bangsa-1', asOf: localDate('2026-11-24') };
// A report of errors stands for any record: the machine knows no register.
const SQL = `insert into correction (ticket, request_id, nik, field, opened_at)
  select id, id, nik, 'nama', now() from jsonb_to_recordset($1) as r (id uuid, nik text)`;

const records = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    nik: '3314034905929001',
  }));

describe('loading a sandbox', () => {
  let sandboxes: SandboxConnections;
  const heldBy = async (name: keyof SandboxConnections) =>
    (await ask(sandboxes[name], 'select count(*)::int as n from correction'))[0]?.['n'];
  const load = (name: keyof SandboxConnections, parts: readonly Part[], given: Partial<Dataset> = {}) => {
    const steps: (readonly [number, number])[] = [];
    const progress = (done: number, total: number) => void steps.push([done, total]);
    const options = { connection: sandboxes[name], dataset: { ...dataset, ...given }, progress };
    return loadOnce(options, parts).then((outcome) => ({ outcome, steps }));
  };

  before(async () => {
    sandboxes = await preparedSandboxes(await superuser());
  });

  it('writes all of it and says how far it is', async () => {
    const { outcome, steps } = await load('djp', [part(SQL, records(4_500)), part(SQL, [])]);
    assert.deepEqual(outcome, { ok: true, value: 'loaded' });
    assert.deepEqual(steps, [
      [2_000, 4_500],
      [4_000, 4_500],
      [4_500, 4_500],
    ]);
    assert.equal(await heldBy('djp'), 4_500);
    assert.equal(await loadedDataset(sandboxes.djp), 'bangsa-1');
  });

  it('a second time changes nothing, and another set of records is refused', async () => {
    const again = await load('djp', [part(SQL, records(10))]);
    assert.deepEqual([again.outcome, again.steps], [{ ok: true, value: 'loaded_before' }, []]);
    const other = await load('djp', [part(SQL, records(10))], { name: 'bangsa-2' });
    assert.deepEqual(other.outcome, { ok: false, error: 'other_dataset_loaded' });
    assert.equal(await heldBy('djp'), 4_500);
  });

  it('that breaks off leaves nothing behind, and the next one does it all', async () => {
    const broken = [...records(3_000), { id: 'no uuid', nik: '' }];
    await assert.rejects(load('sisdmk', [part(SQL, broken)]), { code: '22P02' });
    const kill =
      'select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()';
    const options = {
      connection: sandboxes.sisdmk,
      dataset,
      progress: (done: number) => void (done === 2_000 && ask(sandboxes.sisdmk, kill)),
    };
    await assert.rejects(
      loadOnce(options, [part(SQL, records(4_500)), part('select pg_sleep(5) from (select $1::jsonb) given', [{}])]),
    );
    assert.equal(await heldBy('sisdmk'), 0);
    assert.equal(await loadedDataset(sandboxes.sisdmk), null);
    assert.deepEqual((await load('sisdmk', [part(SQL, records(4_500))])).outcome, { ok: true, value: 'loaded' });
    assert.equal(await heldBy('sisdmk'), 4_500);
  });

  it('from two sides at once is done by one of them', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => load('pddikti', [part(SQL, records(2_500))])));
    assert.deepEqual(outcomes.map(({ outcome }) => (outcome.ok ? outcome.value : outcome.error)).sort(), [
      'loaded',
      'loaded_before',
      'loaded_before',
    ]);
    assert.equal(await heldBy('pddikti'), 2_500);
  });
});
