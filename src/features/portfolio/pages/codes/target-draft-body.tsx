import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { RadioField, StatementField } from '../../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { DateField } from '../../../../web/components/moment-fields.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Fold, Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { TextArea, TextField } from '../../../../web/components/text-fields.tsx';
import { adoptionMeasures } from '../../domain/codes/target.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import type { TypedTarget } from '../../http/codes/target-form.ts';
import type { TypedDay } from '../../http/codes/typed-date.ts';
import { type CodesWords, figure, say } from './say.ts';

/** One field of a target, before and after. */
export interface TargetChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface TargetDraftView {
  readonly lang: Lang;
  readonly id: string;
  readonly revision: number;
  /** A version of a target keeps its key. */
  readonly isNewTarget: boolean;
  readonly typed: TypedTarget;
  readonly errors: readonly FieldError[];
  /** From what stands now to what was typed, when another officer saved meanwhile. */
  readonly conflict: readonly TargetChange[] | null;
  /** From what is published to the draft; null: there is nothing published of it. */
  readonly difference: readonly TargetChange[] | null;
  readonly affected: readonly { readonly agency: string; readonly applications: number; readonly change: number }[];
  readonly isWhole: boolean;
  readonly date: TypedDay;
  readonly csrf: string;
  readonly onceKeys: { readonly save: string; readonly publish: string; readonly drop: string };
}

interface Part {
  readonly view: TargetDraftView;
  readonly t: CodesWords;
}

/** A target on its way: its rule, what it changes and whom it concerns, and its publication. */
export function TargetDraftBody({ view }: { readonly view: TargetDraftView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <p class="small">
          <a href={codesPaths.targets.to({})}>{t('targetsTitle')}</a>
        </p>
        <h1>{t('targetDraftTitle')}</h1>
        <p class="lead">{t('targetDraftLead')}</p>
        {view.conflict !== null && (
          <Note kind="warn" title={t('conflictTitle')}>
            <p>{t('conflictTable')}</p>
            <Changes id="bentrok" changes={view.conflict} t={t} />
          </Note>
        )}
      </div>
      <RuleForm view={view} t={t} />
      <Section id="perbedaan" title={t('draftDifference')}>
        {view.difference === null ? (
          <p>{t('targetIsNew')}</p>
        ) : view.difference.length === 0 ? (
          <p>{t('draftUnchanged')}</p>
        ) : (
          <Changes id="beda" changes={view.difference} t={t} />
        )}
      </Section>
      <Affected view={view} t={t} />
      <Publish view={view} t={t} />
      <Fold summary={t('dropTitle')}>
        <Form
          action={codesPaths.dropTarget.to({ id: view.id })}
          csrf={view.csrf}
          idempotencyKey={view.onceKeys.drop}
          label={t('dropTitle')}
        >
          <input type="hidden" name="revisi" value={String(view.revision)} />
          <p>{t('dropSays')}</p>
          <FormEnd>
            <Button kind="danger">{t('dropButton')}</Button>
          </FormEnd>
        </Form>
      </Fold>
    </div>
  );
}

function Changes({
  id,
  changes,
  t,
}: {
  readonly id: string;
  readonly changes: readonly TargetChange[];
  readonly t: CodesWords;
}) {
  return (
    <DataTable<TargetChange>
      id={id}
      caption={t('draftDifference')}
      captionHidden
      phone="cards"
      rows={changes}
      columns={[
        { key: 'field', head: t('columnField'), cell: ({ field }) => field, rowHeader: true },
        { key: 'before', head: t('columnBefore'), cell: ({ before }) => before, roomy: true },
        { key: 'after', head: t('columnAfter'), cell: ({ after }) => after, roomy: true },
      ]}
    />
  );
}

function RuleForm({ view, t }: Part) {
  const { typed } = view;
  const errorOf = (name: string) => view.errors.find(({ field }) => field === name)?.message;
  const line = (name: string, [label, hint]: readonly [label: string, hint?: string], value: string) => (
    <TextField name={name} label={label} hint={hint} value={value} maxLength={300} error={errorOf(name)} />
  );
  return (
    <Form
      action={codesPaths.targetDraft.to({ id: view.id })}
      csrf={view.csrf}
      idempotencyKey={view.onceKeys.save}
      label={t('targetDraftTitle')}
    >
      <input type="hidden" name="revisi" value={String(view.revision)} />
      {view.isNewTarget && line('kunci', [t('targetKey'), t('targetKeyHint')], typed.key)}
      {line('nama-id', [t('targetNameId')], typed.nameId)}
      {line('nama-en', [t('targetNameEn')], typed.nameEn)}
      <Measure view={view} t={t} />
      <Steps view={view} t={t} />
      {line('dasar-id', [t('targetGroundId')], typed.groundId)}
      {line('dasar-en', [t('targetGroundEn')], typed.groundEn)}
      {line('belum-id', [t('targetUnconfirmedId'), t('targetUnconfirmedHint')], typed.unconfirmedId)}
      {line('belum-en', [t('targetUnconfirmedEn')], typed.unconfirmedEn)}
      <FormEnd>
        <Button kind={view.isWhole ? 'plain' : 'primary'}>{t('tableSave')}</Button>
      </FormEnd>
    </Form>
  );
}

