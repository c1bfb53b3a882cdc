import type { Ask } from '../../../../kernel/http/ask.ts';
import { survivorWeights } from '../../data/consolidation/survivor-weights.ts';
import { rankSurvivors } from '../../domain/consolidation/survivor.ts';
import type { ChoiceGround } from '../../http/consolidation/decision-paper.ts';
import { decreeOn } from '../../http/consolidation/decree-of-group.ts';
import type { OpenedGroup } from '../../http/consolidation/open-group.ts';
import { readFigures } from '../../http/consolidation/read-figures.ts';
import { entryOfMember } from '../../storage/consolidation/consolidation-head.ts';

/** What a decision rests on as the lead sees it today, by the published weights. */
export async function groundOfChoice({ services }: Pick<Ask, 'services'>, opened: OpenedGroup): Promise<ChoiceGround> {
  const { found, agencyId, on } = opened;
  const decree = await decreeOn(services.db, { functionCode: found.head.topic, on });
  const figures = await readFigures(services, found, agencyId);
  return {
    entries: found.members.map(entryOfMember),
    verdict: found.head.verdict,
    decree,
    times: figures.times,
    ranking: rankSurvivors(figures.survivors, { weights: survivorWeights, decree }),
    weights: survivorWeights,
  };
}
