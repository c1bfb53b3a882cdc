import { openService, serviceDefinitions } from '../features/mall/index.ts';
import { organisationByCode } from '../features/directory/index.ts';
import type { Services } from '../kernel/services.ts';
import { localDate } from '../vocabulary/local-date.ts';
import { officeCode, pilots } from './pilots.ts';

/** The offices opened their digital counters before; the day from which their terms are told here is invented. */
const OPEN_FROM = localDate('2024-01-02');

/** Opens every service that the program brings at the licensing offices of the 21 pilots; again changes nothing. */
export async function loadServices(services: Services, tell: (share: number) => void): Promise<void> {
  for (const [at, pilot] of pilots.entries()) {
    const code = officeCode(pilot, 'dpmptsp');
    const office = await organisationByCode(services.db, code, OPEN_FROM);
    if (office === null) throw new Error(`The directory lacks the office ${code}.`);
    for (const service of serviceDefinitions().keys()) {
      const opened = await openService(services, {
        agencyId: office.id,
        region: pilot.code,
        service,
        inForceFrom: OPEN_FROM,
        publishedBy: null,
      });
      if (!opened.ok) throw new Error(`The service ${service} was not opened at ${code}: ${opened.error.code}.`);
    }
    tell((at + 1) / pilots.length);
  }
}
