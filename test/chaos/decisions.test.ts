import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { deskPaths } from '../../src/features/mall/http/desk/desk-paths.ts';
import { newId } from '../../src/kernel/ids.ts';
import { type Random, randomStream, shuffled } from '../../src/nation/random.ts';
import { chaosSeed } from './chaos-seed.ts';
import { type Country, theCountry } from './country.ts';
import { type Decided, decidedFaults, readDecided } from './decided.ts';
import { click, signIn, untilAnswered, words } from './device.ts';
import { ANSWERS } from './drafts.ts';
import { applicationIds, drained } from './drained.ts';
import { thePeople } from './people.ts';
import { casesToDecide, readyCases } from './ready-cases.ts';
import { standingFaults } from './standing-faults.ts';
import { readStanding, type Standing } from './standing.ts';

const CASES = 20;
const OFFICE = 'kab-sragen-dpmptsp';
const HEALTH_OFFICE = 'kab-sragen-dinkes';
const LIMIT_MS = 60_000;

const isWindows = process.platform === 'win32' && 'there are no signals on Windows';

describe(
  'everything killed with -9 while the head approves 20 cases and their licences are issued',
  {
    skip: isWindows,
  },
  () => {
    it(
      'leaves each case with exactly one licence, numbered without gap or double',
      { timeout: 300_000 },
      async (context) => {
        const [country, people] = [await theCountry(), await thePeople()];
        const random = randomStream(String(chaosSeed), 'chaos/decisions');
        const before = await applicationIds(country);
        const applicants = people.applicants.filter(({ office }) => office === OFFICE);
        const [verifier, head, health] = [
          people.officer('licence_verifier', OFFICE),
          people.officer('licence_head', OFFICE),
          people.officer('health_recommender', HEALTH_OFFICE),
        ];
        const [atCheck, atHead, atHealth] = await country.withServices((services) =>
          Promise.all([verifier, head, health].map((hat) => signIn(services, hat, hat.name))),
        );
        assert.ok(atCheck !== undefined && atHead !== undefined && atHealth !== undefined);
        const told = await readyCases(country, {
          applicants: shuffled(random, applicants).slice(0, CASES),
          officers: { verifier: atCheck, recommender: atHealth, health },
        });
        const chosen = await casesToDecide(country, head.agencyId, CASES);
        const begun = performance.now();
        const fields = chosen.map((one) => ['kasus', one] as const);
        const batch = { device: atHead, url: country.origin + deskPaths.batch.to({}), key: newId(), fields };

        let inVain = 0;
        const patience = { until: Date.now() + LIMIT_MS, inVain: () => (inVain += 1) };
        const approving = untilAnswered(() => click(batch), patience);
        await sleep(random.between(20, 300));
        await killAndRestart(country, random);
        const { answer } = await approving;
        assert.equal(answer.status, 303, words(answer));
        for (const share of [random.between(0, 0.4), random.between(0.5, 0.9)]) {
          await issuedAtLeast(country, head.agencyId, Math.floor(CASES * share));
          await killAndRestart(country, random);
        }

        await drained(country);
        const [standing, decided] = await country.seeingAll(async (tx) => [
          await readStanding(tx),
          await readDecided(tx, head.agencyId),
        ]);
        const approved = told.map(({ id }) => id);
        context.diagnostic(
          `TERPADU_CHAOS_SEED=${chaosSeed}, 3 kills, ${inVain} clicks in vain, ` +
            `${((performance.now() - begun) / 1_000).toFixed(1)} s`,
        );
        const expected = { told, before, answers: ANSWERS, effects: 'finished' } as const;
        assert.deepEqual(standingFaults(standing, expected), [], `TERPADU_CHAOS_SEED=${chaosSeed}`);
        assert.deepEqual(decidedFaults(decided, standing, approved), [], `TERPADU_CHAOS_SEED=${chaosSeed}`);
        assert.equal(decided.entries.length, CASES);
        assertCheckFails(decided, standing, approved);
      },
    );
  },
);

async function killAndRestart(country: Country, random: Random): Promise<void> {
  await country.aim(random)();
  await country.restart();
}

/** Waits until so many licences are issued, and then kills whoever issues the next. */
async function issuedAtLeast(country: Country, agencyId: string, count: number): Promise<void> {
  for (const limit = Date.now() + LIMIT_MS; Date.now() < limit; await sleep(20)) {
    const { entries } = await country.seeingAll((tx) => readDecided(tx, agencyId));
    if (entries.length >= count) return;
  }
}

/** A check that cannot fail proves nothing: with a loss or a double in what was read it must. */
function assertCheckFails(decided: Decided, standing: Standing, approved: readonly string[]): void {
  const { entries, papers, licences, last } = decided;
  const [first, second] = entries;
  assert.ok(first !== undefined && second !== undefined);
  const others = entries.slice(1);
  const spoilt: readonly (readonly [RegExp, Decided])[] = [
    [/0 documents in the register/, { ...decided, entries: others }],
    [/the serials are/, { ...decided, entries: others }],
    [/the counter is at 21/, { ...decided, last: last + 1 }],
    [/2 documents in the register/, { ...decided, entries: [...entries, { ...first, serial: last + 1 }] }],
    [/a number stands twice/, { ...decided, entries: [first, { ...second, number: first.number }] }],
    [/which nobody approved/, { ...decided, entries: [{ ...first, applicationId: 'lain' }, ...others] }],
    [/0 papers/, { ...decided, papers: papers.filter((id) => id !== first.documentId) }],
    [/0 licences/, { ...decided, licences: licences.filter((id) => id !== first.documentId) }],
    [/2 licences/, { ...decided, licences: [...licences, first.documentId] }],
  ];
  const cases: readonly (readonly [RegExp, Standing])[] = [
    [/0 notices/, { ...standing, notices: [] }],
    [/2 notices/, { ...standing, notices: [...standing.notices, ...standing.notices] }],
    [/0 approvals/, { ...standing, events: standing.events.filter((e) => e.event.kind !== 'application.approved') }],
    [/2 issued events/, { ...standing, events: [...standing.events, ...standing.events] }],
    [/not issued/, { ...standing, applications: [] }],
  ];
  const check = (says: RegExp, faults: readonly string[]) =>
    assert.ok(
      faults.some((fault) => says.test(fault)),
      `${says} was planted and not found: ${faults.join('; ')}`,
    );
  for (const [says, one] of spoilt) check(says, decidedFaults(one, standing, approved));
  for (const [says, one] of cases) check(says, decidedFaults(decided, one, approved));
}
