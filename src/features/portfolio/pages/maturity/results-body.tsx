import type { Lang } from '../../../../vocabulary/lang.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { Ladder } from '../../domain/maturity/ladder.ts';
import type { Regime } from '../../domain/maturity/regime.ts';
import { maturityPaths } from '../../http/maturity/maturity-paths.ts';
import { type WorkedExample, workedExamples } from '../../http/maturity/worked-examples.ts';
import type { MaturityResult } from '../../storage/maturity/maturity-result.ts';
import { hundredthsWords, indexWords, type MaturityWords, say } from './say.ts';

export interface ResultRow extends Pick<
  MaturityResult,
  'index' | 'atLeast' | 'atMost' | 'missing' | 'withoutEvidence' | 'differing' | 'predicate' | 'asOf'
> {
  readonly agency: string;
}

export interface ResultsView {
  readonly lang: Lang;
  readonly regime: Regime;
  readonly ladders: readonly Pick<Ladder, 'indicator' | 'isConfirmed'>[];
  readonly rows: readonly ResultRow[];
}

interface Part {
  readonly view: ResultsView;
  readonly t: MaturityWords;
}

/** The published results of all agencies, and how an index is computed. */
export function ResultsBody({ view }: { readonly view: ResultsView }) {
  const t = say(view.lang);
  const { regime, rows } = view;
  return (
    <div class="stack-large">
      <div class="stack">
        <p class="small">
          <a href={maturityPaths.home.to({})}>{t('homeTitle')}</a>
        </p>
        <h1>{regime.name[view.lang]}</h1>
        <p class="lead">{t('resultsLead', { law: regime.law })}</p>
      </div>
      <Section id="hasil" title={t('resultsTitle', { count: rows.length })}>
        {rows.length === 0 ? (
          <EmptyState kind="nothing_yet" title={t('resultsNone')}>
            {t('resultsNoneSays')}
          </EmptyState>
        ) : (
          <ResultTable view={view} t={t} />
        )}
      </Section>
      <Method view={view} t={t} />
    </div>
  );
}

const SHOWN = 120;

function ResultTable({ view, t }: Part) {
  return (
    <>
      <DataTable<ResultRow>
        id="hasil-tabel"
        caption={t('resultsCaption')}
        captionHidden
        phone="cards"
        rows={view.rows.slice(0, SHOWN)}
        columns={[
          { key: 'agency', head: t('columnAgency'), cell: ({ agency }) => agency, rowHeader: true },
          { key: 'index', head: t('columnIndex'), cell: (row) => indexWords(row, t), figures: true },
          { key: 'predicate', head: t('columnPredicate'), cell: ({ predicate }) => predicate },
          { key: 'missing', head: t('statMissing'), cell: ({ missing }) => String(missing), figures: true },
          {
            key: 'evidence',
            head: t('statWithoutEvidence'),
            cell: ({ withoutEvidence }) => String(withoutEvidence),
            figures: true,
          },
          { key: 'differing', head: t('statDiffering'), cell: ({ differing }) => String(differing), figures: true },
          { key: 'day', head: t('columnAsOf'), cell: ({ asOf }) => formatDate(asOf, t.lang, 'short'), noWrap: true },
        ]}
      />
      <p class="small">
        {view.rows.length > SHOWN && t('andMore', { count: view.rows.length - SHOWN })}{' '}
        <a href={maturityPaths.resultsFile.to({ regime: view.regime.key })} download>
          {t('resultsCsv')}
        </a>
      </p>
    </>
  );
}

function Method({ view, t }: Part) {
  const { regime, ladders } = view;
  return (
    <Section id="cara" title={t('methodTitle')}>
      <p>{t('methodFormula')}</p>
      <p>{t('methodBounds')}</p>
      <p>{t('methodComputed', { indicators: ladders.map(({ indicator }) => indicator).join(', ') })}</p>
      {workedExamples().map((example) => (
        <Example example={example} t={t} />
      ))}
      <h3>{t('methodPredicates')}</h3>
      <ul>
        {regime.predicates.map(({ from, name }) => (
          <li>{t('methodPredicate', { name, from: hundredthsWords(from, t.lang) })}</li>
        ))}
      </ul>
      {regime.unconfirmed.length > 0 && (
        <>
          <h3>{t('unconfirmedTitle')}</h3>
          <ul>
            {regime.unconfirmed.map((one) => (
              <li>{one[t.lang]}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Example({ example, t }: { readonly example: WorkedExample; readonly t: MaturityWords }) {
  const { table, parts, result, predicate } = example;
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const products = parts.reduce((sum, { hundredths, weight }) => sum + hundredths * weight, 0);
  return (
    <DataTable<WorkedExample['parts'][number]>
      id={`contoh-${table}`}
      caption={t('exampleCaption', { table, value: hundredthsWords(result, t.lang), predicate: predicate ?? '' })}
      phone="fit"
      rows={parts}
      columns={[
        { key: 'name', head: t('columnPart'), cell: ({ name }) => name, rowHeader: true },
        { key: 'value', head: t('columnValue'), cell: (row) => hundredthsWords(row.hundredths, t.lang), figures: true },
        { key: 'weight', head: t('columnWeight'), cell: (row) => hundredthsWords(row.weight, t.lang), figures: true },
        {
          key: 'product',
          head: t('columnProduct'),
          cell: (row) => hundredthsWords((row.hundredths * row.weight) / 100, t.lang),
          figures: true,
        },
      ]}
      totals={[
        t('exampleTotal', { value: hundredthsWords(result, t.lang) }),
        '',
        hundredthsWords(weights, t.lang),
        hundredthsWords(products / 100, t.lang),
      ]}
    />
  );
}
