import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseLogHeader } from '../../src/features/exchange/domain/log-export.ts';
import { type LogVerifier, startLogVerifier } from '../../src/features/exchange/domain/log-verify.ts';
import { exportLog } from '../../src/features/exchange/http/export-log.ts';
import { type Random, randomStream, shuffled } from '../../src/nation/random.ts';
import { type Country, theCountry } from './country.ts';
import { ANSWERS, type ReadyDraft, readyDrafts } from './drafts.ts';
import { applicationIds, drained } from './drained.ts';
import { thePeople } from './people.ts';
import { assertCheckFails } from './planted.ts';
import { chaosSeed } from './chaos-seed.ts';
import { type Expected, standingFaults, type Told } from './standing-faults.ts';
import { readStanding, type Standing, submittedAt } from './standing.ts';
import { type Receipt, storm } from './storm.ts';

const ROUNDS = Number(process.env['TERPADU_CHAOS_ROUNDS'] ?? '3');
const SUBMITS = 200;
const CLIENTS = 8;
const ROUND_LIMIT_MS = 120_000;

const isWindows = process.platform === 'win32' && 'there are no signals on Windows';

describe('everything killed with -9 at random moments during 200 submits', { skip: isWindows }, () => {
  it(
    'loses no acknowledged submit and doubles none',
    { timeout: 120_000 + ROUNDS * ROUND_LIMIT_MS },
    async (context) => {
      const country = await theCountry();
      const before = await applicationIds(country);
      const told: Told[] = [];
      for (let round = 0; round < ROUNDS; round += AHEAD) {
        const preparing = performance.now();
        const rounds = await prepare(country, { round, rounds: Math.min(AHEAD, ROUNDS - round) });
        context.diagnostic(`${rounds.length * SUBMITS} drafts ready in ${secondsSince(preparing)} s`);
        for (const ready of rounds) {
          const begun = performance.now();
          const kills = 2 + ready.random.below(2);
          const over = await storm({ ...ready, country, clients: CLIENTS, kills, limitMs: ROUND_LIMIT_MS });
          told.push(...over.receipts);
          const standing = await country.seeingAll(readStanding);
          const expected: Expected = { told, before, answers: ANSWERS, effects: 'under way' };
          const faults = standingFaults(standing, expected);
          context.diagnostic(
            `round ${told.length / SUBMITS}: TERPADU_CHAOS_SEED=${ready.seed}, ${over.kills} kills, ` +
              `${over.inVain} clicks in vain, ${unheard(standing, over.receipts)} done and not heard of, ` +
              `${faults.length} faults, ${secondsSince(begun)} s`,
          );
          assert.deepEqual(faults, [], `TERPADU_CHAOS_SEED=${ready.seed}`);
          assert.equal(over.receipts.length, SUBMITS);
          assert.equal(standing.applications.length, before.size + told.length);
          assert.equal(new Set(told.map(({ caseNumber }) => caseNumber)).size, told.length);
          assert.ok(over.inVain > 0, 'no kill hit a click; the round proves nothing');
        }
      }
      const draining = performance.now();
      const expected: Expected = { told, before, answers: ANSWERS, effects: 'finished' };
      assert.deepEqual(standingFaults(await drained(country), expected), []);
      context.diagnostic(`effects finished after ${secondsSince(draining)} s`);
      await assertCheckFails(country, expected);
      await assertLogIntact(country);
    },
  );
});

/** So many rounds are prepared before their first storm: effects that a kill interrupts rest for half a minute. */
const AHEAD = 3;

interface Ready {
  readonly seed: number;
  readonly random: Random;
  readonly drafts: readonly ReadyDraft[];
}

/**
 * Each round has people, drafts and chances of its own, all from its seed. Rounds prepared together share nobody: who
 * has an open draft at an office is led back to it.
 */
async function prepare(
  country: Country,
  { round, rounds }: { readonly round: number; readonly rounds: number },
): Promise<readonly Ready[]> {
  const { applicants } = await thePeople();
  return country.withServices(async (services) => {
    const ready: Ready[] = [];
    for (let at = 0; at < rounds; at += 1) {
      const seed = chaosSeed + round + at;
      const random = randomStream(String(seed), 'chaos/submits');
      const pool = applicants.filter((_, place) => place % AHEAD === seed % AHEAD);
      const chosen = shuffled(random, pool).slice(0, SUBMITS);
      ready.push({ seed, random, drafts: await readyDrafts({ services, origin: country.origin, atOnce: 24 }, chosen) });
    }
    return ready;
  });
}

/** Committed before the click that was answered: the answer to an earlier click was lost with the process. */
function unheard(standing: Standing, receipts: readonly Receipt[]): number {
  return receipts.filter(({ id, clickedAt }) => {
    const at = submittedAt(standing, id);
    return at !== null && Temporal.Instant.compare(at, clickedAt) < 0;
  }).length;
}

async function assertLogIntact(country: Country): Promise<void> {
  await country.withServices(async (services) => {
    const lines = await exportLog(services);
    assert.ok(lines !== null);
    let verifier: LogVerifier | null = null;
    // Each part of an export is whole lines, the header first.
    for await (const part of lines) {
      for (const line of part.split('\n').slice(0, -1)) {
        if (verifier === null) verifier = verifierOf(line);
        else verifier.add(line);
      }
    }
    assert.ok(verifier !== null);
    const { verdict, checks } = verifier.finish();
    assert.equal(verdict, 'intact', JSON.stringify(checks.filter(({ outcome }) => outcome !== 'passed')));
  });
}

function verifierOf(header: string): LogVerifier {
  const parsed = parseLogHeader(header);
  assert.ok(parsed.ok);
  return startLogVerifier(parsed.value, { against: null, trustedKey: null });
}

function secondsSince(at: number): string {
  return ((performance.now() - at) / 1_000).toFixed(1);
}
