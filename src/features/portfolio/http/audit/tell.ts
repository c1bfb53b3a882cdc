import type { Tx } from '../../../../kernel/database.ts';
import type { RoleCode } from '../../../directory/index.ts';
import { notifyOfficer, notifyRole } from '../../../notices/index.ts';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { TeamRole } from '../../domain/audit/team.ts';
import { auditPaths } from './audit-paths.ts';
import type { Happening } from './happening.ts';

interface Told {
  readonly kind: string;
  readonly href: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Whom an event is told to. */
type Audience =
  | { readonly agencyId: string; readonly roles: readonly RoleCode[] }
  | { readonly team: readonly TeamRole[] };

/** Tells those whom an event concerns; the auditors by their place in the letter, agencies by their roles. */
export async function tellOf(tx: Tx, event: AuditEvent, happening: Happening): Promise<void> {
  for (const { audience, told } of noticesOf(event, happening))
    await tell(tx, happening, { audience, told, mark: event.id });
}

/** Writes one notice; `mark` tells it from others of its kind. */
export async function tell(
  tx: Tx,
  happening: Pick<Happening, 'head' | 'campaign' | 'at' | 'now'>,
  given: { readonly audience: Audience; readonly told: Told; readonly mark: string },
): Promise<void> {
  const { audience, told, mark } = given;
  const { at, now, head, campaign } = happening;
  const notice = { ...told, key: `${told.kind}:${mark}`, at, now };
  if ('team' in audience) {
    for (const { officerId, role } of campaign.team) {
      if (!audience.team.includes(role)) continue;
      await notifyOfficer(tx, { ...notice, agencyId: head.agencyId, officerId });
    }
    return;
  }
  for (const role of audience.roles) await notifyRole(tx, { ...notice, agencyId: audience.agencyId, role });
}

/** Those in an audited agency who keep its list and who answer for it. */
export const answeringRoles: readonly RoleCode[] = ['architect', 'architecture_approver'];
const COORDINATING: readonly RoleCode[] = ['coordinator', 'coordinator_aide'];
const WORKING: readonly TeamRole[] = ['leader', 'member'];

interface Notice {
  readonly audience: Audience;
  readonly told: Told;
}

function noticesOf(event: AuditEvent, happening: Happening): readonly Notice[] {
  switch (event.subject.kind) {
    case 'request':
    case 'attestation':
      return answerNotices(event, happening);
    case 'finding':
      return findingNotices(event, happening);
    case 'campaign':
    case 'report':
      return courseNotices(event, happening);
    case 'capture':
    case 'paper':
      return [];
    default:
      return event.subject.kind satisfies never;
  }
}

function answerNotices(
  { body, subject, agencyId }: AuditEvent,
  { head: { id }, campaign }: Happening,
): readonly Notice[] {
  const letter = campaign.letter?.number ?? '';
  const href = auditPaths.request.to({ id, request: subject.id });
  switch (body.kind) {
    case 'request.asked':
      return audited(body.agencyIds, {
        kind: 'audit.asked',
        href,
        values: { letter, number: body.number, dueOn: body.dueOn },
      });
    case 'request.answered':
      return inTeam(WORKING, { kind: 'audit.answered', href, values: { byAgencyId: agencyId } });
    case 'answer.judged':
      return body.verdict === 'accepted' || body.dueOn === null
        ? []
        : audited([body.agencyId], { kind: 'audit.incomplete', href, values: { letter, dueOn: body.dueOn } });
    case 'attestation.given':
      return inTeam(WORKING, {
        kind: 'audit.attested',
        href: auditPaths.completeness.to({ id }),
        values: { byAgencyId: agencyId },
      });
    default:
      return [];
  }
}

function findingNotices(
  { body, subject, agencyId }: AuditEvent,
  { head: { id }, campaign }: Happening,
): readonly Notice[] {
  const letter = campaign.letter?.number ?? '';
  const href = auditPaths.finding.to({ id, finding: subject.id });
  switch (body.kind) {
    case 'finding.communicated':
      return audited([body.agencyId], {
        kind: 'audit.finding',
        href,
        values: { letter, number: body.number, dueOn: body.dueOn },
      });
    case 'finding.responded':
    case 'follow_up.told':
      return inTeam(WORKING, { kind: 'audit.finding_answered', href, values: { byAgencyId: agencyId } });
    case 'follow_up.judged':
      return body.status === 'cannot'
        ? inTeam(['quality_controller'], { kind: 'audit.cannot', href, values: { letter } })
        : [];
    default:
      return [];
  }
}

function courseNotices({ body }: AuditEvent, { head: { id }, campaign, events }: Happening): readonly Notice[] {
  const letter = campaign.letter?.number ?? '';
  const href = auditPaths.report.to({ id });
  const toSign = { kind: 'audit.to_sign', href, values: { letter } };
  switch (body.kind) {
    case 'letter.issued': {
      const values = { letter: body.number, dueOn: body.from };
      const told = { kind: 'audit.letter', href: auditPaths.campaign.to({ id }), values };
      return [...audited(campaign.scope, told), ...toCoordinator(campaign.coordinatorId, told)];
    }
    case 'report.composed':
      return inTeam(['leader'], toSign);
    case 'report.signed_off': {
      if (body.as === 'quality_controller') return inTeam(['leader'], { ...toSign, kind: 'audit.signed' });
      return inTeam([body.as === 'leader' ? 'technical_controller' : 'quality_controller'], toSign);
    }
    case 'campaign.submitted': {
      const issued = events.find((one) => one.body.kind === 'report.submitted')?.body;
      const number = issued?.kind === 'report.submitted' ? issued.number : letter;
      return toCoordinator(campaign.coordinatorId, { kind: 'audit.report', href, values: { letter, number } });
    }
    case 'report.forwarded':
      return inTeam(['quality_controller', 'leader'], {
        kind: 'audit.forwarded',
        href,
        values: { letter, number: body.number },
      });
    default:
      return [];
  }
}

function audited(agencyIds: readonly string[], told: Told): readonly Notice[] {
  return agencyIds.map((agencyId) => ({ audience: { agencyId, roles: answeringRoles }, told }));
}

function toCoordinator(agencyId: string, told: Told): readonly Notice[] {
  return [{ audience: { agencyId, roles: COORDINATING }, told }];
}

function inTeam(team: readonly TeamRole[], told: Told): readonly Notice[] {
  return [{ audience: { team }, told }];
}
