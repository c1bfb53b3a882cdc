import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import type { Reply } from '../../../../kernel/http/reply.ts';
import { addWorkingDays } from '../../../../vocabulary/working-day.ts';
import { Button } from '../../../../web/components/button.tsx';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { DateField, type TypedDate } from '../../../../web/components/moment-fields.tsx';
import { calendarOf } from '../../../directory/index.ts';
import { hearingTerms } from '../../data/consolidation/hearing-terms.ts';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { askOwners, type ConsolidationFault } from '../../domain/consolidation/decide.ts';
import { actOnGroup } from '../../http/consolidation/act-on-group.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { ledOf } from '../../http/consolidation/open-group.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { errorOf, FormFrame, type GroupFormView, Seen } from './form-frame.tsx';
import { answerTo, formPage, formViewOf, openFor, outOfStage, seenIn } from './group-form.ts';
import { sayForm } from './say.ts';
import { readDate, typedDate } from './typed-fields.ts';
import { dayWords } from './words-of.ts';

type Led = ConsolidationCircumstances['consolidation.ask'];

export interface AskView extends GroupFormView {
  readonly owners: readonly string[];
  readonly due: TypedDate;
  readonly leastDay: string;
}

/** Every owner is asked at once, with a last day. */
export async function askPage(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  return show(ask, permit, []);
}

export async function sendAsk(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  const opened = await openFor(ask, permit, ledOf);
  if (!opened.ok) return opened.error;
  const { lang, form } = ask;
  const f = sayForm(lang);
  const due = readDate(form, 'tenggat');
  const again = (errors: readonly FieldError[]) => show(ask, permit, errors);
  if (due.value === null)
    return again([{ field: 'tenggat', message: f(due.isWrong ? 'date.wrong' : 'ask.due.missing') }]);
  const dueOn = due.value;
  const leastDueOn = await leastDay(ask);
  const outcome = await actOnGroup<ConsolidationFault>(ask, {
    id: ask.params.id,
    permitted: opened.value.permitted,
    seen: seenIn(ask),
    decide(_, { consolidation, head }, askedOn) {
      const decided = askOwners(consolidation, head.ownerIds, { askedOn, dueOn, leastDueOn });
      return decided.ok ? { ok: true, value: { bodies: decided.value } } : decided;
    },
  });
  return answerTo(ask, outcome, {
    written: [{ label: f('ask.due'), words: dayWords(dueOn, lang) }],
    againHref: consolidationPaths.ask.to({ id: ask.params.id }),
    errorsOf: (fault) =>
      fault.code === 'hearing_too_short'
        ? [{ field: 'tenggat', message: f('ask.due.short', { date: dayWords(fault.leastDueOn, lang) }) }]
        : null,
    showAgain: again,
  });
}

/** The earliest last day that leaves the owners fair time. */
async function leastDay(ask: Ask) {
  return addWorkingDays(dayOf(ask), hearingTerms.leastWorkingDays, await calendarOf(ask.services.db, null));
}

async function show(ask: Ask<'/:id'>, permit: Permit<Led>, errors: readonly FieldError[]): Promise<Reply> {
  const opening = await openFor(ask, permit, ledOf);
  if (!opening.ok) return opening.error;
  const { opened } = opening.value;
  const passed = outOfStage(opened, 'proposed');
  if (passed !== null) return passed;
  const proposed = addWorkingDays(
    dayOf(ask),
    hearingTerms.proposedWorkingDays,
    await calendarOf(ask.services.db, null),
  );
  const view: AskView = {
    ...formViewOf(ask, opened, errors),
    owners: opened.found.head.ownerIds.map((id) => opened.names.get(id) ?? id),
    due: errors.length > 0 ? readDate(ask.form, 'tenggat').typed : typedDate(proposed),
    leastDay: dayWords(await leastDay(ask), ask.lang),
  };
  return formPage(sayForm(ask.lang)('ask.title', { count: view.owners.length }), <AskBody view={view} />, errors);
}

export function AskBody({ view }: { readonly view: AskView }) {
  const { lang, id, tokens, owners } = view;
  const f = sayForm(lang);
  return (
    <FormFrame view={view} heading={f('ask.title', { count: owners.length })} lead={f('ask.lead')}>
      <ul class="dots">
        {owners.map((owner) => (
          <li>{owner}</li>
        ))}
      </ul>
      <Form action={consolidationPaths.ask.to({ id })} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <Seen seen={view.seen} />
        <DateField
          name="tenggat"
          label={f('ask.due')}
          hint={f('ask.due.hint', { date: view.leastDay })}
          value={view.due}
          error={errorOf(view.errors, 'tenggat')}
        />
        <FormEnd>
          <Button>{f('ask.send')}</Button>
        </FormEnd>
      </Form>
    </FormFrame>
  );
}
