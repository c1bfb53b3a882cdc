import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { RoleCode } from '../../../directory/index.ts';
import { notifyRole } from '../../../notices/index.ts';
import type { PlanEvent } from '../../domain/consolidation/plan-event.ts';
import { mayDecide } from '../../domain/consolidation/hearing.ts';
import type { ConsolidationCase } from './consolidation-case.ts';
import { consolidationPaths } from './consolidation-paths.ts';

interface Told {
  readonly agencyId: string;
  readonly roles: readonly RoleCode[];
  readonly kind: string;
  readonly href: string;
  readonly values: Readonly<Record<string, string | number>>;
}

interface Happening {
  readonly found: ConsolidationCase;
  readonly eventId: string;
  readonly at: Instant;
  readonly now: Instant;
}

/** Those in an owner who keep its list and who answer for it. */
export const ownerRoles: readonly RoleCode[] = ['architect', 'architecture_approver'];
/** Those in the lead who prepare, wherever it is. */
export const preparingRoles: readonly RoleCode[] = ['coordinator_aide', 'overlap_reviewer'];
/** Those who decide: one of the two is held in the lead. */
export const decidingRoles: readonly RoleCode[] = ['coordinator', 'national_architect'];

/** Tells those whom an event concerns. */
export async function tellOf(tx: Tx, event: PlanEvent, happening: Happening): Promise<void> {
  for (const told of noticesOf(event, happening)) await tell(tx, told, { ...happening, mark: happening.eventId });
}

/** Writes one notice to each role; `mark` tells it from others of its kind. */
export async function tell(
  tx: Tx,
  { agencyId, roles, kind, href, values }: Told,
  { at, now, mark }: { readonly at: Instant; readonly now: Instant; readonly mark: string },
): Promise<void> {
  for (const role of roles)
    await notifyRole(tx, { agencyId, role, kind, key: `${kind}:${mark}`, href, values, at, now });
}

function noticesOf(event: PlanEvent, { found }: Happening): readonly Told[] {
  const { id, leadId, ownerIds } = found.head;
  const href = consolidationPaths.group.to({ id });
  const toOwners = (kind: string, values: Told['values'] = {}, roles = ownerRoles): readonly Told[] =>
    ownerIds.map((agencyId) => ({ agencyId, roles, kind, href, values }));
  const toLead = (kind: string, roles: readonly RoleCode[], values: Told['values'] = {}): Told => {
    return { agencyId: leadId, roles, kind, href, values };
  };
  const from = event.actor.kind === 'officer' ? event.actor.agencyId : leadId;
  switch (event.kind) {
    case 'owners.asked':
      return toOwners('consolidation.asked', { dueOn: event.dueOn }).map((told) => ({
        ...told,
        href: consolidationPaths.answer.to({ id }),
      }));
    case 'owner.answered': {
      const kind = event.answer === 'agrees' ? 'consolidation.agreed' : 'consolidation.objected';
      const answered = toLead(kind, preparingRoles, { byAgencyId: event.ownerId });
      const { hearing } = found.consolidation;
      if (hearing === null || !mayDecide(hearing, event.on).ok) return [answered];
      return [answered, toLead('consolidation.to_decide', [...decidingRoles, ...preparingRoles])];
    }
    case 'group.decided':
      return toOwners('consolidation.decided');
    case 'group.planned':
      return toOwners('consolidation.planned');
    case 'step.done':
      return [toLead('consolidation.step_done', preparingRoles, { byAgencyId: from })];
    case 'application.archived':
      return [toLead('consolidation.archived', preparingRoles, { byAgencyId: from })];
    case 'group.ended':
      return event.how === 'kept_apart' ? [] : toOwners(`consolidation.${event.how}`);
    case 'group.reopened':
      return toOwners('consolidation.reopened');
    case 'group.proposed':
      return [];
    default:
      return event satisfies never;
  }
}
