import type { Lang } from '../../../../vocabulary/lang.ts';
import { formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import { Button } from '../../../../web/components/button.tsx';
import { CheckboxField, RadioField } from '../../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { FileField } from '../../../../web/components/file-field.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/components/text-fields.tsx';
import type { Climb, FactSheet, Ladder, LadderCondition } from '../../domain/maturity/ladder.ts';
import type { Evidence } from '../../domain/maturity/maturity-report.ts';
import type { Regime, RegimePart } from '../../domain/maturity/regime.ts';
import { evidenceKinds, MOST_NOTE, type TypedLevel } from '../../http/maturity/evidence-form.ts';
import { maturityPaths } from '../../http/maturity/maturity-paths.ts';
import type { SaidLevel } from '../../storage/maturity/maturity-level.ts';
import { factName, factValue } from './fact-words.ts';
import { type MaturityWords, say } from './say.ts';

/** A piece of evidence in words, with its page or file where it has one. */
export interface EvidenceRow {
  readonly kind: Evidence['kind'];
  readonly words: string;
  readonly href: string | null;
}

export interface IndicatorView {
  readonly lang: Lang;
  readonly regime: Regime;
  readonly indicator: RegimePart;
  readonly latest: SaidLevel | null;
  readonly evidence: readonly EvidenceRow[];
  readonly machine: { readonly ladder: Ladder; readonly climb: Climb; readonly facts: FactSheet } | null;
  readonly history: readonly SaidLevel[];
  readonly typed: TypedLevel;
  readonly errors: readonly FieldError[];
  /** A colleague saved since the form was opened. */
  readonly isConflict: boolean;
  /** null: looks on. */
  readonly form: { readonly csrf: string; readonly onceKey: string } | null;
}

interface Part {
  readonly view: IndicatorView;
  readonly t: MaturityWords;
}

/** One indicator: the agency's word with its evidence, what the machine computed, and every word before. */
export function IndicatorBody({ view }: { readonly view: IndicatorView }) {
  const t = say(view.lang);
  const { indicator, regime } = view;
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <p class="small">
          <a href={maturityPaths.own.to({ regime: regime.key })}>{regime.name[view.lang]}</a>
        </p>
        <h1>
          {indicator.key} {indicator.name}
        </h1>
        <p class="lead">{standsWords(view, t)}</p>
        {view.isConflict && <Conflict view={view} t={t} />}
      </div>
      <EvidenceList view={view} t={t} />
      {view.form !== null && <LevelForm view={view} form={view.form} t={t} />}
      {view.machine !== null && <Machine machine={view.machine} t={t} />}
      <History view={view} t={t} />
    </div>
  );
}

function standsWords({ latest, regime }: IndicatorView, t: MaturityWords): string {
  if (latest === null || latest.level === null) return t('indicatorOpen');
  return t('indicatorStands', { level: levelWords(latest.level, regime) });
}

function levelWords(level: number, { levels }: Regime): string {
  const name = levels.find((one) => one.level === level)?.name;
  if (name === undefined) return String(level);
  return name.includes(String(level)) ? name : `${level} ${name}`;
}

function Conflict({ view, t }: Part) {
  const { latest, regime } = view;
  return (
    <Note kind="warn" title={t('conflictTitle')}>
      <p>
        {t('conflictSays', {
          level: latest === null || latest.level === null ? t('notAssessed') : levelWords(latest.level, regime),
          note: latest === null || latest.note === '' ? t('noNote') : latest.note,
          count: latest?.evidence.length ?? 0,
        })}
      </p>
    </Note>
  );
}

function EvidenceList({ view, t }: Part) {
  if (view.evidence.length === 0) return null;
  return (
    <Section id="bukti" title={t('evidenceTitle')}>
      <ul>
        {view.evidence.map(({ kind, words, href }) => (
          <li>
            {t(`evidence.${kind}`)}: {href === null ? words : <a href={href}>{words}</a>}
          </li>
        ))}
      </ul>
      {view.latest !== null && view.latest.note !== '' && <p>{view.latest.note}</p>}
    </Section>
  );
}

