import { type IssuedDocument, issueDocument, type IssueRequest, shortenedName } from '../../../documents/index.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { DataKey } from '../../../../kernel/keys/data-keys.ts';
import type { Effect, Handler } from '../../../../kernel/outbox/handler.ts';
import type { Services } from '../../../../kernel/services.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { FormDocument } from '../../domain/answers.ts';
import type { Application } from '../../domain/application.ts';
import { issue } from '../../domain/decide.ts';
import { validUntilOf } from '../../domain/document-term.ts';
import { parseLicenceNumber } from '../../domain/licence.ts';
import { addIssuedLicence } from '../../storage/licence.ts';
import { licenceKey } from '../../storage/licence-key.ts';
import type { MallPort } from '../mall-port.ts';
import { letterOf } from '../service-letter.ts';
import type { CaseGround, CaseworkServices } from './case-ground.ts';
import { caseNameIn, effects } from './effects.ts';
import { applicantName, registerFacts } from './handed-over.ts';
import { findCase, type FoundCase, runForSystem } from './system-command.ts';
import { ABOUT, openContent, readContent } from './weigh.ts';

export type IssuingServices = CaseworkServices & Pick<Services, 'config'>;

/** Issues the licence of an approved application: document, event, register and notice in one transaction. */
export function issueLicence(services: IssuingServices, port: MallPort): Handler {
  return {
    kind: effects.issue,
    async handle(effect) {
      const { personId, applicationId: id } = caseNameIn(effect.payload);
      const found = await findCase(services, effect.viewer, { personId, id });
      if (found === null || found.application.stage !== 'approved') return;
      await issueInOne(services, port, { effect, found, key: await registerKey(services, found) });
    },
  };
}

/** For the office's register; null where the service keeps none. Made before the transaction. */
async function registerKey(services: IssuingServices, { row, ground }: FoundCase): Promise<DataKey | null> {
  if (ground.version.definition.register === null) return null;
  const { agencyId, personId } = row;
  const store = { db: services.db, keys: services.keys.data };
  return licenceKey(store, { agencyId, personId, now: services.clock.trueNow() });
}

interface Issuing {
  readonly effect: Effect;
  readonly found: FoundCase;
  readonly key: DataKey | null;
}

async function issueInOne(services: IssuingServices, port: MallPort, { effect, found, key }: Issuing): Promise<void> {
  const { row, ground } = found;
  let made: { readonly document: IssuedDocument; readonly content: FormDocument } | null = null;
  const done = await runForSystem(services, {
    viewer: effect.viewer,
    found,
    async decide(tx, { application }) {
      if (application.stage !== 'approved') return { ok: true, value: [] };
      const content = await contentOf(tx, services, found);
      const request = requestOf(application, { ground, content, port });
      const issued = await issueDocument(services, tx, request);
      if (!issued.ok) throw new Error(`The licence of application ${row.id} could not be issued: ${issued.error}.`);
      made = { document: issued.value, content };
      const { id: documentId, number, decidedOn: issuedOn } = issued.value;
      return issue(application, { documentId, number, issuedOn, validUntil: endOf(issued.value) });
    },
    async afterwards(tx) {
      if (made !== null) await register(tx, services, { ...made, key, found });
    },
  });
  if (!done.ok) throw new Error(`Application ${row.id} could not be issued: ${done.error.code}.`);
}

async function contentOf(tx: Tx, services: CaseworkServices, { row, ground }: FoundCase): Promise<FormDocument> {
  const { personId, id, caseNumber } = row;
  const purpose = ground.version.definition.purposes.review;
  const reading = { ground, personId, id, caseNumber, purpose, actor: { kind: 'worker' } } as const;
  const access = await openContent(tx, reading, services.clock.trueNow());
  const { document } = await readContent(tx, access, { services, version: ground.version, personId, id });
  return document;
}

/** UU 30/2014 Pasal 53: what a system decides on the last day stands on it. */
const SYSTEM_SOURCE = 'UU 30/2014 Pasal 53 jo. UU 6/2023';

function requestOf(
  application: Application,
  { ground, content, port }: { readonly ground: CaseGround; readonly content: FormDocument; readonly port: MallPort },
): IssueRequest {
  const { version, office, zone } = ground;
  const { approval } = application;
  if (approval === null) throw new Error(`Application ${application.id} was not approved.`);
  const { document: rule } = version.definition;
  const decidedOn = localDateIn(approval.at, zone);
  const validUntil = validUntilOf(rule, { on: decidedOn, document: content });
  const { caseNumber } = application;
  const { template, data, publicLines } = letterOf(version, { document: content, caseNumber, decidedOn, validUntil });
  const name = applicantName(version.definition, content);
  const holder = { label: { id: 'Atas nama', en: 'Name' }, value: shortenedName(name) };
  return {
    agencyId: office.id,
    officeCode: office.code,
    officeName: office.name,
    personId: application.personId,
    about: { kind: ABOUT, id: application.id },
    series: rule.series,
    numberPattern: rule.numberPattern,
    numberParts: { region: version.region.replaceAll('.', '') },
    kind: rule.kind,
    title: rule.title,
    template,
    data,
    publicLines: [holder, ...publicLines.filter(({ value }) => value.trim() !== '')],
    decidedOn,
    validUntil,
    basis:
      approval.officerId === null
        ? { by: 'system', legalSource: SYSTEM_SOURCE }
        : { by: 'officer', officerId: approval.officerId, title: `Kepala ${office.name}` },
    origin: port.origin,
  };
}

function endOf({ validUntil }: IssuedDocument): LocalDate {
  if (validUntil === null) throw new Error('A licence has a last day.');
  return validUntil;
}

/** Enters it in the office's register, where the service keeps one. */
async function register(
  tx: Tx,
  services: CaseworkServices,
  given: {
    readonly document: IssuedDocument;
    readonly content: FormDocument;
    readonly key: DataKey | null;
    readonly found: FoundCase;
  },
): Promise<void> {
  const { document, content, key, found } = given;
  const { definition } = found.ground.version;
  if (definition.register === null || key === null) return;
  const number = parseLicenceNumber(document.number);
  if (!number.ok) throw new Error(`The number of document ${document.id} is none of a licence.`);
  const now = services.clock.trueNow();
  await addIssuedLicence(tx, key, {
    id: newId(now.epochMilliseconds),
    personId: found.row.personId,
    agencyId: found.row.agencyId,
    number: number.value,
    register: definition.register.key,
    facts: registerFacts(definition, definition.register, content),
    issuedOn: document.decidedOn,
    validUntil: endOf(document),
    documentId: document.id,
    now,
  });
}
