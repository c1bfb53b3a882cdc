import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { deskPaths } from '../../src/features/mall/http/desk/desk-paths.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Country } from './country.ts';
import { click, type Click, type Device, read, words } from './device.ts';
import { numberOn, readyDrafts, receiptOf } from './drafts.ts';
import type { Applicant, OfficerHat } from './people.ts';
import type { Told } from './standing-faults.ts';

export interface Officers {
  readonly verifier: Device;
  readonly recommender: Device;
  /** Whose organisation the requests reach. */
  readonly health: OfficerHat;
}

const LIMIT_MS = 60_000;

/** Sends an application of each applicant, has it checked and recommended, until only the head has to decide. */
export async function readyCases(
  country: Country,
  { applicants, officers }: { readonly applicants: readonly Applicant[]; readonly officers: Officers },
): Promise<readonly Told[]> {
  const { origin } = country;
  const drafts = await country.withServices((services) => readyDrafts({ services, origin, atOnce: 20 }, applicants));
  const told: Told[] = [];
  for (const { id, first, button } of drafts) {
    await done(button);
    const receipt = await read(first, receiptOf(origin, id), { until: 0, inVain: () => {} });
    told.push({ id, caseNumber: numberOn(receipt.text) ?? '' });
    const url = origin + deskPaths.pass.to({ id });
    await done({ device: officers.verifier, url, key: newId(), fields: [['seq', '1']] });
  }
  for (const task of await openTasks(country, officers.health, drafts.length)) {
    const fields = [['putusan', 'recommended'] as const, ...task.asked.map((id) => ['ditegaskan', id] as const)];
    const url = origin + deskPaths.answer.to({ id: task.id });
    await done({ device: officers.recommender, url, key: newId(), fields });
  }
  return told;
}

async function done(button: Click): Promise<void> {
  const answer = await click(button);
  if (answer?.status !== 303) throw new Error(`${button.url} was answered with ${words(answer)}.`);
}

interface OpenTask {
  readonly id: string;
  readonly asked: readonly string[];
}

/** The requests, once all have come over the exchange. */
function openTasks(country: Country, { agencyId }: OfficerHat, count: number): Promise<readonly OpenTask[]> {
  return until(count, () =>
    country.seeingAll(async (tx) => {
      const { rows } = await sql<OpenTask>`
        select id, asked from mall.recommendation_task where agency_id = ${agencyId} and verdict is null`.execute(tx);
      return rows;
    }),
  );
}

/** The office's cases that only the head has to decide, as its batch names them. */
export function casesToDecide(country: Country, agencyId: string, count: number): Promise<readonly string[]> {
  return until(count, () =>
    country.seeingAll(async (tx) => {
      const { rows } = await sql<{ id: string; seq: number }>`
        select id, seq from mall.application where agency_id = ${agencyId} and step_kind = 'decide'`.execute(tx);
      return rows.map(({ id, seq }) => `${id}.${seq}`);
    }),
  );
}

async function until<T>(count: number, look: () => Promise<readonly T[]>): Promise<readonly T[]> {
  for (const limit = Date.now() + LIMIT_MS; ; await sleep(100)) {
    const found = await look();
    if (found.length >= count) return found;
    if (Date.now() > limit) throw new Error(`${found.length} of ${count} came.`);
  }
}
