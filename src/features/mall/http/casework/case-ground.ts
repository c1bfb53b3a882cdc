import {
  calendarOf,
  type Organisation,
  officesOfPilot,
  organisationById,
  todayInCapital,
  zoneOfOffice,
} from '../../../directory/index.ts';
import { instanceOf, memberIdOf } from '../../../exchange/index.ts';
import type { Consumer } from '../../../onceonly/index.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Services } from '../../../../kernel/services.ts';
import { type Instant, localDateIn, type Zone } from '../../../../vocabulary/instant.ts';
import type { Calendar } from '../../../../vocabulary/working-day.ts';
import type { DecisionGround } from '../../domain/decide.ts';
import type { ServiceVersion } from '../../domain/service.ts';
import { versionById } from '../service-versions.ts';

export type CaseworkServices = Pick<Services, 'db' | 'keys' | 'clock' | 'log' | 'installation'>;

/** What every command on an application stands on; read it before the transaction, which has one connection. */
export interface CaseGround {
  readonly version: ServiceVersion;
  readonly office: Organisation;
  readonly zone: Zone;
  readonly calendar: Calendar;
  /** Of the office's region; null: there is none in the directory. */
  readonly healthOfficeId: string | null;
}

/** The ground of a version's office; throws when version or office is unknown, for cases exist only under both. */
export async function caseGround(
  services: Pick<Services, 'db' | 'clock'>,
  { versionId }: { readonly versionId: string },
): Promise<CaseGround> {
  const version = await versionById(services, versionId);
  if (version === null) throw new Error(`The service version ${versionId} is not there.`);
  const { db, clock } = services;
  const today = todayInCapital(clock.caseworkNow());
  const [office, calendar, pilot] = await Promise.all([
    organisationById(db, version.agencyId, today),
    calendarOf(db, version.region),
    officesOfPilot(db, version.region, today),
  ]);
  if (office === null) throw new Error(`The directory does not know the office ${version.agencyId}.`);
  return { version, office, zone: zoneOfOffice(office), calendar, healthOfficeId: pilot?.healthOffice.id ?? null };
}

/** The same as the domain takes it, on the office's day of that moment. */
export function decisionGround({ version, zone, calendar, healthOfficeId }: CaseGround, at: Instant): DecisionGround {
  const fresh = { taskId: newId(at.epochMilliseconds), messageId: newId(at.epochMilliseconds) };
  return { version, on: localDateIn(at, zone), calendar, healthOfficeId, fresh };
}

/** Casework and true time of a command, whole milliseconds: finer ones do not come back from the database. */
export function timesOf({ clock }: Pick<Services, 'clock'>): { readonly at: Instant; readonly now: Instant } {
  const whole = { smallestUnit: 'millisecond', roundingMode: 'floor' } as const;
  return { at: clock.caseworkNow().round(whole), now: clock.trueNow().round(whole) };
}

/** The office as it asks other agencies for data. */
export function consumerOf({ installation }: Pick<Services, 'installation'>, office: Organisation): Consumer {
  const member = memberIdOf(instanceOf(installation.kind), 'LOC', office.code);
  return { agencyId: office.id, code: office.code, subsystem: `${member}/${LICENSING}` };
}

/** What a licensing office's application is called on the exchange. */
export const LICENSING = 'perizinan';
