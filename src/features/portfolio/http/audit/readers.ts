import type { Services } from '../../../../kernel/services.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { coordinationTreeAt, organisationByCode, organisationsByIds } from '../../../directory/index.ts';
import type { CampaignHead } from '../../storage/audit/campaign.ts';

/** The ministry that leads the national architecture, and reads what coordinators read. */
const ARCHITECTURE_LEADER = 'kemenpanrb';

/** Everybody whom the course of an audit concerns beside its auditors. */
export async function courseReaders(
  db: Services['db'],
  given: { readonly scope: readonly string[]; readonly coordinatorId: string; readonly on: LocalDate },
): Promise<readonly string[]> {
  const leader = await organisationByCode(db, ARCHITECTURE_LEADER, given.on);
  return [...new Set([...given.scope, given.coordinatorId, ...(leader === null ? [] : [leader.id])])];
}

/** Those of the readers who stand above the audited: the coordinator and KemenPANRB. */
export function overseersOf({ readerIds, scope }: Pick<CampaignHead, 'readerIds' | 'scope'>): readonly string[] {
  return readerIds.filter((id) => !scope.includes(id));
}

/** A coordinator and those whom he coordinates that day. */
export interface Branch {
  readonly coordinatorId: string;
  readonly memberIds: readonly string[];
}

/** Who coordinates whom, by the ids that this installation knows. */
export async function branchesAt(db: Services['db'], on: LocalDate): Promise<readonly Branch[]> {
  const { branches } = await coordinationTreeAt(db, on);
  const idOf = async (code: string) => (await organisationByCode(db, code, on))?.id ?? null;
  const found: Branch[] = [];
  for (const { coordinator, members } of branches) {
    const coordinatorId = await idOf(coordinator.organisation);
    if (coordinatorId === null) continue;
    const memberIds: string[] = [];
    for (const { organisation } of members) {
      const id = await idOf(organisation);
      if (id !== null) memberIds.push(id);
    }
    found.push({ coordinatorId, memberIds });
  }
  return found;
}

/** Short names by id, for pages and papers. */
export async function namesOf(
  db: Services['db'],
  ids: readonly string[],
  on: LocalDate,
): Promise<ReadonlyMap<string, string>> {
  const found = await organisationsByIds(db, ids, on);
  return new Map([...found].map(([id, { shortName }]) => [id, shortName]));
}
