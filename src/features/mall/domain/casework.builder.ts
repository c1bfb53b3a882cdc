// What tests of casework's domain build on: one office's service, applications in every state, and their evidence.
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { outcomeOf, type EvidenceItem, pointer } from '../../onceonly/index.ts';
import { type Instant, parseInstant } from '../../../vocabulary/instant.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import { regionCode } from '../../../vocabulary/region-code.ts';
import type { Result } from '../../../vocabulary/result.ts';
import { serviceDefinitions } from '../http/service-data.ts';
import { holds } from '../http/feel.ts';
import { eventIn } from '../storage/event-row.ts';
import type { Application } from './application.ts';
import type { ApplicationEvent, EventActor, EventBody } from './application-event.ts';
import { type DecisionGround, passStep, receiveRecommendation, submit } from './decide.ts';
import { apply, fold } from './fold.ts';
import type { Weighing } from './proofs.ts';
import type { ServiceVersion } from './service.ts';

export const AGENCY = '019aae00-0000-7000-8000-000000000001';
const HEALTH_OFFICE = '019aae00-0000-7000-8000-000000000002';
export const PERSON = '019aae00-0000-7000-8000-000000000003';
export const OFFICER = '019aae00-0000-7000-8000-000000000004';
const APPLICATION = '019aae00-0000-7000-8000-000000000005';
const TASK = '019aae00-0000-7000-8000-000000000006';
const MESSAGE = '019aae00-0000-7000-8000-000000000007';
const ANSWER = '019aae00-0000-7000-8000-000000000008';

/** A Tuesday without days off near it. */
export const TUESDAY = localDate('2026-11-24');
export const AT = Temporal.Instant.from('2026-11-24T09:12:00+07:00');
export const WORKDAYS = { isNonWorking: () => false };

export function the<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, result.ok ? '' : inspect(result.error, { depth: 4 }));
  return result.value;
}

export function aVersion(wishes: Partial<ServiceVersion> = {}): ServiceVersion {
  const definition = serviceDefinitions().get('sip');
  assert.ok(definition);
  return {
    id: '019aae00-0000-7000-8000-000000000009',
    service: 'sip',
    agencyId: AGENCY,
    region: regionCode('33.14'),
    number: 1,
    definition,
    terms: definition.terms,
    inForceFrom: localDate('2026-01-01'),
    hash: '0'.repeat(64),
    publishedBy: null,
    ...wishes,
  };
}

export function aGround(wishes: Partial<DecisionGround> = {}): DecisionGround {
  return {
    version: aVersion(),
    on: TUESDAY,
    calendar: WORKDAYS,
    healthOfficeId: HEALTH_OFFICE,
    fresh: { taskId: TASK, messageId: MESSAGE },
    ...wishes,
  };
}

/** Events as storage would write them, behind those that are there. */
export function eventsOf(
  bodies: readonly EventBody[],
  given: { readonly after?: number; readonly actor?: EventActor; readonly at?: Instant } = {},
): readonly ApplicationEvent[] {
  const { after = 0, actor = { kind: 'system' }, at = AT } = given;
  return bodies.map((body, index): ApplicationEvent => {
    return { ...body, seq: after + index + 1, version: 1, at, recordedAt: at, actor };
  });
}

export function goneOn(
  application: Application,
  decided: Result<readonly EventBody[], unknown>,
  given: { readonly actor?: EventActor; readonly at?: Instant } = {},
): Application {
  return eventsOf(the(decided), { ...given, after: application.seq }).reduce(apply, application);
}

/** Just submitted: in its first check. */
export function aSubmitted(ground: DecisionGround = aGround()): Application {
  const head = { applicationId: APPLICATION, personId: PERSON, caseNumber: '3314-2026-7QK4M2' };
  return fold(eventsOf(the(submit(head, ground)), { actor: { kind: 'person', personId: PERSON } }));
}

/** Checked: the health office has been asked. */
export function anAsked(ground: DecisionGround = aGround()): Application {
  const submitted = aSubmitted(ground);
  return goneOn(submitted, passStep(submitted, ground));
}

/** Recommended: before the head. */
export function aRecommended(ground: DecisionGround = aGround()): Application {
  const asked = anAsked(ground);
  return goneOn(asked, receiveRecommendation(asked, anAnswer(), ground));
}

export function anAnswer(wishes: Partial<Parameters<typeof receiveRecommendation>[1]> = {}) {
  return {
    healthOfficeId: HEALTH_OFFICE,
    taskId: TASK,
    verdict: 'recommended' as const,
    confirmed: ['practice-place'],
    messageId: ANSWER,
    noteId: null,
    ...wishes,
  };
}

/** An event as a file of events holds it: one JSON object, times as RFC 3339. */
export function eventFromJson(given: Readonly<Record<string, unknown>>): ApplicationEvent {
  const { seq, kind, version, at, recordedAt, actor, ...body } = given;
  return eventIn({
    seq: Number(seq),
    kind: String(kind),
    version: Number(version),
    at: the(parseInstant(at)),
    recorded_at: the(parseInstant(recordedAt)),
    actor: actor as EventActor,
    body,
  });
}

export const DOCUMENT = {
  person: { name: 'Wulan Ambarsari' },
  str: { number: 'SN01', name: 'Wulan Ambarsari', profession: 'bidan', standing: 'in_force', validUntil: null },
  diploma: { institution: 'Politeknik Kesehatan Rekaan' },
  practice: { name: 'Praktik Wulan', street: 'Jl. Kenanga 1', village: { code: '33.14.03.2005' }, number: '1' },
  statement: { answers: true, rules: true },
};

export function anItem(attribute: string, wishes: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id: `019aae00-0000-7000-9000-${attribute.length.toString(16).padStart(12, '0')}`,
    personId: PERSON,
    attribute,
    record: null,
    value: 'nilai',
    source: 'sumber',
    holder: 'pemegang',
    sourceVersion: '1',
    observedAt: AT,
    fetchedAt: AT,
    validUntil: AT.add({ hours: 24 * 30 }),
    assurance: 'GOV',
    messageId: MESSAGE,
    digest: '0'.repeat(64),
    ...wishes,
  };
}

export const DIPLOMA = pointer('/diploma/institution');

/** Everything there and fresh. */
export function aWeighing(wishes: Partial<Weighing> = {}): Weighing {
  return {
    version: aVersion(),
    application: aRecommended(),
    evidence: ['person.name', 'str.number', 'diploma.institution'].map((attribute) => anItem(attribute)),
    document: DOCUMENT,
    on: TUESDAY,
    now: AT,
    holds,
    outcomeOf,
    ...wishes,
  };
}
