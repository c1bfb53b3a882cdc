import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import type { Reply } from '../../../../kernel/http/reply.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { type ObjectionGround, objectionGrounds } from '../../data/consolidation/hearing-terms.ts';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { answerAsOwner, type ConsolidationFault } from '../../domain/consolidation/decide.ts';
import type { OwnerAnswer } from '../../domain/consolidation/hearing.ts';
import { actOnGroup } from '../../http/consolidation/act-on-group.ts';
import { wordsOf } from '../../http/consolidation/consolidation-case.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { OpenedGroup } from '../../http/consolidation/open-group.ts';
import { entryOfMember } from '../../storage/consolidation/consolidation-head.ts';
import { AnswerBody, type AnswerView } from './answer-body.tsx';
import { answerTo, formPage, formViewOf, openFor, outOfStage, seenIn } from './group-form.ts';
import { say, sayForm } from './say.ts';
import { readWords } from './typed-fields.ts';
import { memberName, wordsFault } from './words-of.ts';

type Owned = ConsolidationCircumstances['consolidation.answer'];
const LIMIT = 4_000;

/** An owner agrees, or objects with a reason; until the decision it may answer anew. */
export async function answerPage(ask: Ask<'/:id'>, permit: Permit<Owned>): Promise<Reply> {
  return show(ask, permit, []);
}

export async function sendAnswer(ask: Ask<'/:id'>, permit: Permit<Owned>): Promise<Reply> {
  const opening = await openFor(ask, permit, ownedBy);
  if (!opening.ok) return opening.error;
  const { opened, permitted } = opening.value;
  const { lang, form } = ask;
  const given = readAnswer(ask);
  const again = (errors: readonly FieldError[]) => show(ask, permit, errors);
  if (given.errors.length > 0) return again(given.errors);
  const noteId = newId(ask.now.epochMilliseconds);
  const ownerId = opened.agencyId;
  const outcome = await actOnGroup<ConsolidationFault>(ask, {
    id: ask.params.id,
    permitted,
    seen: seenIn(ask),
    decide(_, { consolidation }, on) {
      const answer: OwnerAnswer =
        given.ground === null
          ? { ownerId, on, answer: 'agrees' }
          : { ownerId, on, answer: 'objects', ground: given.ground, noteId };
      const decided = answerAsOwner(consolidation, answer);
      if (!decided.ok) return decided;
      return {
        ok: true,
        value: { bodies: decided.value, words: given.ground === null ? {} : { [noteId]: given.words } },
      };
    },
  });
  const f = sayForm(lang);
  return answerTo(ask, outcome, {
    written: [
      { label: f('answer.choice'), words: f(given.ground === null ? 'answer.agrees' : 'answer.objects') },
      ...(given.ground === null ? [] : [{ label: say(lang)(`ground.${given.ground}`), words: form.text('alasan') }]),
    ],
    againHref: consolidationPaths.answer.to({ id: ask.params.id }),
    errorsOf: () => null,
    showAgain: again,
  });
}

function ownedBy({ found }: OpenedGroup): Owned {
  return { ownerIds: found.consolidation.hearing?.owners ?? [] };
}

interface Given {
  /** null: agrees. */
  readonly ground: ObjectionGround | null;
  readonly words: string;
  readonly errors: readonly FieldError[];
}

function readAnswer({ form, lang }: Ask): Given {
  const f = sayForm(lang);
  const choice = form.text('jawaban');
  if (choice === 'setuju') return { ground: null, words: '', errors: [] };
  if (choice !== 'keberatan')
    return { ground: null, words: '', errors: [{ field: 'jawaban', message: f('answer.choice.missing') }] };
  const ground = objectionGrounds.find((one) => one === form.text('dasar')) ?? null;
  const words = readWords(form.text('alasan'), LIMIT);
  const errors: FieldError[] = [];
  if (ground === null) errors.push({ field: 'dasar', message: f('answer.ground.missing') });
  if (!words.ok)
    errors.push({
      field: 'alasan',
      message: words.error === 'text_missing' ? f('answer.reason.missing') : wordsFault(words.error, LIMIT, lang),
    });
  return { ground, words: words.ok ? words.value : '', errors };
}

async function show(ask: Ask<'/:id'>, permit: Permit<Owned>, errors: readonly FieldError[]): Promise<Reply> {
  const opening = await openFor(ask, permit, ownedBy);
  if (!opening.ok) return opening.error;
  const { opened } = opening.value;
  const passed = outOfStage(opened, 'asked');
  if (passed !== null) return passed;
  const { form, lang } = ask;
  const { found, agencyId } = opened;
  const { hearing } = found.consolidation;
  const earlier = hearing?.answers.find(({ ownerId }) => ownerId === agencyId);
  const isAgain = errors.length > 0;
  const view: AnswerView = {
    ...formViewOf(ask, opened, errors),
    lead: opened.names.get(found.head.leadId) ?? found.head.leadId,
    dueOn: hearing?.dueOn ?? null,
    isOver: hearing !== null && opened.on > hearing.dueOn,
    own: found.members.filter(({ ownerId }) => ownerId === agencyId).map((member) => memberName(member, lang)),
    others: found.members
      .filter(({ ownerId }) => ownerId !== agencyId)
      .map((member) => ({
        entry: entryOfMember(member),
        name: memberName(member, lang),
        owner: opened.names.get(member.ownerId) ?? member.ownerId,
      })),
    choice: isAgain
      ? form.text('jawaban')
      : earlier === undefined
        ? ''
        : earlier.answer === 'agrees'
          ? 'setuju'
          : 'keberatan',
    ground: isAgain ? form.text('dasar') : earlier?.answer === 'objects' ? earlier.ground : '',
    words: isAgain ? form.text('alasan') : earlier?.answer === 'objects' ? (wordsOf(found, earlier.noteId) ?? '') : '',
    hasAnswered: earlier !== undefined,
  };
  return formPage(sayForm(lang)('answer.title', { title: view.title }), <AnswerBody view={view} />, errors);
}
