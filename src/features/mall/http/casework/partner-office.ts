import { STATUS_CODES } from 'node:http';
import { officesOfPilot, type Organisation, organisationByCode, todayInCapital } from '../../../directory/index.ts';
import { memberOf, type ServedAnswer, type ServedRequest } from '../../../exchange/index.ts';
import type { CaseworkServices } from './case-ground.ts';
import { LICENSING } from './case-ground.ts';
import { HEALTH } from './recommendation-routes.ts';

/** The two offices of one region that a call is between. */
export interface Partners {
  readonly asked: Organisation;
  readonly asking: Organisation;
}

/** Who asks whom; null when the one that asks is not the partner of the other in its own region. */
export async function partnersOf(
  { db, clock }: Pick<CaseworkServices, 'db' | 'clock'>,
  { service, consumer }: Pick<ServedRequest, 'service' | 'consumer'>,
  asking: 'licensing' | 'health',
): Promise<Partners | null> {
  const today = todayInCapital(clock.caseworkNow());
  const [, , code = ''] = memberOf(service).split('/');
  const asked = await organisationByCode(db, code, today);
  if (asked === null || asked.regionCode === null)
    throw new Error(`The directory does not know ${code}, whose service is called.`);
  const offices = await officesOfPilot(db, asked.regionCode, today);
  if (offices === null) return null;
  const partner = asking === 'licensing' ? offices.licensingOffice : offices.healthOffice;
  const [instance, memberClass] = service.split('/');
  const expected = `${instance}/${memberClass}/${partner.code}/${asking === 'licensing' ? LICENSING : HEALTH}`;
  return consumer === expected ? { asked, asking: partner } : null;
}

export type EdgeRefusal =
  | 'service_unknown'
  | 'office_not_partner'
  | 'body_malformed'
  | 'case_missing'
  | 'person_unknown'
  | 'task_unknown'
  | 'task_answered'
  | 'case_closed'
  | 'case_returned';

const STATUSES: Readonly<Record<EdgeRefusal, number>> = {
  service_unknown: 404,
  office_not_partner: 403,
  body_malformed: 400,
  case_missing: 400,
  person_unknown: 404,
  task_unknown: 404,
  task_answered: 409,
  case_closed: 409,
  case_returned: 409,
};

/** A problem document (RFC 9457); it repeats nothing of what was sent. */
export function problem(code: EdgeRefusal): ServedAnswer {
  const status = STATUSES[code];
  return { status, body: { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code } };
}
