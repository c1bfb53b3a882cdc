import type { Effect, Handler } from '../../../../kernel/outbox/handler.ts';
import { asAgency, WORKER } from '../../../../kernel/viewer.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import { calendarOf } from '../../../directory/index.ts';
import { isInForce } from '../../domain/audit/campaign.ts';
import { isMissing, replyOf, standingOf } from '../../domain/audit/request.ts';
import { lockCampaign } from '../../storage/audit/campaign.ts';
import { changeOversight, listOversight } from '../../storage/oversight/oversight.ts';
import { appendToAudit } from './append.ts';
import { type AuditServices, readAudit } from './audit-case.ts';
import { auditPaths } from './audit-paths.ts';
import { auditEffects } from './effects.ts';
import { overseersOf } from './readers.ts';
import { answeringRoles, tell } from './tell.ts';

/** What the outbox carries out for audits; each looks at the audit first, so repeated it changes nothing. */
export function auditHandlers(services: AuditServices): readonly Handler[] {
  return [
    { kind: auditEffects.oversight, handle: (effect) => refreshSight(services, effect) },
    { kind: auditEffects.remind, handle: (effect) => remind(services, effect) },
  ];
}

const CAPITAL = 'Asia/Jakarta';

/** As the letter comes into force the auditors see what is not public of the ministries in it; as it ends, nothing newer. */
async function refreshSight(services: AuditServices, { viewer, payload }: Effect): Promise<void> {
  const campaignId = String(payload['campaignId']);
  const found = await services.db.as(viewer, (tx) => readAudit(tx, services, campaignId));
  if (found === null) return;
  const { campaign, head } = found;
  const isSeen = isInForce(campaign, localDateIn(services.clock.caseworkNow(), CAPITAL));
  // Rows are compared with the database's own time, so they are true time whatever the casework clock says.
  const now = services.clock.trueNow();
  const ground = `campaign:${head.id}`;
  await services.db.as(WORKER, async (tx) => {
    await lockCampaign(tx, head.id);
    const open = (await listOversight(tx, [ground])).filter(({ until }) => until === null);
    const known = new Set(open.map(({ subjectId }) => subjectId));
    const ended = isSeen ? open.filter(({ subjectId }) => !campaign.scope.includes(subjectId)) : open;
    const begun = isSeen ? campaign.scope.filter((id) => !known.has(id)) : [];
    await changeOversight(tx, {
      put: [
        ...ended.map((one) => ({ ...one, until: now })),
        ...begun.map((subjectId) => ({ subjectId, overseerId: head.agencyId, ground, from: now, until: null })),
      ],
      dropped: [],
    });
  });
}

/** Tells those who have not answered; five working days after the date their coordinator is told, too. */
async function remind(services: AuditServices, { viewer, payload }: Effect): Promise<void> {
  const [campaignId, requestId, agencyId] = ['campaignId', 'requestId', 'agencyId'].map((name) =>
    String(payload[name]),
  );
  const mark = payload['mark'];
  if (campaignId === undefined || requestId === undefined || agencyId === undefined || viewer.kind !== 'agency')
    throw new Error('A reminder names its audit, its request and its ministry.');
  if (mark !== 'before' && mark !== 'after' && mark !== 'silent') throw new Error('A reminder has a mark.');
  const calendar = await calendarOf(services.db, null);
  await services.db.as(asAgency(viewer.agencyId), async (tx) => {
    await lockCampaign(tx, campaignId);
    const found = await readAudit(tx, services, campaignId);
    const request = found?.requests.find(({ id }) => id === requestId);
    if (found === null || request === undefined || found.campaign.phase === 'closed') return;
    const at = services.clock.caseworkNow();
    const standing = standingOf(request, agencyId, { today: localDateIn(at, CAPITAL), calendar });
    const { reminders } = replyOf(request, agencyId);
    const isSent = reminders.some((one) => one.mark === mark && one.dueOn === standing.dueOn);
    // A date that was moved has reminders of its own.
    if (!isMissing(standing) || standing.dueOn !== payload['dueOn'] || isSent) return;
    await appendToAudit(tx, services, {
      found,
      calendar,
      appending: {
        agencyId: viewer.agencyId,
        actorId: null,
        events: [
          {
            subject: { kind: 'request', id: requestId },
            body: { kind: 'reminder.sent', agencyId, mark, dueOn: standing.dueOn },
            readerIds: [agencyId, ...overseersOf(found.head)],
          },
        ],
      },
    });
    const happening = { head: found.head, campaign: found.campaign, at, now: services.clock.trueNow() };
    const letter = found.campaign.letter?.number ?? '';
    const values = { letter, number: request.number, dueOn: standing.dueOn, ofAgencyId: agencyId };
    const href = auditPaths.request.to({ id: campaignId, request: requestId });
    const sent = { mark: `${requestId}:${agencyId}:${standing.dueOn}:${mark}` };
    const told = { kind: mark === 'before' ? 'audit.due_soon' : 'audit.overdue', href, values };
    await tell(tx, happening, { ...sent, told, audience: { agencyId, roles: answeringRoles } });
    if (mark === 'before') return;
    const late = { ...told, kind: 'audit.not_answered' };
    await tell(tx, happening, { ...sent, told: late, audience: { team: ['leader', 'member'] } });
    if (mark === 'silent')
      await tell(tx, happening, {
        ...sent,
        told: late,
        audience: { agencyId: found.campaign.coordinatorId, roles: ['coordinator', 'coordinator_aide'] },
      });
  });
}
