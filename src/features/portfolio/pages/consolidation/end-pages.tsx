import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import type { Reply } from '../../../../kernel/http/reply.ts';
import { newId } from '../../../../kernel/ids.ts';
import { ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { reopeningGrounds } from '../../data/consolidation/hearing-terms.ts';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { complete, type ConsolidationFault, dissolve, reopen } from '../../domain/consolidation/decide.ts';
import { actOnGroup } from '../../http/consolidation/act-on-group.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { ledOf, type OpenedGroup } from '../../http/consolidation/open-group.ts';
import { EndBody, type EndView, type Ending } from './end-body.tsx';
import { answerTo, formPage, formViewOf, openFor, seenIn } from './group-form.ts';
import { sayForm } from './say.ts';
import { readWords } from './typed-fields.ts';
import { wordsFault } from './words-of.ts';

type Led = ConsolidationCircumstances['consolidation.end'];
const LIMIT = 2_000;

/** The page before a group ends or is taken up anew. */
export function endPage(how: Ending) {
  return (ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> => show(ask, { permit, how, errors: [] });
}

export function sendEnd(how: Ending) {
  return async (ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> => {
    const opening = await openFor(ask, permit, circumstanceOf(how));
    if (!opening.ok) return opening.error;
    const again = (errors: readonly FieldError[]) => show(ask, { permit, how, errors });
    const reason = how === 'reopen' ? readReason(ask) : { ground: '', words: '', errors: [] };
    if (reason.errors.length > 0) return again(reason.errors);
    const noteId = newId(ask.now.epochMilliseconds);
    const outcome = await actOnGroup<ConsolidationFault>(ask, {
      id: ask.params.id,
      permitted: opening.value.permitted,
      seen: seenIn(ask),
      decide(_, { consolidation }) {
        const decided =
          how === 'complete'
            ? complete(consolidation)
            : how === 'dissolve'
              ? dissolve(consolidation)
              : reopen(consolidation, { ground: reason.ground, noteId });
        if (!decided.ok) return decided;
        return ok({ bodies: decided.value, words: how === 'reopen' ? { [noteId]: reason.words } : {} });
      },
    });
    return answerTo(ask, outcome, {
      written: reason.words === '' ? [] : [{ label: sayForm(ask.lang)('end.reason'), words: reason.words }],
      againHref: consolidationPaths[how].to({ id: ask.params.id }),
      errorsOf: () => null,
      showAgain: again,
    });
  };
}

/** A group is dissolved by whoever proposed it, also when the coordination of its owners has changed since. */
function circumstanceOf(how: Ending): (opened: OpenedGroup) => Led {
  return how === 'dissolve'
    ? ({ found, leadership }) => ({
        lead: { agencyId: found.head.leadId, coordinators: leadership.lead?.coordinators ?? 'several' },
      })
    : ledOf;
}

function readReason({ form, lang }: Ask) {
  const f = sayForm(lang);
  const ground = reopeningGrounds.find((one) => one === form.text('dasar'));
  const words = readWords(form.text('alasan'), LIMIT);
  const errors: FieldError[] = [];
  if (ground === undefined) errors.push({ field: 'dasar', message: f('end.ground.missing') });
  if (!words.ok) errors.push({ field: 'alasan', message: wordsFault(words.error, LIMIT, lang) });
  return { ground: ground ?? '', words: words.ok ? words.value : '', errors };
}

async function show(
  ask: Ask<'/:id'>,
  given: { readonly permit: Permit<Led>; readonly how: Ending; readonly errors: readonly FieldError[] },
): Promise<Reply> {
  const { permit, how, errors } = given;
  const opening = await openFor(ask, permit, circumstanceOf(how));
  if (!opening.ok) return opening.error;
  const view: EndView = {
    ...formViewOf(ask, opening.value.opened, errors),
    how,
    ground: ask.form.text('dasar'),
    words: ask.form.text('alasan'),
  };
  return formPage(sayForm(ask.lang)(`end.title.${how}`, { title: view.title }), <EndBody view={view} />, errors);
}
