import type { Ask } from '../../../../kernel/http/ask.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { mayDecide } from '../../domain/consolidation/hearing.ts';
import { groupOutcomes } from '../../domain/consolidation/plan-event.ts';
import type { Treatment } from '../../domain/consolidation/treatment.ts';
import {
  choiceFaults,
  type ChoiceGround,
  type DecisionDraft,
  isTreatment,
} from '../../http/consolidation/decision-paper.ts';
import type { OpenedGroup } from '../../http/consolidation/open-group.ts';
import { say, sayForm } from './say.ts';
import { readWords } from './typed-fields.ts';
import { dayWords, targetName, wordsFault } from './words-of.ts';

export const REASON_LIMIT = 8_000;
export const REPLY_LIMIT = 4_000;

/** A decision as a form says it; the words by `reason` and `to:<owner>`. */
export interface GivenDecision {
  readonly draft: DecisionDraft;
  readonly words: Readonly<Record<string, string>>;
  /** The objecting owners that are replied to. */
  readonly replies: readonly string[];
  /** Of what was written, not of what is missing. */
  readonly errors: readonly FieldError[];
}

/** Owners that object as the group stands. */
export function objectingOwners({ found }: OpenedGroup): readonly string[] {
  const answers = found.consolidation.hearing?.answers ?? [];
  return answers.filter(({ answer }) => answer === 'objects').map(({ ownerId }) => ownerId);
}

export function treatmentField(entry: string): string {
  return `p-${entry.replace('/', '_')}`;
}

export function replyField(ownerId: string): string {
  return `tanggapan-${ownerId}`;
}

export function readDecision({ form, lang }: Ask, objecting: readonly string[]): GivenDecision {
  const errors: FieldError[] = [];
  const words: Record<string, string> = {};
  const read = (name: string, field: string, limit: number): boolean => {
    if (form.text(field).trim() === '') return false;
    const text = readWords(form.text(field), limit);
    if (text.ok) words[name] = text.value;
    else errors.push({ field, message: wordsFault(text.error, limit, lang) });
    return text.ok;
  };
  read('reason', 'alasan', REASON_LIMIT);
  const replies = objecting.filter((ownerId) => read(`to:${ownerId}`, replyField(ownerId), REPLY_LIMIT));
  const treatments: Record<string, Treatment> = {};
  for (const [name, value] of form.entries) {
    const entry = /^p-([0-9a-f-]{36})_([0-9a-f-]{36})$/.exec(name);
    if (entry !== null && isTreatment(value)) treatments[`${entry[1]}/${entry[2]}`] = value;
  }
  const target = form.text('target');
  return {
    draft: {
      outcome: groupOutcomes.find((one) => one === form.text('putusan')) ?? null,
      targetId: /^[0-9a-z:/-]{1,100}$/.test(target) ? target : null,
      treatments,
    },
    words,
    replies,
    errors,
  };
}

/** What keeps a decision from standing: missing words, unanswered objections, treatments that do not fit. */
export function decideErrors(
  lang: Lang,
  {
    given,
    ground,
    opened,
  }: { readonly given: GivenDecision; readonly ground: ChoiceGround; readonly opened: OpenedGroup },
): readonly FieldError[] {
  const f = sayForm(lang);
  const errors: FieldError[] = [];
  const { hearing } = opened.found.consolidation;
  const free = hearing === null ? null : mayDecide(hearing, opened.on);
  if (free !== null && !free.ok && free.error.code === 'hearing_still_open')
    errors.push({ field: 'putusan', message: f('decide.open', { date: dayWords(free.error.dueOn, lang) }) });
  if (given.draft.outcome === null) errors.push({ field: 'putusan', message: f('decide.outcome.missing') });
  if (given.words['reason'] === undefined) errors.push({ field: 'alasan', message: f('decide.reason.missing') });
  for (const ownerId of objectingOwners(opened))
    if (!given.replies.includes(ownerId))
      errors.push({
        field: replyField(ownerId),
        message: f('decide.reply.missing', { owner: opened.names.get(ownerId) ?? ownerId }),
      });
  return [...errors, ...choiceErrors(lang, { given, ground, opened })];
}

function choiceErrors(
  lang: Lang,
  {
    given,
    ground,
    opened,
  }: { readonly given: GivenDecision; readonly ground: ChoiceGround; readonly opened: OpenedGroup },
): readonly FieldError[] {
  const f = sayForm(lang);
  const t = say(lang);
  const names = new Map(
    opened.found.members.map(({ ownerId, elementId, name }) => [`${ownerId}/${elementId}`, name ?? t('classified')]),
  );
  return choiceFaults(given.draft, ground).map((fault): FieldError => {
    switch (fault.code) {
      case 'decision_without_target':
        return { field: 'target', message: f('decide.target.missing') };
      case 'decision_target_foreign':
        return { field: 'target', message: f('decide.target.foreign') };
      case 'decision_decreed':
        return {
          field: 'target',
          message: f('decide.decreed', { name: targetName(fault.generalApplicationId, names) }),
        };
      case 'decision_treatment_missing':
        return {
          field: treatmentField(fault.entry),
          message: f('decide.treatment.missing', { name: names.get(fault.entry) ?? '' }),
        };
      case 'decision_treatment_unfit':
        return {
          field: treatmentField(fault.entry),
          message: f('decide.treatment.unfit', { name: names.get(fault.entry) ?? '', why: f(`unfit.${fault.unfit}`) }),
        };
      default:
        return fault satisfies never;
    }
  });
}
