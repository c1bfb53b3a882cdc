import { organisationById, todayInCapital } from '../../../directory/index.ts';
import { instanceOf, memberIdOf, parseServiceId, parseSubsystemId, personKey } from '../../../exchange/index.ts';
import { openAccess } from '../../../../kernel/access/access.ts';
import type { Handler } from '../../../../kernel/outbox/handler.ts';
import { type OpenedTask, openTasksOf } from '../../storage/recommendation-task.ts';
import { findTaskRow } from '../../storage/recommendation-task-row.ts';
import type { MallPort } from '../mall-port.ts';
import type { CaseworkServices } from './case-ground.ts';
import { effects, textIn } from './effects.ts';
import { callOnce } from './recommend-ask.ts';
import { HEALTH, recommendationRoutes } from './recommendation-routes.ts';

/** Half a week of quarters of an hour: then an operator is asked. */
const MOST_ATTEMPTS = 350;

/** What says that the answer is not wanted any more: nothing an attempt could mend. */
const OVER: ReadonlySet<string> = new Set(['case_closed', 'case_returned', 'task_unknown', 'task_answered']);

/** Carries the health office's answer to whoever asked, over the exchange, under the message id it was given. */
export function answerRecommendation(services: CaseworkServices, port: MallPort): Handler {
  return {
    kind: effects.answerRecommendation,
    maxAttempts: MOST_ATTEMPTS,
    async handle({ viewer, payload }, signal) {
      const [id, agencyId] = [textIn(payload, 'taskId'), textIn(payload, 'agencyId')];
      const task = await services.db.as(viewer, async (tx) => {
        const row = await findTaskRow(tx, { agencyId, id });
        if (row === null || row.answer === null) return null;
        const access = await openAccess(tx, {
          actor: { kind: 'worker' },
          agencyId,
          personId: row.personId,
          purpose: row.purpose,
          attributes: ['application.recommendation'],
          at: services.clock.trueNow(),
          caseRef: row.caseRef,
          messageId: row.answer.messageId,
        });
        const [opened] = await openTasksOf(tx, access, { keys: services.keys.data, rows: [row] });
        return opened ?? null;
      });
      if (task === null) return;
      const refused = await send(services, port, { task, signal });
      if (refused !== null && !OVER.has(refused))
        throw new Error(`The licensing office did not take the answer to task ${id}: ${refused}.`);
    },
  };
}

async function send(
  services: CaseworkServices,
  port: MallPort,
  { task, signal }: { readonly task: OpenedTask; readonly signal: AbortSignal },
): Promise<string | null> {
  const { answer, note } = task;
  if (answer === null) throw new Error(`Task ${task.id} has no answer.`);
  const today = todayInCapital(services.clock.caseworkNow());
  const office = await organisationById(services.db, task.agencyId, today);
  if (office === null) return 'office_unknown';
  const member = memberIdOf(instanceOf(services.installation.kind), 'LOC', office.code);
  const consumer = parseSubsystemId(`${member}/${HEALTH}`);
  // The requester is a subsystem: its member's service is asked by the route's own name.
  const service = parseServiceId(
    `${task.requester.split('/').slice(0, 3).join('/')}/${recommendationRoutes.answer.service}`,
  );
  if (!consumer.ok || !service.ok) return 'office_without_exchange';
  return callOnce(port.exchange, {
    consumer: consumer.value,
    service: service.value,
    method: 'POST',
    path: recommendationRoutes.answer.path,
    body: { task: task.requesterTask, verdict: answer.verdict, confirmed: [...answer.confirmed], note },
    purpose: task.purpose,
    caseRef: task.caseRef,
    personKey: personKey(services.keys.lookup, task.personId),
    messageId: answer.messageId,
    signal,
  });
}
