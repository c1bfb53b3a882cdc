import type { Services } from '../../../../kernel/services.ts';
import { inRange, type LocalDate } from '../../../../vocabulary/local-date.ts';
import { architectureHolders, coordinationSpans, type Organisation } from '../../../directory/index.ts';

/** A coordinating ministry with its own; the ministries under the President alone; the governments of the regions. */
export interface AgencyGroup {
  readonly key: string;
  /** null: the two that have no coordinator are named by the page. */
  readonly name: string | null;
  readonly agencyIds: readonly string[];
}

export interface AgencyGroups {
  readonly groups: readonly AgencyGroup[];
  /** null: an agency that the directory does not know. */
  readonly groupOf: (agencyId: string) => string | null;
  readonly nameOf: (agencyId: string) => string;
}

export const PRESIDENT = 'presiden';
export const REGIONS = 'daerah';

const regional: readonly Organisation['kind'][] = ['province_government', 'regency_government', 'city_government'];

/** Who belongs to whom on a day. */
export async function agencyGroups(services: Pick<Services, 'db'>, on: LocalDate): Promise<AgencyGroups> {
  const holders = await architectureHolders(services.db, on);
  const spans = await coordinationSpans(services.db);
  const coordinators = new Map(
    spans
      .filter(({ validity }) => inRange(on, validity))
      .map(({ organisationId, coordinatorId }) => [organisationId, coordinatorId]),
  );
  const keyOf = ({ id, kind }: Organisation): string => {
    if (kind === 'coordinating_ministry') return id;
    if (regional.includes(kind)) return REGIONS;
    return coordinators.get(id) ?? PRESIDENT;
  };
  const byId = new Map(holders.map((holder) => [holder.id, { holder, key: keyOf(holder) }]));
  const groups = Map.groupBy(byId.values(), ({ key }) => key);
  const named = holders.filter(({ kind }) => kind === 'coordinating_ministry').map(({ id }) => id);
  return {
    groups: [...named, PRESIDENT, REGIONS].flatMap((key) => {
      const members = groups.get(key) ?? [];
      if (members.length === 0) return [];
      return [
        { key, name: byId.get(key)?.holder.shortName ?? null, agencyIds: members.map(({ holder }) => holder.id) },
      ];
    }),
    groupOf: (agencyId) => byId.get(agencyId)?.key ?? null,
    nameOf: (agencyId) => byId.get(agencyId)?.holder.shortName ?? agencyId.slice(0, 8),
  };
}
