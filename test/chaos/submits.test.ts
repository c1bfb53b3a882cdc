import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { parseLogHeader } from '../../src/features/exchange/domain/log-export.ts';
import { startLogVerifier } from '../../src/features/exchange/domain/log-verify.ts';
import { exportLog } from '../../src/features/exchange/http/export-log.ts';
import type { Tx } from '../../src/kernel/database.ts';
import { randomStream, shuffled } from '../../src/nation/random.ts';
import { testSeed } from '../support/seed.ts';
import { type Country, theCountry } from './country.ts';
import { ANSWERS, readyDrafts } from './drafts.ts';
import { thePeople } from './people.ts';
import { type Expected, standingFaults, type Told } from './standing-faults.ts';
import { readStanding, type Standing, submittedAt } from './standing.ts';
import { type Receipt, storm } from './storm.ts';

const ROUNDS = Number(process.env['TERPADU_CHAOS_ROUNDS'] ?? '3');
const SEED = Number(process.env['TERPADU_CHAOS_SEED'] ?? testSeed);
const SUBMITS = 200;
const CLIENTS = 8;
const ROUND_LIMIT_MS = 120_000;
const DRAIN_LIMIT_MS = 60_000;

const isWindows = process.platform === 'win32' && 'there are no signals on Windows';

describe('everything killed with -9 at random moments during 200 submits', { skip: isWindows }, () => {
  it(
    'loses no acknowledged submit and doubles none',
    { timeout: 60_000 + ROUNDS * ROUND_LIMIT_MS },
    async (context) => {
      const [country, people] = [await theCountry(), await thePeople()];
      const before = new Set((await country.seeingAll(readStanding)).applications.map(({ id }) => id));
      const told: Told[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const seed = SEED + round;
        const random = randomStream(String(seed), 'chaos/submits');
        const begun = performance.now();
        const applicants = shuffled(random, people.applicants).slice(0, SUBMITS);
        const drafts = await country.withServices((services) =>
          readyDrafts({ services, origin: country.origin }, applicants),
        );
        const prepared = performance.now();
        const kills = 3 + random.below(2);
        const over = await storm({ country, drafts, random, clients: CLIENTS, kills, limitMs: ROUND_LIMIT_MS });
        told.push(...over.receipts);
        const standing = await drained(country);
        const expected: Expected = { told, before, answers: ANSWERS };
        assert.equal(over.receipts.length, SUBMITS);
        assert.equal(standing.applications.length, before.size + told.length);
        assert.equal(new Set(told.map(({ caseNumber }) => caseNumber)).size, told.length);
        assert.deepEqual(standingFaults(standing, expected), [], `TERPADU_CHAOS_SEED=${seed}`);
        assert.ok(over.inVain > 0, 'no kill hit a click; the round proves nothing');
        if (round === 0) await assertCheckerFails(country, expected);
        context.diagnostic(
          `round ${round + 1}: TERPADU_CHAOS_SEED=${seed}, ${over.kills} kills, ${over.inVain} clicks in vain, ` +
            `${unheard(standing, over.receipts)} done and not heard of, ${secondsSince(begun)} s ` +
            `(${secondsSince(prepared)} s after preparing)`,
        );
      }
      await assertLogIntact(country);
    },
  );
});

/** Committed before the click that was answered: the answer to an earlier click was lost with the process. */
function unheard(standing: Standing, receipts: readonly Receipt[]): number {
  return receipts.filter(({ id, clickedAt }) => {
    const at = submittedAt(standing, id);
    return at !== null && Temporal.Instant.compare(at, clickedAt) < 0;
  }).length;
}

/** How everything stands once no effect waits any more; later than the limit it is told as it is. */
async function drained(country: Country): Promise<Standing> {
  for (const limit = Date.now() + DRAIN_LIMIT_MS; ; await sleep(200)) {
    const standing = await country.seeingAll(readStanding);
    if (standing.effects.length === 0 || Date.now() > limit) return standing;
  }
}

/** A check that cannot fail proves nothing: with a loss or a double planted in the database it must. */
async function assertCheckerFails(country: Country, expected: Expected): Promise<void> {
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

async function assertLogIntact(country: Country): Promise<void> {
  await country.withServices(async (services) => {
    const lines = await exportLog(services);
    assert.ok(lines !== null);
    const [header = '', ...rows] = (await Array.fromAsync(lines)).join('').trimEnd().split('\n');
    const parsed = parseLogHeader(header);
    assert.ok(parsed.ok);
    const verifier = startLogVerifier(parsed.value, { against: null, trustedKey: null });
    for (const row of rows) verifier.add(row);
    const { verdict, checks } = verifier.finish();
    assert.equal(verdict, 'intact', JSON.stringify(checks.filter(({ outcome }) => outcome !== 'passed')));
  });
}

function secondsSince(at: number): string {
  return ((performance.now() - at) / 1_000).toFixed(1);
}
