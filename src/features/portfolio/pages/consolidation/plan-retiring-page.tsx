import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { RadioField } from '../../../../web/components/choice-fields.tsx';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { DateField, type TypedDate } from '../../../../web/components/moment-fields.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { SelectField } from '../../../../web/components/text-fields.tsx';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import type { Retiring } from '../../domain/consolidation/plan.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { errorOf } from './form-frame.tsx';
import { formPage } from './group-form.ts';
import { numberShown, openPlan, type PlanContext, savePart } from './plan-context.ts';
import { type Option, PlanPartForm, type PlanPartView } from './plan-frame.tsx';
import { sayForm } from './say.ts';
import { readDate, typedDate } from './typed-fields.ts';

type Led = ConsolidationCircumstances['consolidation.prepare'];
type RetiringAsk = Ask<'/:id/:owner/:element'>;

export interface PlanRetiringView extends PlanPartView {
  readonly action: string;
  readonly application: string;
  readonly off: TypedDate;
  readonly contract: string;
  readonly contractEnds: TypedDate;
  readonly archiveOwner: string;
  readonly archiveOn: TypedDate;
  readonly keptUntil: TypedDate;
  readonly agencies: readonly Option[];
}

/** How one application stops: its last day, its contract, where its records go. */
export async function planRetiringPage(ask: RetiringAsk, permit: Permit<Led>): Promise<Reply> {
  const context = await openPlan(ask, permit);
  return context.ok ? show(ask, context.value, []) : context.error;
}

export async function sendPlanRetiring(ask: RetiringAsk, permit: Permit<Led>): Promise<Reply> {
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
  const [switchOffOn, endsOn, archivedOn, keptUntil] = [
    date('mati'),
    date('kontrak-akhir'),
    date('arsip-pada'),
    date('simpan-sampai'),
  ];
  const archiver = context.value.agencies.find(({ value }) => value === form.text('arsip-oleh'))?.value ?? null;
  const contract = form.text('kontrak');
  if (contract === 'ada' && endsOn === null && errors.length === 0)
    errors.push({ field: 'kontrak-akhir', message: f('plan.contract.missing') });
  const isWhole = archiver !== null && archivedOn !== null && keptUntil !== null;
  if (!isWhole && (archiver !== null || archivedOn !== null || keptUntil !== null) && errors.length === 0)
    errors.push({ field: 'arsip-oleh', message: f('plan.archive.whole') });
  const again = (found: readonly FieldError[]) => show(ask, context.value, found);
  if (errors.length > 0) return again(errors);
  const changed: Partial<Retiring> = {
    switchOffOn,
    contract: contract === 'tidak-ada' ? 'none' : contract === 'ada' && endsOn !== null ? { endsOn } : null,
    archive: isWhole ? { ownerId: archiver, on: archivedOn, keptUntil } : null,
  };
  const { paper } = context.value;
  const entry = entryIn(ask);
  return savePart(ask, context.value, {
    paper: {
      ...paper,
      retiring: paper.retiring.map((one) => (one.applicationId === entry ? { ...one, ...changed } : one)),
    },
    againHref: consolidationPaths.planRetiring.to(ask.params),
    showAgain: again,
  });
}

function entryIn({ params }: RetiringAsk): string {
  return `${params.owner}/${params.element}`;
}

async function show(ask: RetiringAsk, context: PlanContext, errors: readonly FieldError[]): Promise<Reply> {
  const { form, lang, params } = ask;
  const { paper, opened, number, agencies, applicationNames } = context;
  const retiring = paper.retiring.find(({ applicationId }) => applicationId === entryIn(ask));
  if (retiring === undefined)
    return refuse('consolidation_member_unknown', { next: consolidationPaths.plan.to({ id: params.id }) });
  const isAgain = errors.length > 0;
  const date = (name: string, kept: LocalDate | null): TypedDate =>
    isAgain ? readDate(form, name).typed : typedDate(kept);
  const { contract, archive } = retiring;
  const held = contract === null ? '' : contract === 'none' ? 'tidak-ada' : 'ada';
  const view: PlanRetiringView = {
    lang,
    id: params.id,
    title: opened.found.head.title,
    tokens: formTokens(ask),
    number: numberShown(ask, { errors, number }),
    errors,
    action: consolidationPaths.planRetiring.to(params),
    application: applicationNames.get(retiring.applicationId) ?? retiring.applicationId,
    off: date('mati', retiring.switchOffOn),
    contract: isAgain ? form.text('kontrak') : held,
    contractEnds: date('kontrak-akhir', contract === null || contract === 'none' ? null : contract.endsOn),
    archiveOwner: isAgain ? form.text('arsip-oleh') : (archive?.ownerId ?? ''),
    archiveOn: date('arsip-pada', archive?.on ?? null),
    keptUntil: date('simpan-sampai', archive?.keptUntil ?? null),
    agencies,
  };
  const title = sayForm(lang)('plan.part.retiring', { name: view.application });
  return formPage(title, <PlanRetiringBody view={view} />, errors);
}

export function PlanRetiringBody({ view }: { readonly view: PlanRetiringView }) {
  const { lang, errors } = view;
  const f = sayForm(lang);
  return (
    <PlanPartForm view={view} action={view.action} heading={f('plan.part.retiring', { name: view.application })}>
      <div>
        <DateField
          name="mati"
          label={f('plan.off')}
          hint={f('plan.off.hint')}
          value={view.off}
          error={errorOf(errors, 'mati')}
        />
        <RadioField
          name="kontrak"
          label={f('plan.contract')}
          value={view.contract}
          choices={[
            { value: 'tidak-ada', label: f('plan.contract.none') },
            { value: 'ada', label: f('plan.contract.some') },
          ]}
          error={errorOf(errors, 'kontrak')}
        />
        <DateField
          name="kontrak-akhir"
          label={f('plan.contract.ends')}
          value={view.contractEnds}
          error={errorOf(errors, 'kontrak-akhir')}
        />
      </div>
      <Section id="arsip" title={f('plan.archive')}>
        <p class="small dim">{f('plan.archive.lead')}</p>
        <SelectField
          name="arsip-oleh"
          label={f('plan.archive.by')}
          value={view.archiveOwner}
          options={view.agencies}
          error={errorOf(errors, 'arsip-oleh')}
        />
        <DateField
          name="arsip-pada"
          label={f('plan.archive.on')}
          value={view.archiveOn}
          error={errorOf(errors, 'arsip-pada')}
        />
        <DateField
          name="simpan-sampai"
          label={f('plan.archive.until')}
          value={view.keptUntil}
          error={errorOf(errors, 'simpan-sampai')}
        />
      </Section>
    </PlanPartForm>
  );
}
