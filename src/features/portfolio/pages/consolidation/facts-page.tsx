import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import type { Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { ok } from '../../../../vocabulary/result.ts';
import { Button } from '../../../../web/components/button.tsx';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { SelectField, TextField } from '../../../../web/components/text-fields.tsx';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { actOnGroup } from '../../http/consolidation/act-on-group.ts';
import { memberOf, overseersOf } from '../../http/consolidation/consolidation-case.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { ledOf } from '../../http/consolidation/open-group.ts';
import { entryOfMember } from '../../storage/consolidation/consolidation-head.ts';
import { addFact, listFacts } from '../../storage/consolidation/consolidation-paper.ts';
import { factCriteria, type FactCriterion } from '../../storage/consolidation/consolidation-tables.ts';
import { errorOf, FormFrame, type GroupFormView } from './form-frame.tsx';
import { answerTo, formPage, formViewOf, openFor } from './group-form.ts';
import { say, sayForm } from './say.ts';
import { readCount, readWords } from './typed-fields.ts';
import { countWords, memberName, wordsFault } from './words-of.ts';

type Led = ConsolidationCircumstances['consolidation.prepare'];
const SOURCE_LIMIT = 300;

export interface FactsView extends GroupFormView {
  readonly applications: readonly { readonly entry: string; readonly name: string }[];
  readonly told: readonly {
    readonly name: string;
    readonly criterion: FactCriterion;
    readonly value: string;
    readonly source: string;
  }[];
  readonly given: {
    readonly entry: string;
    readonly criterion: string;
    readonly value: string;
    readonly source: string;
  };
}

/** What the lead knows of an application beyond the registry, each with its source. */
export async function factsPage(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  return show(ask, permit, []);
}

export async function sendFact(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  const opening = await openFor(ask, permit, ledOf);
  if (!opening.ok) return opening.error;
  const { opened, permitted } = opening.value;
  const { form, lang, services } = ask;
  const f = sayForm(lang);
  const entry = form.text('aplikasi');
  const criterion = factCriteria.find((one) => one === form.text('kriteria'));
  const value = readCount(
    form.text('nilai'),
    criterion === 'active_users' ? 1e9 : criterion === 'interfaces' ? 10_000 : 100,
  );
  const source = readWords(form.text('sumber'), SOURCE_LIMIT);
  const errors: FieldError[] = [];
  if (memberOf(opened.found, entry) === null)
    errors.push({ field: 'aplikasi', message: f('facts.application.missing') });
  if (criterion === undefined) errors.push({ field: 'kriteria', message: f('facts.criterion.missing') });
  if (!value.ok || value.value === null) errors.push({ field: 'nilai', message: f('facts.value.wrong') });
  if (!source.ok)
    errors.push({
      field: 'sumber',
      message:
        source.error === 'text_missing' ? f('facts.source.missing') : wordsFault(source.error, SOURCE_LIMIT, lang),
    });
  const again = (found: readonly FieldError[]) => show(ask, permit, found);
  if (errors.length > 0 || criterion === undefined || !value.ok || value.value === null || !source.ok)
    return again(errors);
  const [amount, words] = [value.value, source.value];
  const { officerId } = askingOfficer(ask);
  const outcome = await actOnGroup<{ readonly code: string }>(ask, {
    id: ask.params.id,
    permitted,
    seen: null,
    decide: async (tx, found) =>
      ok({
        bodies: [],
        also: async () => {
          const facts = await listFacts(tx, found.head.id);
          const of = { leadId: found.head.leadId, consolidationId: found.head.id, readerIds: overseersOf(found) };
          await addFact(tx, of, {
            number: (facts.at(-1)?.number ?? 0) + 1,
            entry,
            criterion,
            value: BigInt(amount),
            source: words,
            recordedBy: officerId,
            recordedAt: services.clock.trueNow(),
          });
        },
        location: consolidationPaths.facts.to({ id: ask.params.id }),
      }),
  });
  return answerTo(ask, outcome, {
    written: [],
    againHref: consolidationPaths.facts.to({ id: ask.params.id }),
    errorsOf: () => null,
    showAgain: again,
  });
}

async function show(ask: Ask<'/:id'>, permit: Permit<Led>, errors: readonly FieldError[]): Promise<Reply> {
  const opening = await openFor(ask, permit, ledOf);
  if (!opening.ok) return opening.error;
  const { opened } = opening.value;
  const { form, lang, services } = ask;
  const facts = await services.db.as(asAgency(opened.agencyId), (tx) => listFacts(tx, opened.found.head.id));
  const names = new Map(opened.found.members.map((one) => [entryOfMember(one), memberName(one, lang)]));
  const view: FactsView = {
    ...formViewOf(ask, opened, errors),
    applications: [...names].map(([entry, name]) => ({ entry, name })),
    told: facts.map(({ entry, criterion, value, source }) => ({
      name: names.get(entry) ?? entry,
      criterion,
      value: countWords(Number(value), lang),
      source,
    })),
    given: {
      entry: form.text('aplikasi'),
      criterion: form.text('kriteria'),
      value: form.text('nilai'),
      source: form.text('sumber'),
    },
  };
  return formPage(sayForm(lang)('facts.title', { title: view.title }), <FactsBody view={view} />, errors);
}

export function FactsBody({ view }: { readonly view: FactsView }) {
  const { lang, id, tokens, told, given, errors } = view;
  const f = sayForm(lang);
  const t = say(lang);
  return (
    <FormFrame view={view} heading={f('facts.title', { title: view.title })} lead={f('facts.lead')}>
      {told.length > 0 && (
        <DataTable
          id="tercatat"
          caption={f('facts.told')}
          phone="cards"
          columns={[
            { key: 'name', head: f('application'), rowHeader: true, phoneLabel: null, cell: ({ name }) => name },
            { key: 'criterion', head: f('facts.criterion'), cell: ({ criterion }) => t(`criterion.${criterion}`) },
            { key: 'value', head: f('facts.value'), figures: true, cell: ({ value }) => value },
            { key: 'source', head: f('facts.source'), cell: ({ source }) => source, roomy: true },
          ]}
          rows={told}
        />
      )}
      <Form action={consolidationPaths.facts.to({ id })} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <SelectField
          name="aplikasi"
          label={f('application')}
          value={given.entry}
          options={view.applications.map(({ entry, name }) => ({ value: entry, label: name }))}
          error={errorOf(errors, 'aplikasi')}
        />
        <SelectField
          name="kriteria"
          label={f('facts.criterion')}
          value={given.criterion}
          options={factCriteria.map((one) => ({ value: one, label: t(`criterion.${one}`) }))}
          error={errorOf(errors, 'kriteria')}
        />
        <TextField
          name="nilai"
          label={f('facts.value')}
          hint={f('facts.value.hint')}
          value={given.value}
          inputMode="numeric"
          width="short"
          error={errorOf(errors, 'nilai')}
        />
        <TextField
          name="sumber"
          label={f('facts.source')}
          hint={f('facts.source.hint')}
          value={given.source}
          maxLength={SOURCE_LIMIT}
          error={errorOf(errors, 'sumber')}
        />
        <FormEnd>
          <Button>{f('facts.send')}</Button>
        </FormEnd>
      </Form>
    </FormFrame>
  );
}
