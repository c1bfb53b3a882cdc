import { z } from 'zod';
import { notifyRole } from '../../../notices/index.ts';
import type { ServedAnswer, ServedRequest, ServiceHandler } from '../../../exchange/index.ts';
import { findPersonByNik } from '../../../identity/index.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { DataKey } from '../../../../kernel/keys/data-keys.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { parseLocalDate } from '../../../../vocabulary/local-date.ts';
import { type Nik, parseNik } from '../../../../vocabulary/nik.ts';
import { parseCaseNumber } from '../../domain/case-number.ts';
import type { FormDocument } from '../../domain/answers.ts';
import { addTask, dropUnanswered, lockRequest } from '../../storage/recommendation-task.ts';
import { findTaskOf, type TaskRow } from '../../storage/recommendation-task-row.ts';
import { deskPaths } from '../desk/desk-paths.ts';
import { askingServices, serviceOfMessage, toldAttributes } from './asking-service.ts';
import { type CaseworkServices, timesOf } from './case-ground.ts';
import { type Partners, partnersOf, problem } from './partner-office.ts';
import { recommendationRoutes } from './recommendation-routes.ts';

const code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/);

/** What every request has; all besides must fit the message of a service exactly, so nothing is half understood. */
const ENVELOPE = z.looseObject({
  task: z.uuid().lowercase(),
  nik: z.string(),
  asked: z.array(code).max(20),
  dueOn: z.string().transform((given, context) => {
    const date = parseLocalDate(given);
    if (date.ok) return date.value;
    context.addIssue(date.error);
    return z.NEVER;
  }),
});

type Body = Pick<z.infer<typeof ENVELOPE>, 'task' | 'asked' | 'dueOn'>;

/** `POST /rekomendasi/v1` at a health office: a task of its own, once, for the licensing office of its region. */
export function receiveRequest(services: CaseworkServices): ServiceHandler {
  return async (request) => {
    if (request.method !== 'POST' || request.path !== recommendationRoutes.ask.path || request.query !== '')
      return problem('service_unknown');
    const partners = await partnersOf(services, request, 'licensing');
    if (partners === null) return problem('office_not_partner');
    const { purpose } = request;
    const candidates = await askingServices(services, { agencyId: partners.asking.id, purpose });
    const body = ENVELOPE.safeParse(request.body);
    const asking = body.success ? serviceOfMessage(candidates, besides(body.data)) : null;
    const nik = body.success ? parseNik(body.data.nik) : null;
    if (!body.success || asking === null || nik?.ok !== true) return problem('body_malformed');
    const caseRef = parseCaseNumber(request.caseRef);
    if (!caseRef.ok) return problem('case_missing');
    const given = { request, partners, body: body.data, asking, caseRef: caseRef.value };
    const personId = await findPerson(services, { ...given, nik: nik.value });
    return personId === null ? problem('person_unknown') : take(services, { ...given, personId });
  };
}

function besides({ task: _t, nik: _n, asked: _a, dueOn: _d, ...message }: z.infer<typeof ENVELOPE>): FormDocument {
  return message;
}

interface Received {
  readonly request: ServedRequest;
  readonly partners: Partners;
  readonly body: Body;
  readonly asking: NonNullable<ReturnType<typeof serviceOfMessage>>;
  readonly caseRef: string;
}

function findPerson(services: CaseworkServices, given: Received & { readonly nik: Nik }): Promise<string | null> {
  const { request, partners, caseRef, nik } = given;
  const { db, keys, clock } = services;
  return findPersonByNik({ db, keys }, nik, {
    actor: { kind: 'worker' },
    agencyId: partners.asked.id,
    purpose: request.purpose,
    at: clock.trueNow(),
    caseRef,
    messageId: request.messageId,
  });
}

/** A task of that name stays as it is: repeats, under whatever message, get the same answer. */
async function take(
  services: CaseworkServices,
  given: Received & { readonly personId: string },
): Promise<ServedAnswer> {
  const { request, partners, body, personId } = given;
  const which = { personId, requester: request.consumer, requesterTask: body.task };
  const viewer = asAgency(partners.asked.id);
  const known = await services.db.as(viewer, (tx) => findTaskOf(tx, which));
  if (known !== null) return accepted(known);
  const keyId = await services.keys.data.createKey('mall.recommendation');
  const key = await services.keys.data.openKey(keyId);
  if (!key.ok) throw new Error('A key that was just made does not open.');
  const { task, isNew } = await services.db.as(viewer, async (tx) => {
    await lockRequest(tx, body.task);
    const meanwhile = await findTaskOf(tx, which);
    if (meanwhile !== null) return { task: meanwhile, isNew: false };
    return { task: await add(tx, services, { ...given, key: key.value }), isNew: true };
  });
  if (!isNew) await services.keys.data.destroyKey(keyId);
  return accepted(task);
}

async function add(
  tx: Tx,
  services: CaseworkServices,
  given: Received & { readonly personId: string; readonly key: DataKey },
): Promise<TaskRow> {
  const { request, partners, body, asking, caseRef, personId, key } = given;
  const { at, now } = timesOf(services);
  const agencyId = partners.asked.id;
  const requester = request.consumer;
  const task = {
    id: newId(now.epochMilliseconds),
    personId,
    agencyId,
    requester,
    requesterTask: body.task,
    caseRef,
    purpose: request.purpose,
    attributes: toldAttributes(asking.service),
    asked: body.asked,
    receivedAt: at,
    dueOn: body.dueOn,
  };
  await dropUnanswered(tx, { personId, requester, caseRef });
  await addTask(tx, key, { ...task, messageId: request.messageId, fields: asking.message });
  await notifyRole(tx, {
    agencyId,
    role: 'health_recommender',
    kind: 'task.arrived',
    key: `task.arrived:${task.id}`,
    href: deskPaths.task.to({ id: task.id }),
    values: { caseNumber: caseRef, dueOn: body.dueOn, askingAgencyId: partners.asking.id },
    at,
    now,
  });
  return { ...task, answer: null, keyId: key.id };
}

function accepted({ requesterTask, receivedAt, dueOn }: TaskRow): ServedAnswer {
  return { status: 200, body: { task: requesterTask, receivedAt: receivedAt.toString(), dueOn } };
}
