import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Tx } from '../../src/kernel/database.ts';
import type { Country } from './country.ts';
import { type Expected, standingFaults } from './standing-faults.ts';
import { readStanding } from './standing.ts';

/** A check that cannot fail proves nothing: with a loss or a double planted in the database it must. */
export async function assertCheckFails(country: Country, expected: Expected): Promise<void> {
  const [victim] = expected.told;
  assert.ok(victim !== undefined);
  const plants: readonly (readonly [RegExp, (tx: Tx) => Promise<unknown>])[] = [
    [/acknowledged as .* and lost/, (tx) => sql`delete from mall.application where id = ${victim.id}`.execute(tx)],
    [
      /an application that nobody sent/,
      (tx) =>
        sql`insert into mall.application (select (jsonb_populate_record(a, ${{ id: OTHER, case_number: '3314-2026-AAAAAA' }})).*
          from mall.application a where id = ${victim.id})`.execute(tx),
    ],
    [
      /two applications have it/,
      (tx) =>
        sql`insert into mall.application (select (jsonb_populate_record(a, ${{ id: OTHER }})).*
          from mall.application a where id = ${victim.id})`.execute(tx),
    ],
    [
      /submitted 2 times/,
      (tx) =>
        sql`insert into mall.application_event (select (jsonb_populate_record(e, ${{ seq: 2 }})).*
          from mall.application_event e where application_id = ${victim.id} and seq = 1)`.execute(tx),
    ],
    [
      /submitted 0 times/,
      (tx) => sql`delete from mall.application_event where application_id = ${victim.id}`.execute(tx),
    ],
    [
      /stands as .* its events say/,
      (tx) => sql`update mall.application set stage = 'approved' where id = ${victim.id}`.execute(tx),
    ],
    [
      /0 notices of its submission/,
      (tx) =>
        sql`delete from notices.person_notice where key like ${`application.submitted:${victim.id}:%`}`.execute(tx),
    ],
    [
      /2 notices of its submission/,
      (tx) =>
        sql`insert into notices.person_notice (select (jsonb_populate_record(n, jsonb_build_object('id', ${OTHER}::text, 'key', n.key || '0'))).*
          from notices.person_notice n where key like ${`application.submitted:${victim.id}:%`})`.execute(tx),
    ],
    [
      /has the timers/,
      (tx) =>
        sql`delete from kernel.timer where kind = 'mall.due' and payload->>'applicationId' = ${victim.id}`.execute(tx),
    ],
    [
      /of 9 answers are kept/,
      (tx) =>
        sql`delete from onceonly.evidence where ref_id = ${victim.id} and attribute = 'practice/name'`.execute(tx),
    ],
    [
      /number is not kept once/,
      (tx) => sql`delete from mall.case_number where application_id = ${victim.id}`.execute(tx),
    ],
    [
      /does not know that it is sent/,
      (tx) => sql`update mall.draft set submitted_at = null where id = ${victim.id}`.execute(tx),
    ],
    [
      /set_aside/,
      (tx) =>
        sql`update kernel.outbox set state = 'set_aside', set_aside_reason = 'ditanam' where id in
          (select id from kernel.outbox limit 1)`.execute(tx),
    ],
  ];
  for (const [says, plant] of plants) {
    const faults = await planted(country, plant, expected);
    assert.ok(
      faults.some((fault) => says.test(fault)),
      `${says} was planted and not found: ${faults.join('; ')}`,
    );
  }
}

const OTHER = '00000000-0000-7000-8000-000000000001';

/** What the check says of a database with something wrong in it; the transaction is rolled back. */
async function planted(
  country: Country,
  plant: (tx: Tx) => Promise<unknown>,
  expected: Expected,
): Promise<readonly string[]> {
  let faults: readonly string[] = [];
  const rollback = new Error('rolled back on purpose');
  const work = country.seeingAll(async (tx) => {
    await plant(tx);
    faults = standingFaults(await readStanding(tx), expected);
    throw rollback;
  });
  await assert.rejects(work, rollback);
  return faults;
}