function LevelForm({ view, form, t }: Part & { readonly form: NonNullable<IndicatorView['form']> }) {
  const { typed, regime, indicator } = view;
  const errorOf = (name: string) => view.errors.find(({ field }) => field === name)?.message;
  return (
    <Section id="nilai" title={t('assessTitle')} ground="sheet">
      <Form
        action={maturityPaths.indicator.to({ regime: regime.key, indicator: indicator.key })}
        csrf={form.csrf}
        idempotencyKey={form.onceKey}
        label={t('assessTitle')}
        takesFiles
      >
        <input type="hidden" name="terlihat" value={typed.seen} />
        <RadioField
          name="tingkat"
          label={t('columnGiven')}
          value={typed.level}
          choices={[
            ...regime.levels.map(({ level }) => ({ value: String(level), label: levelWords(level, regime) })),
            { value: '', label: t('notAssessed') },
          ]}
          error={errorOf('tingkat')}
        />
        <EvidenceFields view={view} t={t} />
        <TextArea
          name="catatan"
          label={t('note')}
          value={typed.note}
          rows={3}
          maxLength={MOST_NOTE}
          optional
          error={errorOf('catatan')}
        />
        <FormEnd>
          <Button>{t('assessSave')}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}

function EvidenceFields({ view, t }: Part) {
  const { typed } = view;
  const errorOf = (name: string) => view.errors.find(({ field }) => field === name)?.message;
  return (
    <>
      {view.evidence.length > 0 && (
        <CheckboxField
          name="bukti"
          label={t('evidenceKeep')}
          values={typed.kept}
          choices={view.evidence.map(({ kind, words }, at) => ({
            value: String(at),
            label: `${t(`evidence.${kind}`)}: ${words}`,
          }))}
        />
      )}
      <SelectField
        name="jenis"
        label={t('evidenceAdd')}
        value={typed.kind === '' ? 'none' : typed.kind}
        options={[
          { value: 'none', label: t('evidenceNone') },
          ...evidenceKinds.map((kind) => ({ value: kind, label: t(`evidence.${kind}`) })),
        ]}
        error={errorOf('jenis')}
      />
      <TextField
        name="rujukan"
        label={t('evidenceReference')}
        hint={t('evidenceReferenceHint')}
        value={typed.reference}
        maxLength={300}
        optional
        error={errorOf('rujukan')}
      />
      <FileField
        name="berkas"
        label={t('evidenceFile')}
        hint={t('evidenceFileHint')}
        accept=".pdf,.png,.jpg,.jpeg,.xlsx,.docx"
        optional
        error={errorOf('berkas')}
      />
    </>
  );
}

interface MachineProps {
  readonly machine: NonNullable<IndicatorView['machine']>;
  readonly t: MaturityWords;
}

function Machine({ machine, t }: MachineProps) {
  const { ladder, climb, facts } = machine;
  return (
    <Section id="mesin" title={t('machineTitle', { level: climb.level })} ground="sunk">
      <p>{ladder.note[t.lang]}</p>
      {!climb.isCertain && <p>{t('machineUncertain')}</p>}
      <DataTable<Ladder['rungs'][number]>
        id="tangga"
        caption={t('machineCaption')}
        phone="cards"
        rows={ladder.rungs}
        rowState={({ level }) => (level === climb.level ? 'selected' : null)}
        columns={[
          { key: 'level', head: t('columnLevel'), cell: ({ level }) => String(level), rowHeader: true },
          {
            key: 'needs',
            head: t('columnNeeds'),
            cell: ({ conditions }) => <Conditions conditions={conditions} facts={facts} t={t} />,
          },
        ]}
      />
    </Section>
  );
}

interface ConditionsProps {
  readonly conditions: readonly LadderCondition[];
  readonly facts: FactSheet;
  readonly t: MaturityWords;
}

function Conditions({ conditions, facts, t }: ConditionsProps) {
  return (
    <div class="said-lines">
      {conditions.map(({ fact, atLeast }) => (
        <div>
          {t('machineNeeds', {
            fact: factName(fact, t),
            least: factValue(fact, atLeast, t),
            has: factValue(fact, facts[fact] ?? null, t),
          })}
        </div>
      ))}
    </div>
  );
}

function History({ view, t }: Part) {
  if (view.history.length === 0) return null;
  return (
    <Section id="riwayat" title={t('historyTitle')}>
      <DataTable<SaidLevel>
        id="riwayat-tabel"
        caption={t('historyTitle')}
        captionHidden
        phone="cards"
        rows={view.history.slice(0, 50)}
        columns={[
          {
            key: 'at',
            head: t('columnSaidAt'),
            rowHeader: true,
            cell: ({ recordedAt }) => formatDateTimeZone(recordedAt, 'Asia/Jakarta', t.lang),
          },
          {
            key: 'level',
            head: t('columnGiven'),
            cell: ({ level }) => (level === null ? t('notAssessed') : levelWords(level, view.regime)),
          },
          {
            key: 'evidence',
            head: t('columnEvidence'),
            cell: ({ evidence }) => String(evidence.length),
            figures: true,
          },
          { key: 'note', head: t('note'), cell: ({ note }) => note, roomy: true },
        ]}
      />
    </Section>
  );
}
