import type { Ask } from '../../../../kernel/http/ask.ts';
import { authorise } from '../../../../vocabulary/authority.ts';
import { consolidationAuthority as table } from '../../domain/authority-consolidation.ts';
import { outstandingOf } from '../../domain/consolidation/consolidation.ts';
import { mayDecide } from '../../domain/consolidation/hearing.ts';
import { consolidationPaths as paths } from '../../http/consolidation/consolidation-paths.ts';
import { ledOf, type OpenedGroup } from '../../http/consolidation/open-group.ts';
import type { GroupAction } from './group-view.ts';

/** What the officer can do with the group as it stands; what fits no role or no stage is not offered. */
export function actionsFor({ actor }: Pick<Ask, 'actor'>, opened: OpenedGroup): readonly GroupAction[] {
  const { found, on, agencyId } = opened;
  const { stage, hearing, plan, decision } = found.consolidation;
  const id = found.head.id;
  const led = ledOf(opened);
  const owned = { ownerIds: hearing?.owners ?? [] };
  const may = {
    ask: authorise(table['consolidation.ask'], actor, led).ok,
    answer: authorise(table['consolidation.answer'], actor, owned).ok,
    prepare: authorise(table['consolidation.prepare'], actor, led).ok,
    decide: authorise(table['consolidation.decide'], actor, led).ok,
    adopt: authorise(table['consolidation.adopt'], actor, led).ok,
    end: authorise(table['consolidation.end'], actor, led).ok,
    dissolve: authorise(table['consolidation.dissolve'], actor, {
      lead: found.head.leadId === agencyId ? { agencyId, coordinators: 'one' } : null,
    }).ok,
  };
  const isDecidable = stage === 'asked' && hearing !== null && mayDecide(hearing, on).ok;
  const isPlannable = (stage === 'decided' || stage === 'planned') && decision?.outcome !== 'keep_apart';
  const left = plan === null ? null : outstandingOf(plan);
  const isDone = stage === 'planned' && left !== null && left.steps.length + left.retiring.length === 0;
  const isUndecided = stage === 'proposed' || stage === 'asked';
  const offered: readonly (GroupAction | null)[] = [
    stage === 'asked' && may.answer ? { name: 'answer', href: paths.answer.to({ id }) } : null,
    isDecidable && may.decide ? { name: 'decide', href: paths.decide.to({ id }) } : null,
    isDone && may.end ? { name: 'complete', href: paths.complete.to({ id }) } : null,
    stage === 'proposed' && may.ask ? { name: 'ask', href: paths.ask.to({ id }) } : null,
    isPlannable && may.adopt ? { name: 'adopt', href: paths.adopt.to({ id }) } : null,
    isPlannable && may.prepare ? { name: 'plan', href: paths.plan.to({ id }) } : null,
    stage === 'asked' && may.prepare ? { name: 'prepare', href: paths.prepare.to({ id }) } : null,
    isUndecided && may.prepare ? { name: 'facts', href: paths.facts.to({ id }) } : null,
    !isUndecided && may.end ? { name: 'reopen', href: paths.reopen.to({ id }) } : null,
    isUndecided && may.dissolve ? { name: 'dissolve', href: paths.dissolve.to({ id }) } : null,
  ];
  return offered.filter((one) => one !== null);
}
