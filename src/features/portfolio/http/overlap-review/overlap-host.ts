import type { Services } from '../../../../kernel/services.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { coordinationTreeAt, type Organisation, organisationByCode, todayInCapital } from '../../../directory/index.ts';

/** KemenPANRB leads the national SPBE architecture (Perpres 95/2018 art. 57): it runs the comparison and keeps its results. */
const HOST_CODE = 'kemenpanrb';

/** The body to which the results belong; null in an installation without it, where nothing is compared. */
export async function overlapHost({ db }: Pick<Services, 'db'>, now: Instant): Promise<string | null> {
  return (await organisationByCode(db, HOST_CODE, todayInCapital(now)))?.id ?? null;
}

/** The agencies whose reviewers may read the queue: the host and the coordinating ministries. */
export async function reviewingAgencies(
  { db }: Pick<Services, 'db'>,
  now: Instant,
  host: string,
): Promise<readonly string[]> {
  const today = todayInCapital(now);
  const tree = await coordinationTreeAt(db, today);
  const found: (Organisation | null)[] = [];
  for (const { coordinator } of tree.branches)
    found.push(await organisationByCode(db, coordinator.organisation, today));
  return [...new Set([host, ...found.flatMap((one) => one?.id ?? [])])];
}

/** The agencies that one coordinator coordinates today; empty for any other agency. */
export async function coordinatedBy(
  { db }: Pick<Services, 'db'>,
  now: Instant,
  agencyCode: string,
): Promise<readonly string[]> {
  const today = todayInCapital(now);
  const tree = await coordinationTreeAt(db, today);
  const branch = tree.branches.find(({ coordinator }) => coordinator.organisation === agencyCode);
  const found: string[] = [];
  for (const { organisation } of branch?.members ?? []) {
    const one = await organisationByCode(db, organisation, today);
    if (one !== null) found.push(one.id);
  }
  return found;
}
