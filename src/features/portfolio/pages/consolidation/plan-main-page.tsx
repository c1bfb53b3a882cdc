import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import type { Reply } from '../../../../kernel/http/reply.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { DateField, type TypedDate } from '../../../../web/components/moment-fields.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/components/text-fields.tsx';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { generalApplication } from '../../data/consolidation/decrees.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { PlanPaper } from '../../http/consolidation/plan-paper.ts';
import { errorOf } from './form-frame.tsx';
import { formPage } from './group-form.ts';
import { numberShown, openPlan, type PlanContext, savePart } from './plan-context.ts';
import { type Option, PlanPartForm, type PlanPartView } from './plan-frame.tsx';
import { sayForm } from './say.ts';
import { readAmount, readDate, readWords, typedDate } from './typed-fields.ts';
import { wordsFault } from './words-of.ts';

type Led = ConsolidationCircumstances['consolidation.prepare'];
const WAY_BACK_LIMIT = 2_000;
const AMOUNTS = ['addedAtTarget', 'migration', 'dualRun', 'training'] as const;

export interface PlanMainView extends PlanPartView {
  readonly target: string;
  readonly targets: readonly Option[];
  readonly cutOver: TypedDate;
  readonly wayBackOwner: string;
  readonly wayBackText: string;
  readonly wayBackUntil: TypedDate;
  readonly agencies: readonly Option[];
  readonly amounts: Readonly<Record<(typeof AMOUNTS)[number], string>>;
}

/** Target, day of the change, the way back, and what the change itself costs. */
export async function planMainPage(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  const context = await openPlan(ask, permit);
  return context.ok ? show(ask, context.value, []) : context.error;
}

export async function sendPlanMain(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  const context = await openPlan(ask, permit);
  if (!context.ok) return context.error;
  const { form, lang } = ask;
  const f = sayForm(lang);
  const errors: FieldError[] = [];
  const date = (name: string): LocalDate | null => {
    const read = readDate(form, name);
    if (read.isWrong) errors.push({ field: name, message: f('date.wrong') });
    return read.value;
  };
  const [cutOverOn, until] = [date('alih'), date('kembali-sampai')];
  const text = form.text('kembali') === '' ? null : readWords(form.text('kembali'), WAY_BACK_LIMIT);
  if (text !== null && !text.ok)
    errors.push({ field: 'kembali', message: wordsFault(text.error, WAY_BACK_LIMIT, lang) });
  const ownerId = context.value.agencies.find(({ value }) => value === form.text('kembali-oleh'))?.value ?? null;
  const targetId = targetsOf(context.value).find(({ value }) => value === form.text('target'))?.value ?? null;
  const amounts = Object.fromEntries(
    AMOUNTS.map((name) => {
      const amount = readAmount(form.text(name));
      if (!amount.ok) errors.push({ field: name, message: f('amount.wrong') });
      return [name, amount.ok && amount.value !== null ? String(amount.value) : null] as const;
    }),
  );
  const again = (found: readonly FieldError[]) => show(ask, context.value, found);
  if (errors.length > 0) return again(errors);
  const written = text?.ok === true ? text.value : null;
  const isWhole = ownerId !== null && until !== null && written !== null;
  if (!isWhole && (ownerId !== null || until !== null || written !== null))
    return again([{ field: 'kembali-oleh', message: f('plan.wayBack.whole') }]);
  const paper: PlanPaper = {
    ...context.value.paper,
    targetId,
    cutOverOn,
    wayBack: isWhole ? { ownerId, text: written, until } : null,
    migration: amounts['migration'] ?? null,
    dualRun: amounts['dualRun'] ?? null,
    training: amounts['training'] ?? null,
    addedAtTarget: amounts['addedAtTarget'] ?? null,
  };
  return savePart(ask, context.value, {
    paper,
    againHref: consolidationPaths.planMain.to({ id: ask.params.id }),
    showAgain: again,
  });
}