/** Which applications, what machines count of them, and how much of it is enough. */
function Measure({ view, t }: Part) {
  const { typed } = view;
  const errorOf = (name: string) => view.errors.find(({ field }) => field === name)?.message;
  return (
    <>
      <TextArea
        name="kode"
        label={t('targetAffects')}
        hint={t('targetAffectsHint')}
        value={typed.affects}
        rows={4}
        maxLength={2_000}
        error={errorOf('kode')}
      />
      <RadioField
        name="ukuran"
        label={t('columnMeasure')}
        value={typed.measure === '' ? undefined : typed.measure}
        choices={adoptionMeasures.map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))}
        error={errorOf('ukuran')}
      />
      <TextField
        name="ambang"
        label={t('targetThreshold')}
        hint={t('targetThresholdHint')}
        value={typed.threshold}
        width="short"
        inputMode="numeric"
        maxLength={9}
        error={errorOf('ambang')}
      />
      <TextField
        name="jendela"
        label={t('targetWindow')}
        hint={t('targetWindowHint')}
        value={typed.windowDays}
        width="short"
        inputMode="numeric"
        maxLength={3}
        error={errorOf('jendela')}
      />
    </>
  );
}

function Steps({ view, t }: Part) {
  const errorOf = (name: string) => view.errors.find(({ field }) => field === name)?.message;
  return (
    <>
      <p class="small">{t('stepsLead')}</p>
      {view.typed.steps.map(({ date, share }, at) => (
        <>
          <DateField
            name={`tahap-${at + 1}`}
            label={t('stepDate', { number: at + 1 })}
            value={date}
            optional={at > 1}
            error={errorOf(`tahap-${at + 1}`)}
          />
          <TextField
            name={`bagian-${at + 1}`}
            label={t('stepShare', { number: at + 1 })}
            value={share}
            width="short"
            inputMode="numeric"
            maxLength={3}
            optional={at > 1}
            error={errorOf(`bagian-${at + 1}`)}
          />
        </>
      ))}
    </>
  );
}

function Affected({ view, t }: Part) {
  const applications = view.affected.reduce((sum, one) => sum + one.applications, 0);
  return (
    <Section id="terdampak" title={t('targetAffected', { applications, agencies: view.affected.length })}>
      {view.affected.length > 0 && (
        <DataTable<TargetDraftView['affected'][number]>
          id="instansi"
          caption={t('affectedCaption')}
          captionHidden
          phone="fit"
          rows={view.affected.slice(0, 60)}
          columns={[
            { key: 'agency', head: t('columnAgency'), cell: ({ agency }) => agency, rowHeader: true },
            {
              key: 'applications',
              head: t('columnApplications'),
              cell: (row) => figure(row.applications, t.lang),
              figures: true,
            },
            {
              key: 'change',
              head: t('columnChange'),
              cell: ({ change }) =>
                change === 0 ? null : `${change > 0 ? '+' : '−'}${figure(Math.abs(change), t.lang)}`,
              figures: true,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Publish({ view, t }: Part) {
  const errorOf = (name: string) => view.errors.find(({ field }) => field === name)?.message;
  if (!view.isWhole)
    return (
      <Section id="terbitkan" title={t('publishTarget')} ground="sunk">
        <p>{t('publishTargetNotYet')}</p>
      </Section>
    );
  return (
    <Section id="terbitkan" title={t('publishTarget')} ground="sheet">
      <Form
        action={codesPaths.publishTarget.to({ id: view.id })}
        csrf={view.csrf}
        idempotencyKey={view.onceKeys.publish}
        label={t('publishTarget')}
      >
        <input type="hidden" name="revisi" value={String(view.revision)} />
        <DateField
          name="berlaku"
          label={t('publishFrom')}
          hint={t('publishFromHint')}
          value={view.date}
          error={errorOf('berlaku')}
        />
        <StatementField name="benar" label={t('publishTargetStatement')} error={errorOf('benar')} />
        <FormEnd>
          <Button>{t('publishTarget')}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}
