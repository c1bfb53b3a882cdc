import { z } from 'zod';
import type { ServedAnswer, ServedRequest, ServiceHandler } from '../../../exchange/index.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import type { Application } from '../../domain/application.ts';
import { parseCaseNumber } from '../../domain/case-number.ts';
import { type CaseworkFault, receiveRecommendation } from '../../domain/decide.ts';
import { findByNumber } from '../../storage/application-row.ts';
import { type CaseworkServices, decisionGround } from './case-ground.ts';
import { type EdgeRefusal, type Partners, partnersOf, problem } from './partner-office.ts';
import { recommendationRoutes } from './recommendation-routes.ts';
import { findCase, runForSystem } from './system-command.ts';

/** Strict: what is written to us is never half understood. */
const BODY = z.strictObject({
  task: z.uuid().lowercase(),
  verdict: z.enum(['recommended', 'not_recommended']),
  confirmed: z.array(z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/)).max(20),
  note: z
    .string()
    .transform((given, context) => {
      const text = parsePlainText(given, { maxLength: 1_000, lines: 'many' });
      if (text.ok) return text.value;
      context.addIssue(text.error);
      return z.NEVER;
    })
    .nullable(),
});

/** `POST /rekomendasi/v1/jawaban` at a licensing office: the answer to what it asked, from the health office of its region. */
export function receiveAnswer(services: CaseworkServices): ServiceHandler {
  return async (request) => {
    if (request.method !== 'POST' || request.path !== recommendationRoutes.answer.path || request.query !== '')
      return problem('service_unknown');
    const partners = await partnersOf(services, request, 'health');
    if (partners === null) return problem('office_not_partner');
    const body = BODY.safeParse(request.body);
    if (!body.success) return problem('body_malformed');
    const caseNumber = parseCaseNumber(request.caseRef);
    if (!caseNumber.ok) return problem('case_missing');
    return take(services, { request, partners, body: body.data, caseNumber: caseNumber.value });
  };
}

interface Received {
  readonly request: ServedRequest;
  readonly partners: Partners;
  readonly body: z.infer<typeof BODY>;
  readonly caseNumber: string;
}

async function take(services: CaseworkServices, given: Received): Promise<ServedAnswer> {
  const { request, partners, body, caseNumber } = given;
  const agencyId = partners.asked.id;
  const viewer = asAgency(agencyId);
  const row = await services.db.as(viewer, (tx) => findByNumber(tx, { agencyId, caseNumber }));
  const found = row === null ? null : await findCase(services, viewer, row);
  if (found === null) return problem('task_unknown');
  const { task: taskId, verdict, confirmed, note } = body;
  const noteId = note === null ? null : newId();
  const { messageId } = request;
  const healthOfficeId = partners.asking.id;
  const received = await runForSystem(services, {
    viewer,
    found,
    by: { kind: 'office', agencyId: healthOfficeId },
    notes: note === null || noteId === null ? [] : [{ id: noteId, text: note }],
    decide: (_, { application, at }) =>
      receiveRecommendation(
        application,
        { healthOfficeId, taskId, verdict, confirmed, messageId, noteId },
        decisionGround(found.ground, at),
      ),
  });
  return received.ok ? accepted(received.value, taskId) : problem(refusalOf(received.error));
}

function accepted({ recommendation }: Application, taskId: string): ServedAnswer {
  const at = recommendation?.answer?.at;
  if (at === undefined) throw new Error('An answer was taken and is not there.');
  return { status: 200, body: { task: taskId, receivedAt: at.toString() } };
}

function refusalOf(fault: CaseworkFault): EdgeRefusal {
  switch (fault.code) {
    case 'recommendation_answered':
      return 'task_answered';
    case 'case_closed':
    case 'case_returned':
      return fault.code;
    case 'recommendation_unasked':
    case 'case_unknown':
      return 'task_unknown';
    default:
      throw new Error(`An answer could not be taken: ${fault.code}.`);
  }
}