function targetsOf({ applicationNames, choice }: PlanContext): readonly Option[] {
  const targetId = choice?.targetId ?? null;
  const general = targetId === null ? null : generalApplication(targetId);
  return [
    ...(general === null || targetId === null ? [] : [{ value: targetId, label: general.name }]),
    ...[...applicationNames].map(([value, label]) => ({ value, label })),
  ];
}

async function show(ask: Ask<'/:id'>, context: PlanContext, errors: readonly FieldError[]): Promise<Reply> {
  const { form, lang } = ask;
  const { paper, opened, number, agencies } = context;
  const isAgain = errors.length > 0;
  const of = (name: string, kept: string): string => (isAgain ? form.text(name) : kept);
  const view: PlanMainView = {
    lang,
    id: opened.found.head.id,
    title: opened.found.head.title,
    tokens: formTokens(ask),
    number: numberShown(ask, { errors, number }),
    errors,
    target: of('target', paper.targetId ?? ''),
    targets: targetsOf(context),
    cutOver: isAgain ? readDate(form, 'alih').typed : typedDate(paper.cutOverOn),
    wayBackOwner: of('kembali-oleh', paper.wayBack?.ownerId ?? ''),
    wayBackText: of('kembali', paper.wayBack?.text ?? ''),
    wayBackUntil: isAgain ? readDate(form, 'kembali-sampai').typed : typedDate(paper.wayBack?.until ?? null),
    agencies,
    amounts: {
      addedAtTarget: of('addedAtTarget', paper.addedAtTarget ?? ''),
      migration: of('migration', paper.migration ?? ''),
      dualRun: of('dualRun', paper.dualRun ?? ''),
      training: of('training', paper.training ?? ''),
    },
  };
  return formPage(sayForm(lang)('plan.part.main'), <PlanMainBody view={view} />, errors);
}

export function PlanMainBody({ view }: { readonly view: PlanMainView }) {
  const { lang, id, errors } = view;
  const f = sayForm(lang);
  return (
    <PlanPartForm
      view={view}
      action={consolidationPaths.planMain.to({ id })}
      heading={f('plan.part.main')}
      lead={f('plan.main.lead')}
    >
      <div>
        <SelectField
          name="target"
          label={f('plan.target')}
          value={view.target}
          options={view.targets}
          error={errorOf(errors, 'target')}
        />
        <DateField
          name="alih"
          label={f('plan.cutOver')}
          hint={f('plan.cutOver.hint')}
          value={view.cutOver}
          error={errorOf(errors, 'alih')}
        />
      </div>
      <Section id="jalan-kembali" title={f('plan.wayBack')}>
        <TextArea
          name="kembali"
          label={f('plan.wayBack.how')}
          value={view.wayBackText}
          maxLength={WAY_BACK_LIMIT}
          error={errorOf(errors, 'kembali')}
        />
        <SelectField
          name="kembali-oleh"
          label={f('plan.wayBack.by')}
          value={view.wayBackOwner}
          options={view.agencies}
          error={errorOf(errors, 'kembali-oleh')}
        />
        <DateField
          name="kembali-sampai"
          label={f('plan.wayBack.until')}
          value={view.wayBackUntil}
          error={errorOf(errors, 'kembali-sampai')}
        />
      </Section>
      <Amounts view={view} />
    </PlanPartForm>
  );
}

function Amounts({ view }: { readonly view: PlanMainView }) {
  const { lang, errors } = view;
  const f = sayForm(lang);
  return (
    <Section id="biaya" title={f('plan.money')}>
      <p class="small dim">{f('plan.money.lead')}</p>
      {AMOUNTS.map((name) => (
        <TextField
          name={name}
          label={f(`plan.money.${name}`)}
          hint={f('amount.hint')}
          value={view.amounts[name]}
          inputMode="numeric"
          width="medium"
          optional
          error={errorOf(errors, name)}
        />
      ))}
    </Section>
  );
}
