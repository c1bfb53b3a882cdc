import type { Lang } from '../../../../vocabulary/lang.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { Button } from '../../../../web/components/button.tsx';
import { StatementField } from '../../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { StatStrip } from '../../../../web/components/stat-strip.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { TextField } from '../../../../web/components/text-fields.tsx';
import type { PartReport } from '../../domain/maturity/maturity-report.ts';
import type { Regime } from '../../domain/maturity/regime.ts';
import { maturityPaths } from '../../http/maturity/maturity-paths.ts';
import type { OwnIndex } from '../../http/maturity/own-index.ts';
import type { MaturityResult } from '../../storage/maturity/maturity-result.ts';
import { hundredthsWords, indexWords, type MaturityWords, say } from './say.ts';

export interface OwnView {
  readonly lang: Lang;
  readonly regime: Regime;
  readonly index: Pick<OwnIndex, 'report' | 'said' | 'computed' | 'differing' | 'latest'>;
  readonly on: LocalDate;
  readonly isToday: boolean;
  /** As typed in the field of the day; empty: today. */
  readonly typedDay: string;
  readonly results: readonly MaturityResult[];
  readonly errors: readonly FieldError[];
  /** For the approver, today alone. */
  readonly publish: { readonly csrf: string; readonly onceKey: string } | null;
}

interface Part {
  readonly view: OwnView;
  readonly t: MaturityWords;
}

/** The own self-assessment on a day, with what the machine computed beside it. */
export function OwnBody({ view }: { readonly view: OwnView }) {
  const t = say(view.lang);
  const { report, differing } = view.index;
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <p class="small">
          <a href={maturityPaths.home.to({})}>{t('homeTitle')}</a>
        </p>
        <h1>{t('ownTitle', { index: view.regime.name[view.lang], value: indexWords(report, t) })}</h1>
        <p class="lead">{leadWords(view, t)}</p>
        <p class="small">
          <a href={maturityPaths.results.to({ regime: view.regime.key })}>{t('ownToResults')}</a>
        </p>
      </div>
      <StatStrip
        stats={[
          {
            label: t('statMissing'),
            figure: String(report.missing.length),
            compared: t('statMissingSays', { all: String(countIndicators(report.parts)) }),
          },
          {
            label: t('statWithoutEvidence'),
            figure: String(report.withoutEvidence.length),
            compared: t('statWithoutEvidenceSays'),
          },
          { label: t('statDiffering'), figure: String(differing.length), compared: t('statDifferingSays') },
        ]}
      />
      <DayForm view={view} t={t} />
      {report.parts.map((part) => (
        <Domain part={part} view={view} t={t} />
      ))}
      <Publish view={view} t={t} />
      <Results view={view} t={t} />
    </div>
  );
}

function leadWords({ index, isToday, on }: OwnView, t: MaturityWords): string {
  const { report } = index;
  const day = isToday ? t('today') : formatDate(on, t.lang, 'long');
  if (report.missing.length > 0) return t('ownIncomplete', { day, missing: report.missing.length });
  return t('ownComplete', { day, predicate: report.predicate ?? '' });
}

function countIndicators(parts: readonly PartReport[]): number {
  return parts.reduce((sum, part) => sum + (part.parts.length === 0 ? 1 : countIndicators(part.parts)), 0);
}

function DayForm({ view, t }: Part) {
  return (
    <form
      class="filters"
      method="get"
      action={maturityPaths.own.to({ regime: view.regime.key })}
      aria-label={t('dayTitle')}
    >
      <TextField
        name="tanggal"
        label={t('dayTitle')}
        hint={t('dayHint')}
        value={view.typedDay}
        width="medium"
        maxLength={10}
        error={view.errors.find(({ field }) => field === 'tanggal')?.message}
      />
      <FormEnd>
        <Button kind="plain">{t('dayShow')}</Button>
      </FormEnd>
    </form>
  );
}

