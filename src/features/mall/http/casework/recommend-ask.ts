import {
  type Exchange,
  type ExchangeFault,
  instanceOf,
  type JsonValue,
  memberIdOf,
  parseServiceId,
  parseSubsystemId,
  personKey,
} from '../../../exchange/index.ts';
import { organisationById, todayInCapital } from '../../../directory/index.ts';
import { openAccess } from '../../../../kernel/access/access.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Effect, Handler } from '../../../../kernel/outbox/handler.ts';
import type { FormDocument } from '../../domain/answers.ts';
import type { Recommendation } from '../../domain/application.ts';
import type { MallPort } from '../mall-port.ts';
import { type CaseworkServices, consumerOf } from './case-ground.ts';
import { caseNameIn, effects, textIn } from './effects.ts';
import { recommendationMessage } from './handed-over.ts';
import { tellOffice } from './notify.ts';
import { recommendationRoutes } from './recommendation-routes.ts';
import { findCase, type FoundCase } from './system-command.ts';
import { openContent, readContent } from './weigh.ts';

/** Half a week of quarters of an hour: then an operator is asked. */
const MOST_ATTEMPTS = 350;

/** Asks the health office of the region, over the exchange; again and again until it has taken the request. */
export function askRecommendation(services: CaseworkServices, port: MallPort): Handler {
  return {
    kind: effects.askRecommendation,
    maxAttempts: MOST_ATTEMPTS,
    async handle(effect, signal) {
      const { personId, applicationId: id } = caseNameIn(effect.payload);
      const found = await findCase(services, effect.viewer, { personId, id });
      const recommendation = found?.application.recommendation ?? null;
      if (found === null || recommendation === null || !isWanted(found, recommendation, effect)) return;
      const sent = await send(services, port, { found, recommendation, effect, signal });
      if (sent === null) return;
      await tellRefusal(services, { found, effect, code: sent });
      throw new Error(`The health office did not take the request of application ${id}: ${sent}.`);
    },
  };
}

function isWanted({ application }: FoundCase, { taskId, answer }: Recommendation, { payload }: Effect): boolean {
  return application.stage === 'working' && answer === null && taskId === textIn(payload, 'taskId');
}

interface Sending {
  readonly found: FoundCase;
  readonly recommendation: Recommendation;
  readonly effect: Effect;
  readonly signal: AbortSignal;
}

/** Null when the office has it; else the code of why not. */
async function send(services: CaseworkServices, port: MallPort, sending: Sending): Promise<string | null> {
  const { found, recommendation, signal } = sending;
  const health = await organisationById(
    services.db,
    recommendation.healthOfficeId,
    todayInCapital(services.clock.caseworkNow()),
  );
  if (health === null) return 'health_office_unknown';
  const body = await requestBody(services, port, sending);
  if (body === null) return null;
  const instance = instanceOf(services.installation.kind);
  const service = parseServiceId(`${memberIdOf(instance, 'LOC', health.code)}/${recommendationRoutes.ask.service}`);
  const consumer = parseSubsystemId(consumerOf(services, found.ground.office).subsystem);
  if (!service.ok || !consumer.ok) return 'office_without_exchange';
  return callOnce(port.exchange, {
    consumer: consumer.value,
    service: service.value,
    method: 'POST',
    path: recommendationRoutes.ask.path,
    body,
    purpose: ruleOf(found).purpose,
    caseRef: found.row.caseNumber,
    personKey: personKey(services.keys.lookup, found.row.personId),
    messageId: recommendation.messageId,
    signal,
  });
}

type Call = Parameters<Exchange['call']>[0];

/**
 * One call under the message's own id; where that id has its answer already and it was an outage, once more under a
 * fresh one. The other side knows a task by its name, not by the message. Null when it was taken.
 */
export async function callOnce(exchange: Pick<Exchange, 'call'>, call: Call): Promise<string | null> {
  const first = await exchange.call(call);
  if (first.ok) return refusalIn(first.value);
  if (!isOverWith(first.error)) return first.error.code;
  const second = await exchange.call({ ...call, messageId: newId() });
  return second.ok ? refusalIn(second.value) : second.error.code;
}

function isOverWith({ retry }: ExchangeFault): boolean {
  return retry === 'new_message';
}

function refusalIn({ status, body }: { readonly status: number; readonly body: JsonValue | null }): string | null {
  if (status < 300) return null;
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : null;
  return typeof code === 'string' && /^[a-z_]{1,60}$/.test(code) ? code : `status_${status}`;
}

/** The needed fields and the NIK; null when the person is erased, and there is nobody to recommend. */
async function requestBody(
  services: CaseworkServices,
  port: MallPort,
  { found, recommendation, effect }: Sending,
): Promise<JsonValue | null> {
  const { row, ground } = found;
  const { personId, id, caseNumber } = row;
  const { purpose, rule } = ruleOf({ ground });
  const actor = { kind: 'worker' } as const;
  const now = services.clock.trueNow();
  const message = await services.db.as(effect.viewer, async (tx) => {
    const access = await openContent(tx, { ground, personId, id, caseNumber, actor, purpose }, now);
    const { document } = await readContent(tx, access, { services, version: ground.version, personId, id });
    return recommendationMessage(ground.version.definition, rule, document);
  });
  const nik = await port.onceonly.nikOf(personId, (tx) =>
    openAccess(tx, {
      actor,
      agencyId: ground.office.id,
      personId,
      purpose,
      attributes: ['nik'],
      at: now,
      caseRef: caseNumber,
      messageId: recommendation.messageId,
    }),
  );
  if (!nik.ok) return null;
  const { taskId: task, asked, dueOn } = recommendation;
  return { ...jsonIn(message), task, nik: nik.value.reveal(), asked: [...asked], dueOn };
}

/** What is asked for stands in the service's data; a step of its own is refused where it does not. */
function ruleOf({ ground: { version } }: Pick<FoundCase, 'ground'>) {
  const { key, recommendation: rule, purposes } = version.definition;
  if (rule === null || purposes.recommend === null) throw new Error(`The service ${key} asks for no recommendation.`);
  return { rule, purpose: purposes.recommend };
}

// Answers and values of sources are JSON: that is how they were kept.
function jsonIn(message: FormDocument): { readonly [name: string]: JsonValue } {
  return JSON.parse(JSON.stringify(message)) as { readonly [name: string]: JsonValue };
}

/** Outages mend themselves; a refusal needs somebody to look, so the head reads of it once. */
async function tellRefusal(
  services: CaseworkServices,
  { found, effect, code }: Pick<Sending, 'found' | 'effect'> & { readonly code: string },
): Promise<void> {
  if (PASSING.has(code)) return;
  const { application, row } = found;
  const at = services.clock.caseworkNow();
  const told = { role: 'licensing_head', kind: 'case.recommendation_stuck', values: { code } } as const;
  await services.db.as(effect.viewer, (tx) =>
    tellOffice(
      tx,
      { application, service: row.service, at, now: services.clock.trueNow() },
      { ...told, mark: textIn(effect.payload, 'taskId') },
    ),
  );
}

/** What the next attempt may mend by itself. */
const PASSING: ReadonlySet<string> = new Set([
  'call_cancelled',
  'message_in_progress',
  'quota_exceeded',
  'log_unwritable',
  'node_failed',
  'provider_silent',
  'service_unreachable',
  'service_timed_out',
  'service_failed',
  'service_busy',
]);
