import { type OfficerActor } from '../../../../kernel/http/asking-officer.ts';
import { authorise } from '../../../../vocabulary/authority.ts';
import { type DeskAction, deskAuthority } from '../../domain/authority-desk.ts';
import type { Application } from '../../domain/application.ts';
import type { Step } from '../../domain/service.ts';

/** What an officer may do with a case: the names of its pages. */
export type DeskVerb = 'take' | 'pass' | 'return' | 'refuse' | 'approve' | 'refetch';

interface Circumstances {
  readonly actor: OfficerActor;
  readonly application: Pick<Application, 'agencyId' | 'stage' | 'holder' | 'overdueSince'>;
  readonly stepKind: Step['kind'] | null;
  /** Data that are too old, or not there yet. */
  readonly hasOldData: boolean;
  /** Proofs that are missing and that asking sources again would not bring. */
  readonly lacking: number;
}

/** The verbs for this officer at this step, by the same table of authority that their pages ask; the likeliest first. */
export function verbsFor({ actor, application, stepKind, hasOldData, lacking }: Circumstances): readonly DeskVerb[] {
  if (application.stage !== 'working' || stepKind === null) return [];
  const may = (action: DeskAction) => isAllowed(action, { actor, agencyId: application.agencyId, step: stepKind });
  const verbs: readonly (readonly [DeskVerb, boolean])[] = [
    ['pass', may('desk_step.pass')],
    ['approve', may('desk_case.approve') && lacking === 0],
    ['return', may('desk_case.return') && application.overdueSince === null],
    ['refuse', may('desk_case.refuse')],
    ['take', may('desk_case.take') && application.holder !== actor.officerId],
    ['refetch', may('desk_case.refetch') && hasOldData],
  ];
  return verbs.filter(([, isOffered]) => isOffered).map(([verb]) => verb);
}

export function mayAccept({
  actor,
  application,
  stepKind,
}: Pick<Circumstances, 'actor' | 'application' | 'stepKind'>): boolean {
  if (application.stage !== 'working' || stepKind === null) return false;
  return isAllowed('desk_field.accept', { actor, agencyId: application.agencyId, step: stepKind });
}

function isAllowed(
  action: DeskAction,
  given: { readonly actor: OfficerActor; readonly agencyId: string; readonly step: Step['kind'] },
): boolean {
  // Each table of rules reads what it needs of these; none of the desk's knows more.
  const rules = deskAuthority[action] as Parameters<
    typeof authorise<{ readonly agencyId: string; readonly step: Step['kind'] }>
  >[0];
  return authorise(rules, given.actor, given).ok;
}