/** The outermost parts are sections; where they have parts of their own between, each has its table. */
function Domain({ part, view, t }: Part & { readonly part: PartReport }) {
  const holders = part.parts.every(({ parts }) => parts.length === 0) ? [part] : part.parts;
  return (
    <Section
      id={part.key}
      title={part.name}
      across={
        <span class="figures">{t('partValue', { value: partWords(part, t), weight: weightWords(part, t) })}</span>
      }
    >
      {holders.map((holder) => (
        <DataTable<PartReport>
          id={`tabel-${holder.key}`}
          caption={
            holder === part
              ? t('indicatorsOf', { name: part.name })
              : t('aspectCaption', { name: holder.name, value: partWords(holder, t), weight: weightWords(holder, t) })
          }
          captionHidden={holder === part}
          phone="cards"
          rows={holder.parts}
          rowState={({ key }) => (view.index.differing.includes(key) ? 'flagged' : null)}
          columns={[
            {
              key: 'name',
              head: t('columnIndicator'),
              rowHeader: true,
              cell: ({ key, name }) => (
                <a href={maturityPaths.indicator.to({ regime: view.regime.key, indicator: key })}>
                  {key} {name}
                </a>
              ),
            },
            { key: 'weight', head: t('columnWeight'), cell: (row) => weightWords(row, t), figures: true },
            {
              key: 'given',
              head: t('columnGiven'),
              cell: ({ assessment }) => (assessment === null ? null : String(assessment.level)),
              figures: true,
            },
            {
              key: 'computed',
              head: t('columnComputed'),
              cell: ({ key }) => computedWords(key, view, t),
              figures: true,
            },
            {
              key: 'evidence',
              head: t('columnEvidence'),
              cell: ({ assessment }) => (assessment === null ? null : String(assessment.evidence.length)),
              figures: true,
            },
          ]}
        />
      ))}
    </Section>
  );
}

function partWords({ hundredths, atLeast, atMost }: PartReport, t: MaturityWords): string {
  return indexWords({ index: hundredths, atLeast, atMost }, t);
}

function weightWords({ weight }: PartReport, t: MaturityWords): string {
  return hundredthsWords(weight, t.lang);
}

function computedWords(key: string, { index }: OwnView, t: MaturityWords) {
  const computed = index.computed.get(key);
  if (computed === undefined) return null;
  const level = computed.isCertain ? String(computed.level) : t('atLeast', { level: computed.level });
  return index.differing.includes(key) ? (
    <>
      {level} <StatusTag kind="warn">{t('differs')}</StatusTag>
    </>
  ) : (
    level
  );
}

function Publish({ view, t }: Part) {
  const { publish, index } = view;
  if (publish === null) return null;
  if (index.latest === null)
    return (
      <Note>
        <p>{t('publishNothing')}</p>
      </Note>
    );
  const error = view.errors.find(({ field }) => field === 'benar')?.message;
  return (
    <Section id="terbitkan" title={t('publishTitle')} ground="sheet">
      <p>{t('publishLead')}</p>
      <Form
        action={maturityPaths.publish.to({ regime: view.regime.key })}
        csrf={publish.csrf}
        idempotencyKey={publish.onceKey}
        label={t('publishTitle')}
      >
        <input type="hidden" name="terlihat" value={index.latest.id} />
        <StatementField name="benar" label={t('publishStatement')} error={error} />
        <FormEnd>
          <Button>{t('publishButton')}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}

function Results({ view, t }: Part) {
  if (view.results.length === 0) return null;
  return (
    <Section id="riwayat" title={t('resultsOwn')}>
      <DataTable<MaturityResult>
        id="riwayat-tabel"
        caption={t('resultsOwn')}
        captionHidden
        phone="cards"
        rows={view.results}
        columns={[
          { key: 'day', head: t('columnAsOf'), cell: ({ asOf }) => formatDate(asOf, t.lang, 'long'), rowHeader: true },
          { key: 'index', head: t('columnIndex'), cell: (row) => indexWords(row, t), figures: true },
          { key: 'predicate', head: t('columnPredicate'), cell: ({ predicate }) => predicate },
          { key: 'missing', head: t('statMissing'), cell: ({ missing }) => String(missing), figures: true },
        ]}
      />
    </Section>
  );
}
