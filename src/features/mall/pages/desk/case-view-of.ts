import type { Ask } from '../../../../kernel/http/ask.ts';
import { documentsPaths } from '../../../documents/index.ts';
import { mayAccept, verbsFor } from '../../http/desk/case-verbs.ts';
import type { OpenedCase } from '../../http/desk/open-case.ts';
import { lacking } from '../../http/desk/refresh-case.ts';
import type { QueueRow } from './queue-view.ts';
import { caseFields, type CaseFields, labelOf } from './case-fields.ts';
import { caseHeadOf, missingRows } from './case-head-of.ts';
import { historyOf, stepsOf } from './case-history.ts';
import type { CaseNames } from './case-names.ts';
import type { CaseView, RecommendationWords } from './case-view.ts';

interface ViewGround {
  readonly ask: Ask;
  readonly opened: OpenedCase;
  readonly names: CaseNames;
  readonly queue: readonly QueueRow[];
  readonly queueCount: number;
  /** The last event that the officer had seen before his own act; null: he comes from elsewhere. */
  readonly since: number | null;
}

/** The whole page of a case. */
export function caseViewOf({ ask, opened, names, queue, queueCount, since }: ViewGround): CaseView {
  const { lang } = ask;
  const { application, row, notes, ground, actor } = opened;
  const { definition } = ground.version;
  const fields = fieldsOf(ask, opened, names);
  const noteOf = (id: string | null) => (id === null ? null : (notes.get(id) ?? null));
  const refused = definition.refusalGrounds.find(({ code }) => code === application.refusal?.ground);
  return {
    ...caseHeadOf({ ask, opened, names }),
    now: ask.services.clock.trueNow(),
    queue,
    queueCount,
    done: since === null ? [] : historyOf({ opened, names, lang }, since).map(({ words }) => words),
    ...fields,
    groups: definition.form.groups,
    missing: missingRows(opened, lang),
    verbs: verbsFor({
      actor,
      application,
      stepKind: row.stepKind,
      hasOldData: fields.attention.some(({ gap }) => gap.kind === 'stale' || gap.kind === 'waiting'),
      lacking: lacking(opened.missing).length,
    }),
    steps: stepsOf({ opened, names, lang }),
    history: historyOf({ opened, names, lang }),
    returned: application.returned.map(({ pointer, reason, noteId }) => ({
      label: labelOf(pointer, { opened, lang }),
      reason: definition.returnReasons.find(({ code }) => code === reason)?.says[lang] ?? reason,
      note: noteOf(noteId),
    })),
    refusal:
      refused === undefined || application.refusal === null
        ? null
        : { ground: refused.says[lang], article: refused.source.text, note: noteOf(application.refusal.noteId) },
    recommendation: recommendationOf({ ask, opened, names }),
    licence:
      application.licence === null
        ? null
        : {
            ...application.licence,
            documentsHref: documentsPaths.registered.to({ id: application.licence.documentId }),
          },
  };
}

/** The fields of a case for this officer at this step. */
export function fieldsOf(ask: Ask, opened: OpenedCase, names: CaseNames): CaseFields {
  const { actor, application, row } = opened;
  return caseFields({
    opened,
    names,
    lang: ask.lang,
    now: ask.services.clock.trueNow(),
    mayAccept: mayAccept({ actor, application, stepKind: row.stepKind }),
  });
}

function recommendationOf({
  ask,
  opened,
  names,
}: Pick<ViewGround, 'ask' | 'opened' | 'names'>): RecommendationWords | null {
  const { application, ground, notes } = opened;
  const { recommendation } = application;
  if (recommendation === null) return null;
  const { answer, asked, dueOn, healthOfficeId } = recommendation;
  const wordsOf = (id: string) =>
    ground.version.definition.confirmations.find((one) => one.id === id)?.says[ask.lang] ?? id;
  return {
    office: names.office(healthOfficeId),
    dueOn,
    answer:
      answer === null
        ? null
        : {
            verdict: answer.verdict,
            at: answer.at,
            confirmed: answer.confirmed.map(wordsOf),
            unconfirmed: asked.filter((id) => !answer.confirmed.includes(id)).map(wordsOf),
            note: answer.noteId === null ? null : (notes.get(answer.noteId) ?? null),
          },
  };
}
