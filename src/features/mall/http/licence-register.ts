import { STATUS_CODES } from 'node:http';
import {
  type Organisation,
  firstOrganisations,
  organisationByCode,
  todayInCapital,
  zoneOfOffice,
} from '../../directory/index.ts';
import {
  type Exchange,
  instanceOf,
  memberIdOf,
  memberOf,
  parseServiceId,
  type ServedAnswer,
  type ServedRequest,
  type ServiceHandler,
} from '../../exchange/index.ts';
import { findPersonByNik } from '../../identity/index.ts';
import { openAccess } from '../../../kernel/access/access.ts';
import type { Services } from '../../../kernel/services.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import { type Nik, type NikFault, parseNik } from '../../../vocabulary/nik.ts';
import { err, type Result } from '../../../vocabulary/result.ts';
import type { RegisterRule } from '../domain/hand-over.ts';
import { type Licence, type LicenceStanding, recordVersion, standingOf } from '../domain/licence.ts';
import { factName } from '../domain/told-message.ts';
import { licencesOf } from '../storage/licence.ts';
import { LICENSING } from './casework/case-ground.ts';
import { shortened } from './casework/handed-over.ts';
import { serviceDefinitions } from './service-data.ts';

type RegisterServices = Pick<Services, 'db' | 'keys' | 'clock' | 'installation'>;

/**
 * Answers for the registers of every licensing office of this node, one for each service that keeps one. The exchange
 * lets a call through only to a service that is registered and to a member that is hosted here, so offering them for
 * all of them opens nothing.
 */
export function provideLicenceRegisters(exchange: Pick<Exchange, 'provideService'>, services: RegisterServices): void {
  const instance = instanceOf(services.installation.kind);
  for (const { register } of serviceDefinitions().values()) {
    if (register === null) continue;
    const handler = licenceRegister(services, register);
    for (const { code } of firstOrganisations.filter(isLicensingOffice)) {
      const id = parseServiceId(`${memberIdOf(instance, 'LOC', code)}/${LICENSING}/${register.service}`);
      if (!id.ok) throw new Error(`No service can stand under ${code}: ${id.error}.`);
      exchange.provideService(id.value, handler);
    }
  }
}

/** The directory names every office of that kind so. */
function isLicensingOffice({ code }: Pick<Organisation, 'code'>): boolean {
  return code.endsWith('-dpmptsp');
}

/** `POST /sip/v1 {nik}`: what the asked office granted to a person by that register, and no other office's. */
export function licenceRegister(services: RegisterServices, register: RegisterRule): ServiceHandler {
  return async (request) => {
    if (request.method !== 'POST' || request.path !== register.path || request.query !== '')
      return refusal('service_unknown');
    const nik = readKey(request.body, register.askedBy);
    if (!nik.ok) return refusal(nik.error);
    const office = await askedOffice(services, request);
    return tell(services, { request, register, office, nik: nik.value });
  };
}

interface Question {
  readonly request: ServedRequest;
  readonly register: RegisterRule;
  readonly office: Organisation;
  readonly nik: Nik;
}

/** Somebody unknown has no licence here: the answer does not tell her from somebody known without one. */
async function tell(services: RegisterServices, { request, register, office, nik }: Question): Promise<ServedAnswer> {
  const { db, keys, clock } = services;
  const at = clock.trueNow();
  const looking = {
    actor: { kind: 'worker' },
    agencyId: office.id,
    purpose: request.purpose,
    at,
    caseRef: request.caseRef,
    messageId: request.messageId,
  } as const;
  const personId = await findPersonByNik({ db, keys }, nik, looking);
  const licences =
    personId === null
      ? []
      : await db.as(asAgency(office.id), async (tx) => {
          const access = await openAccess(tx, { ...looking, personId, attributes: register.told });
          return licencesOf(tx, access, { keys: keys.data, personId, register: register.key });
        });
  const [now, zone] = [clock.caseworkNow(), zoneOfOffice(office)];
  const told = licences.map((licence) => entryOf(licence, register, standingOf(licence, now, zone)));
  return { status: 200, body: { observedAt: at.toString({ smallestUnit: 'millisecond' }), [register.list]: told } };
}

function entryOf(licence: Licence, register: RegisterRule, standing: LicenceStanding) {
  const { number, facts, issuedOn, validUntil } = licence;
  const told = register.facts.map(({ at }) => {
    const fact = facts[factName(at)] ?? null;
    return [factName(at), fact === null ? null : shortened(fact, LONGEST_LINE)] as const;
  });
  return { number, ...Object.fromEntries(told), issuedOn, validUntil, standing, recordVersion: recordVersion(licence) };
}

/** As long as the attribute catalogue lets a line be; a longer one would not be read at all. */
const LONGEST_LINE = 200;

async function askedOffice({ db, clock }: RegisterServices, { service }: ServedRequest): Promise<Organisation> {
  const [, , code = ''] = memberOf(service).split('/');
  const office = await organisationByCode(db, code, todayInCapital(clock.trueNow()));
  if (office === null) throw new Error(`The directory does not know ${code}, whose register is asked.`);
  return office;
}

type Refusal = 'service_unknown' | 'body_malformed' | 'field_missing' | 'field_unknown' | NikFault;

/** Exactly `{nik}`: what is written to us is never half understood. */
function readKey(body: ServedRequest['body'], askedBy: RegisterRule['askedBy']): Result<Nik, Refusal> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return err('body_malformed');
  const names = Object.keys(body);
  if (!names.includes(askedBy)) return err('field_missing');
  return names.length > 1 ? err('field_unknown') : parseNik(Reflect.get(body, askedBy));
}

/** A problem document (RFC 9457); it repeats nothing of what was sent. */
function refusal(code: Refusal): ServedAnswer {
  const status = code === 'service_unknown' ? 404 : 400;
  return { status, body: { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code } };
}
