import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { TextField } from '../../../../web/components/text-fields.tsx';
import { fieldId } from '../../../../web/frame.ts';
import { costParts } from '../../domain/consolidation/cost.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { ToldCost } from '../../storage/consolidation/application-cost.ts';
import type { CostItem } from '../../storage/consolidation/consolidation-tables.ts';
import { errorOf } from './form-frame.tsx';
import { sayMoney } from './say.ts';
import { money, shortDay } from './words-of.ts';

export interface CostView {
  readonly lang: Lang;
  readonly elementId: string;
  readonly name: string;
  readonly tokens: FormTokens;
  /** What the officer had seen told. */
  readonly version: string;
  readonly errors: readonly FieldError[];
  readonly year: string;
  readonly years: readonly number[];
  readonly amounts: ReadonlyMap<CostItem, { readonly low: string; readonly high: string }>;
  readonly source: string;
  readonly told: readonly ToldCost[];
}

export function lowField(item: CostItem): string {
  return `b-${item}`;
}

export function highField(item: CostItem): string {
  return `b-${item}-sampai`;
}

export function CostBody({ view }: { readonly view: CostView }) {
  const { lang, errors, elementId, tokens } = view;
  const m = sayMoney(lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <div class="stack">
        <p class="small">
          <a href={consolidationPaths.costs.to({})}>{m('cost.back')}</a>
        </p>
        <h1>{m('cost.title', { name: view.name })}</h1>
        <p class="lead">{m('cost.lead')}</p>
      </div>
      <Form action={consolidationPaths.cost.to({ element: elementId })} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <input type="hidden" id={fieldId('catatan')} name="catatan" value={view.version} />
        <div class="stack-large">
          <TextField
            name="tahun"
            label={m('cost.year')}
            value={view.year}
            inputMode="numeric"
            width="short"
            maxLength={4}
            error={errorOf(errors, 'tahun')}
          />
          <Parts view={view} />
          <Section id="pos" title={m('item.budget_line')}>
            <TextField
              name={lowField('budget_line')}
              label={m('cost.line')}
              hint={m('cost.line.hint')}
              value={view.amounts.get('budget_line')?.low}
              inputMode="numeric"
              width="medium"
              optional
              error={errorOf(errors, lowField('budget_line'))}
            />
          </Section>
          <TextField
            name="sumber"
            label={m('cost.source')}
            hint={m('cost.source.hint')}
            value={view.source}
            maxLength={300}
            error={errorOf(errors, 'sumber')}
          />
          <FormEnd>
            <Button>{m('cost.save')}</Button>
          </FormEnd>
        </div>
      </Form>
      {view.told.length > 0 && <Told view={view} />}
    </div>
  );
}

function Parts({ view }: { readonly view: CostView }) {
  const { lang, errors } = view;
  const m = sayMoney(lang);
  return (
    <Section id="bagian" title={m('cost.parts')}>
      <p class="small dim">{m('cost.parts.lead')}</p>
      {costParts.map((part) => (
        <>
          <TextField
            name={lowField(part)}
            label={m(`item.${part}`)}
            hint={m('amount.hint')}
            value={view.amounts.get(part)?.low}
            inputMode="numeric"
            width="medium"
            optional
            error={errorOf(errors, lowField(part))}
          />
          <TextField
            name={highField(part)}
            label={m('cost.upTo', { part: m(`item.${part}`) })}
            value={view.amounts.get(part)?.high}
            inputMode="numeric"
            width="medium"
            optional
            error={errorOf(errors, highField(part))}
          />
        </>
      ))}
    </Section>
  );
}

function Told({ view }: { readonly view: CostView }) {
  const { lang } = view;
  const m = sayMoney(lang);
  return (
    <DataTable
      id="tercatat"
      caption={m('cost.told')}
      phone="cards"
      columns={[
        { key: 'item', head: m('cost.item'), rowHeader: true, phoneLabel: null, cell: ({ item }) => m(`item.${item}`) },
        { key: 'year', head: m('costs.year'), figures: true, cell: ({ year }) => String(year) },
        {
          key: 'amount',
          head: m('lines.amount'),
          figures: true,
          cell: ({ low, high }) =>
            low === null || high === null
              ? m('cost.takenBack')
              : low === high
                ? money(low, lang)
                : `${money(low, lang)} - ${money(high, lang)}`,
        },
        { key: 'source', head: m('cost.source'), cell: ({ source }) => source, roomy: true },
        {
          key: 'on',
          head: m('cost.on'),
          noWrap: true,
          cell: ({ recordedAt }) => shortDay(localDateIn(recordedAt, 'Asia/Jakarta'), lang),
        },
      ]}
      rows={view.told}
    />
  );
}
