import type { Ask } from '../../../../kernel/http/ask.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { objectionGrounds } from '../../data/consolidation/hearing-terms.ts';
import { unconfirmedFor } from '../../data/consolidation/decrees.ts';
import { survivorWeights } from '../../data/consolidation/survivor-weights.ts';
import { standingsOn } from '../../domain/consolidation/hearing.ts';
import { rankSurvivors, survivorCriteria, type SurvivorWeights } from '../../domain/consolidation/survivor.ts';
import { wordsOf } from '../../http/consolidation/consolidation-case.ts';
import { readChoice } from '../../http/consolidation/decision-paper.ts';
import { decreeOn } from '../../http/consolidation/decree-of-group.ts';
import { readLedgers } from '../../http/consolidation/ledgers.ts';
import type { OpenedGroup } from '../../http/consolidation/open-group.ts';
import { readFigures } from '../../http/consolidation/read-figures.ts';
import { entryOfMember } from '../../storage/consolidation/consolidation-head.ts';
import { findChoice } from '../../storage/consolidation/consolidation-paper.ts';
import { functionName } from '../registry/element-words.ts';
import { actionsFor } from './group-actions.ts';
import type { GroupView, OwnerRow } from './group-view.ts';
import { historyRows } from './history-rows.ts';
import { memberRows } from './member-rows.ts';
import { planSectionOf } from './plan-section-of.ts';
import { agreementOfGroup } from './scoring-view.ts';
import { memberName } from './words-of.ts';

/** Gathers everything that the group page shows to whoever asks. */
export async function groupViewOf(ask: Ask<'/:id'>, opened: OpenedGroup): Promise<GroupView> {
  const { services, lang, query } = ask;
  const { found, agencyId, on, names } = opened;
  const { head, consolidation, members } = found;
  const figures = await readFigures(services, found, agencyId);
  const decree = await decreeOn(services.db, { functionCode: head.topic, on });
  const content = await services.db.as(asAgency(agencyId), (tx) => findChoice(tx, head.id, consolidation.round));
  const tried = triedWeights(query);
  const weights = tried ?? survivorWeights;
  // KemenPANRB oversees every agency; a coordinator who does not lead sees the owners' side alone.
  const seesAll = agencyId === head.leadId || agencyId === opened.leadership.nationalId;
  const applicationNames = new Map(members.map((member) => [entryOfMember(member), memberName(member, lang)]));
  const { decision } = consolidation;
  return {
    lang,
    on,
    head,
    consolidation,
    topic: head.topic === '' ? '' : functionName(head.topic, lang),
    names,
    applicationNames,
    leadName: names.get(head.leadId) ?? head.leadId,
    leadsStill: opened.leadsStill,
    actions: actionsFor(ask, opened),
    owners: ownerRows(opened, applicationNames),
    members: memberRows(ask, { opened, figures }),
    agreement: agreementOfGroup(figures.scorings, members.map(entryOfMember)),
    decree,
    unconfirmed: unconfirmedFor(head.topic),
    ranking: seesAll
      ? { ranking: rankSurvivors(figures.survivors, { weights, decree }), weights, isTrial: tried !== null }
      : null,
    choice: readChoice(content),
    reasons: (decision?.reasonNoteIds ?? []).flatMap((noteId) => wordsOf(found, noteId) ?? []),
    plan: await planSectionOf(ask, { opened, applicationNames }),
    ledgers: await readLedgers(services, { viewerId: agencyId, subjectId: head.id }),
    history: historyRows(found, { names, lang }),
  };
}

/** Other weights to try, from the address; null: those of the data. */
function triedWeights(query: URLSearchParams): SurvivorWeights | null {
  if (!survivorCriteria.some((criterion) => query.has(`w-${criterion}`))) return null;
  const weightOf = (criterion: (typeof survivorCriteria)[number]): number => {
    const given = Number.parseInt(query.get(`w-${criterion}`) ?? '', 10);
    return Number.isInteger(given) && given >= 0 && given <= 1_000 ? given : survivorWeights[criterion];
  };
  const weights: SurvivorWeights = {
    function_coverage: weightOf('function_coverage'),
    active_users: weightOf('active_users'),
    interfaces: weightOf('interfaces'),
    technical_fit: weightOf('technical_fit'),
    audit_result: weightOf('audit_result'),
    cost_per_user: weightOf('cost_per_user'),
  };
  return survivorCriteria.every((criterion) => weights[criterion] === 0) ? null : weights;
}

function ownerRows(
  { found, names, on }: OpenedGroup,
  applicationNames: ReadonlyMap<string, string>,
): readonly OwnerRow[] {
  const { hearing, decision } = found.consolidation;
  const standings = hearing === null ? [] : standingsOn(hearing, on);
  return found.head.ownerIds.map((ownerId) => {
    const standing = standings.find((one) => one.ownerId === ownerId);
    const answer = hearing?.answers.find((one) => one.ownerId === ownerId);
    const reply = decision?.toObjections.find((one) => one.ownerId === ownerId);
    return {
      ownerId,
      owner: names.get(ownerId) ?? ownerId,
      applications: found.members
        .filter((member) => member.ownerId === ownerId)
        .map((member) => applicationNames.get(entryOfMember(member)) ?? ''),
      // Once it was decided, silence stays silence whatever the day.
      standing:
        standing === undefined
          ? null
          : decision !== null && standing.standing === 'open'
            ? 'silent'
            : standing.standing,
      isLate: standing?.isLate ?? false,
      on: answer?.on ?? null,
      ground: answer?.answer === 'objects' ? (objectionGrounds.find((one) => one === answer.ground) ?? 'other') : null,
      words: answer?.answer === 'objects' ? wordsOf(found, answer.noteId) : null,
      reply: reply === undefined ? null : wordsOf(found, reply.noteId),
    };
  });
}
