import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { authorise } from '../../../../vocabulary/authority.ts';
import { consolidationAuthority } from '../../domain/authority-consolidation.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { OpenedGroup } from '../../http/consolidation/open-group.ts';
import type { GroupFigures } from '../../http/consolidation/read-figures.ts';
import { entryOfMember } from '../../storage/consolidation/consolidation-head.ts';
import type { MemberRow } from './group-view.ts';
import { mayScore, timeStateOf } from './scoring-view.ts';

/** The applications of a group, each with how far its scoring is and what it costs as far as the viewer sees. */
export function memberRows(
  ask: Ask,
  { opened, figures }: { readonly opened: OpenedGroup; readonly figures: GroupFigures },
): readonly MemberRow[] {
  const { found, names, agencyId } = opened;
  const { officerId } = askingOfficer(ask);
  const isOpen = found.consolidation.stage !== 'ended' && found.consolidation.stage !== 'planned';
  return found.members.map((member) => {
    const entry = entryOfMember(member);
    const { ownerId: owner, elementId: element } = member;
    const circumstance = { leadId: found.head.leadId, ownerId: owner };
    const mayHere = authorise(consolidationAuthority['consolidation.score'], ask.actor, circumstance).ok;
    const scores = isOpen && mayHere && mayScore(figures.scorings, entry, officerId);
    // An owner sees its own costs; those who oversee see what the database gives them.
    const isOthers = found.head.ownerIds.includes(agencyId) && owner !== agencyId && agencyId !== found.head.leadId;
    return {
      entry,
      member,
      owner: names.get(owner) ?? owner,
      time: timeStateOf(figures.scorings, entry),
      scoreHref: scores ? consolidationPaths.score.to({ id: found.head.id, owner, element }) : null,
      costs: isOthers ? null : (figures.costs.get(entry) ?? null),
    };
  });
}
