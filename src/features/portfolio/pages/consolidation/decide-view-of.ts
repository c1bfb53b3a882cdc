import type { Ask } from '../../../../kernel/http/ask.ts';
import { formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { officersByIds } from '../../../directory/index.ts';
import { generalApplication } from '../../data/consolidation/decrees.ts';
import { objectionGrounds } from '../../data/consolidation/hearing-terms.ts';
import { standingsOn } from '../../domain/consolidation/hearing.ts';
import { fittingTreatments } from '../../domain/consolidation/treatment.ts';
import { wordsOf } from '../../http/consolidation/consolidation-case.ts';
import {
  type ChoiceGround,
  type DecisionDraft,
  readDecisionDraft,
  treatmentCase,
} from '../../http/consolidation/decision-paper.ts';
import type { OpenedGroup } from '../../http/consolidation/open-group.ts';
import type { Draft } from '../../storage/consolidation/consolidation-paper.ts';
import { objectingOwners, readDecision, replyField } from './decide-form.ts';
import type { DecideView } from './decide-body.tsx';
import { formViewOf } from './group-form.ts';
import { say } from './say.ts';

interface Given {
  readonly opened: OpenedGroup;
  readonly ground: ChoiceGround;
  readonly draft: Draft | null;
  readonly mode: 'prepare' | 'decide';
  readonly errors: readonly FieldError[];
}

/** The form as it stands: what was just written, else what was prepared, else the ranking's proposal. */
export async function decideViewOf(ask: Ask<'/:id'>, given: Given): Promise<DecideView> {
  const { opened, ground, draft, mode, errors } = given;
  const { lang, form, services } = ask;
  const { found, names } = opened;
  const { hearing } = found.consolidation;
  const isAgain = errors.length > 0;
  // Told of a newer draft, he may write over it knowingly.
  const isTold = errors.some(({ field }) => field === 'bahan');
  const objecting = objectingOwners(opened);
  const prepared = readDecisionDraft(draft?.content ?? null);
  const shown = isAgain ? readDecision(ask, objecting).draft : prepared;
  const { survivor } = ground.ranking;
  const proposed = survivor.by === 'nobody' ? null : survivor.applicationId;
  const saver =
    draft === null ? null : (await officersByIds(services.db, [draft.savedBy], opened.on)).get(draft.savedBy);
  const standings = hearing === null ? [] : standingsOn(hearing, opened.on);
  const general = ground.decree.kind === 'none' ? null : ground.decree.generalApplicationId;
  const outcome = isAgain ? form.text('putusan') : (shown.outcome ?? '');
  const targetId = isAgain ? form.text('target') : (shown.targetId ?? proposed ?? '');
  return {
    ...formViewOf(ask, opened, errors),
    mode,
    draftNumber: isAgain && !isTold ? Number(form.text('bahan') || '0') : (draft?.number ?? 0),
    prepared:
      draft === null ? null : { by: saver?.name ?? '', at: formatDateTimeZone(draft.savedAt, 'Asia/Jakarta', lang) },
    silent: standings
      .filter(({ standing }) => standing === 'silent')
      .map(({ ownerId }) => names.get(ownerId) ?? ownerId),
    objections: objecting.map((ownerId) => {
      const answer = hearing?.answers.find((one) => one.ownerId === ownerId);
      return {
        ownerId,
        owner: names.get(ownerId) ?? ownerId,
        ground:
          answer?.answer === 'objects' ? (objectionGrounds.find((one) => one === answer.ground) ?? 'other') : 'other',
        words: answer?.answer === 'objects' ? (wordsOf(found, answer.noteId) ?? '') : '',
        reply: isAgain ? form.text(replyField(ownerId)) : (draft?.words[`to:${ownerId}`] ?? ''),
      };
    }),
    outcome,
    reason: isAgain ? form.text('alasan') : (draft?.words['reason'] ?? ''),
    targetId,
    targets: [
      ...(general === null ? [] : [{ value: general, label: generalApplication(general)?.name ?? general }]),
      ...found.members.map((member) => ({
        value: `${member.ownerId}/${member.elementId}`,
        label: `${member.name ?? say(lang)('classified')}, ${names.get(member.ownerId) ?? ''}`,
      })),
    ],
    proposedId: proposed,
    contested: survivor.by === 'ranking' ? survivor.contested : [],
    treatments: treatmentRows(given, { shown, outcome, targetId, lang }),
  };
}

/** Each application with the treatments that fit its part, the chosen one or the first that fits. */
function treatmentRows(
  { opened, ground }: Given,
  now: {
    readonly shown: DecisionDraft;
    readonly outcome: string;
    readonly targetId: string;
    readonly lang: Ask['lang'];
  },
): DecideView['treatments'] {
  const { shown, outcome, targetId, lang } = now;
  const draft: Pick<DecisionDraft, 'outcome' | 'targetId'> = {
    outcome: outcome === 'integrate' || outcome === 'keep_apart' ? outcome : 'consolidate',
    targetId: targetId === '' ? null : targetId,
  };
  return opened.found.members.map((member) => {
    const entry = `${member.ownerId}/${member.elementId}`;
    const fits = fittingTreatments(treatmentCase(entry, draft, ground));
    const first = fits.find(({ unfit }) => unfit === null);
    const chosen = shown.treatments[entry] ?? first?.treatment ?? '';
    return { entry, name: member.name ?? say(lang)('classified'), chosen, fits };
  });
}
