import type { Services } from '../../../../kernel/services.ts';
import { inRange, type LocalDate } from '../../../../vocabulary/local-date.ts';
import { coordinationSpans, organisationByCode } from '../../../directory/index.ts';

/** Who leads a group of owners on a day. */
export interface Lead {
  readonly agencyId: string;
  /** `one`: all owners have one coordinating minister that day. */
  readonly coordinators: 'one' | 'several';
}

export interface Leadership {
  /** null: the owners have several coordinators, or none, and the installation has no KemenPANRB. */
  readonly lead: Lead | null;
  /** The coordinators of the owners that day, and KemenPANRB. */
  readonly overseerIds: readonly string[];
  /** KemenPANRB; null: an installation without it. */
  readonly nationalId: string | null;
}

const ARCHITECTURE_LEADER = 'kemenpanrb';

/** KemenPANRB leads the national SPBE architecture (Perpres 95/2018 art. 57); null where it is not in the directory. */
export async function kemenpanrbId(db: Services['db'], on: LocalDate): Promise<string | null> {
  return (await organisationByCode(db, ARCHITECTURE_LEADER, on))?.id ?? null;
}

/** The coordinating ministry of all owners that day; KemenPANRB where they have several, or one has none. */
export async function leadershipOf(
  db: Services['db'],
  ownerIds: readonly string[],
  on: LocalDate,
): Promise<Leadership> {
  const spans = (await coordinationSpans(db)).filter(({ validity }) => inRange(on, validity));
  const coordinatorOf = new Map(spans.map(({ organisationId, coordinatorId }) => [organisationId, coordinatorId]));
  const national = await kemenpanrbId(db, on);
  const theirs = ownerIds.map((id) => coordinatorOf.get(id) ?? null);
  const known = [...new Set(theirs.filter((id) => id !== null))];
  const overseerIds = [...new Set([...known, ...(national === null ? [] : [national])])];
  const [only] = known;
  const isOne = only !== undefined && theirs.every((id) => id === only);
  if (isOne) return { lead: { agencyId: only, coordinators: 'one' }, overseerIds, nationalId: national };
  const lead = national === null ? null : ({ agencyId: national, coordinators: 'several' } as const);
  return { lead, overseerIds, nationalId: national };
}
