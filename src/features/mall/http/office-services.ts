import type { Services } from '../../../kernel/services.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { hashOfVersion } from '../domain/service-hash.ts';
import type { ServiceDefinition, ServiceVersion } from '../domain/service.ts';
import { serviceDefinitions } from './service-data.ts';
import { versionsOf } from './service-versions.ts';

/** A service as an office sees it in its own pages. */
export interface OfficeService {
  /** What this program brings; null for one that it brings no longer. */
  readonly brought: ServiceDefinition | null;
  /** The newest first; empty where the office never opened it. */
  readonly versions: readonly ServiceVersion[];
  readonly inForce: ServiceVersion | null;
  /** The last one published, where it is not in force yet. */
  readonly coming: ServiceVersion | null;
  /** Whether the program brings another definition than the latest version has. */
  readonly hasNewer: boolean;
}

export async function officeService(
  services: Pick<Services, 'db'>,
  which: { readonly agencyId: string; readonly service: string },
  today: LocalDate,
): Promise<OfficeService | null> {
  const brought = serviceDefinitions().get(which.service) ?? null;
  const versions = await versionsOf(services, which);
  if (brought === null && versions.length === 0) return null;
  const [latest] = versions;
  return {
    brought,
    versions,
    inForce: versions.find(({ inForceFrom }) => inForceFrom <= today) ?? null,
    coming: latest !== undefined && latest.inForceFrom > today ? latest : null,
    hasNewer: brought !== null && latest !== undefined && hashOfVersion(brought, latest.terms) !== latest.hash,
  };
}

/** Everything the program brings, as this office stands to it. */
export async function officeServices(
  services: Pick<Services, 'db'>,
  agencyId: string,
  today: LocalDate,
): Promise<readonly (readonly [key: string, service: OfficeService])[]> {
  const keys = [...serviceDefinitions().keys()];
  const found = await Promise.all(keys.map((service) => officeService(services, { agencyId, service }, today)));
  return keys.flatMap((key, at) => {
    const service = found[at] ?? null;
    return service === null ? [] : [[key, service] as const];
  });
}
