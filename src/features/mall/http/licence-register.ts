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
import type { Instant, Zone } from '../../../vocabulary/instant.ts';
import { type Nik, type NikFault, parseNik } from '../../../vocabulary/nik.ts';
import { err, type Result } from '../../../vocabulary/result.ts';
import { type Licence, recordVersion, standingOf } from '../domain/licence.ts';
import { licencesOf } from '../storage/licence.ts';

type RegisterServices = Pick<Services, 'db' | 'keys' | 'clock' | 'installation'>;

/** Subsystem and service of an office's own register; `office.licences` of the once-only feature asks it there. */
const SERVICE = 'perizinan/sip';
const PATH = '/sip/v1';
/** What the answer tells, as codes of the attribute catalogue: the person reads them in her access log. */
const TOLD = [
  'sip.number',
  'sip.profession',
  'sip.practice_place',
  'sip.issued_on',
  'sip.valid_until',
  'sip.standing',
] as const;

/**
 * Answers for the register of every licensing office of this node. The exchange lets a call through only to a
 * service that is registered and to a member that is hosted here, so offering it for all of them opens nothing.
 */
export function provideLicenceRegisters(exchange: Pick<Exchange, 'provideService'>, services: RegisterServices): void {
  const handler = licenceRegister(services);
  const instance = instanceOf(services.installation.kind);
  for (const { code } of firstOrganisations.filter(isLicensingOffice)) {
    const id = parseServiceId(`${memberIdOf(instance, 'LOC', code)}/${SERVICE}`);
    if (!id.ok) throw new Error(`No service can stand under ${code}: ${id.error}.`);
    exchange.provideService(id.value, handler);
  }
}

/** The directory names every office of that kind so. */
function isLicensingOffice({ code }: Pick<Organisation, 'code'>): boolean {
  return code.endsWith('-dpmptsp');
}

/** `POST /sip/v1 {nik}`: the licences that the asked office granted to a person, and no other office's. */
export function licenceRegister(services: RegisterServices): ServiceHandler {
  return async (request) => {
    if (request.method !== 'POST' || request.path !== PATH || request.query !== '') return refusal('service_unknown');
    const nik = readNik(request.body);
    if (!nik.ok) return refusal(nik.error);
    const office = await askedOffice(services, request);
    return tell(services, { request, office, nik: nik.value });
  };
}

interface Question {
  readonly request: ServedRequest;
  readonly office: Organisation;
  readonly nik: Nik;
}

/** Somebody unknown has no licence here: the answer does not tell her from somebody known without one. */
async function tell(services: RegisterServices, { request, office, nik }: Question): Promise<ServedAnswer> {
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
          const access = await openAccess(tx, { ...looking, personId, attributes: TOLD });
          return licencesOf(tx, access, { keys: keys.data, personId });
        });
  const told = licences.map((licence) => entryOf(licence, clock.caseworkNow(), zoneOfOffice(office)));
  return { status: 200, body: { observedAt: at.toString({ smallestUnit: 'millisecond' }), licences: told } };
}

function entryOf(licence: Licence, at: Instant, zone: Zone) {
  const { number, profession, issuedOn, validUntil } = licence;
  const practicePlace = shortened(licence.practicePlace);
  const standing = standingOf(licence, at, zone);
  return { number, profession, practicePlace, issuedOn, validUntil, standing, recordVersion: recordVersion(licence) };
}

/** As long as the attribute catalogue lets a line be; a longer one would not be read at all. */
const LONGEST_LINE = 200;

function shortened(line: string): string {
  const characters = Array.from(line);
  return characters.length <= LONGEST_LINE ? line : `${characters.slice(0, LONGEST_LINE - 1).join('')}…`;
}

async function askedOffice({ db, clock }: RegisterServices, { service }: ServedRequest): Promise<Organisation> {
  const [, , code = ''] = memberOf(service).split('/');
  const office = await organisationByCode(db, code, todayInCapital(clock.trueNow()));
  if (office === null) throw new Error(`The directory does not know ${code}, whose register is asked.`);
  return office;
}

type Refusal = 'service_unknown' | 'body_malformed' | 'field_missing' | 'field_unknown' | NikFault;

/** Exactly `{nik}`: what is written to us is never half understood. */
function readNik(body: ServedRequest['body']): Result<Nik, Refusal> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return err('body_malformed');
  const names = Object.keys(body);
  if (!names.includes('nik')) return err('field_missing');
  return names.length > 1 ? err('field_unknown') : parseNik(Reflect.get(body, 'nik'));
}

/** A problem document (RFC 9457); it repeats nothing of what was sent. */
function refusal(code: Refusal): ServedAnswer {
  const status = code === 'service_unknown' ? 404 : 400;
  return { status, body: { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code } };
}
