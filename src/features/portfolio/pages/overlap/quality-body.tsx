import type { Lang } from '../../../../vocabulary/lang.ts';
import { ChartFrame } from '../../../../web/components/chart-frame.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { ReliabilityBin } from '../../domain/overlap/calibrate.ts';
import type { Estimate, Lack, Stratum } from '../../domain/overlap/interval.ts';
import type { Question } from '../../domain/overlap/verdict.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import type { Quality } from '../../http/overlap-review/quality.ts';
import { decimal, intervalWords, percent, whole } from './figure-words.ts';
import { OverlapNav, type Reader } from './overlap-nav.tsx';
import { say } from './say.ts';

export interface QualityView {
  readonly lang: Lang;
  readonly reader: Reader;
  readonly quality: Quality;
  readonly ranAt: string;
}

/** The finding first: what a reader may rely on, or that too little was judged to say. */
export function qualityTitle({ quality, lang }: Pick<QualityView, 'quality' | 'lang'>): string {
  const precision = quality.precision.same_function;
  if (precision.kind === 'too_few') return say(lang)('quality.title.few');
  return say(lang)('quality.title.known', { percent: percent(precision.estimate) });
}

/** Precision and recall of the random sample, agreement of reviewers, and the reliability curve. */
export function QualityBody({ view }: { readonly view: QualityView }) {
  const { lang, quality } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <OverlapNav current="quality" reader={view.reader} lang={lang} />
      <div class="stack">
        <h1>{qualityTitle(view)}</h1>
        <p class="dim">
          {t('quality.lead', { time: view.ranAt, settled: quality.sample.settled, asked: quality.sample.asked })}
        </p>
      </div>
      <Section
        id="takaran"
        title={t('quality.measures')}
        across={
          <a href={overlapPaths.qualityCsv.to({})} download>
            {t('csv')}
          </a>
        }
      >
        <Measures view={view} />
        <p class="small dim">{t('quality.frame')}</p>
      </Section>
      {(['same_function', 'same_system'] as const).map((question) => (
        <Reliability view={view} question={question} />
      ))}
      <Section id="sampel" title={t('quality.strata')}>
        <Strata view={view} />
      </Section>
    </div>
  );
}

interface Measure {
  readonly name: string;
  readonly figure: string;
  readonly basis: string;
}

function Measures({ view }: { readonly view: QualityView }) {
  const { lang } = view;
  const t = say(lang);
  return (
    <DataTable
      id="takaran-tabel"
      caption={t('quality.measuresCaption')}
      captionHidden
      phone="cards"
      rows={measuresOf(view)}
      columns={[
        { key: 'name', head: t('quality.measure'), rowHeader: true, cell: ({ name }) => name },
        { key: 'figure', head: t('quality.figure'), cell: ({ figure }) => figure },
        { key: 'basis', head: t('quality.basis'), cell: ({ basis }) => basis, roomy: true },
      ]}
    />
  );
}

/** Every published figure in words, for the table and the file. */
export function measuresOf({ quality, lang }: Pick<QualityView, 'quality' | 'lang'>): readonly Measure[] {
  const t = say(lang);
  const of = (kind: 'precision' | 'recall', question: Question): Measure => {
    const estimate = quality[kind][question];
    return {
      name: t(`quality.${kind}.${question}`),
      figure: estimate.kind === 'too_few' ? t('quality.tooFew') : intervalWords(estimate, lang),
      basis: basisWords(estimate, lang),
    };
  };
  return [
    of('precision', 'same_function'),
    of('recall', 'same_function'),
    of('precision', 'same_system'),
    of('recall', 'same_system'),
    agreementMeasure(quality, lang),
    {
      name: t('quality.coverage'),
      figure: `${percent(quality.figures.compared === 0 ? 0 : quality.figures.coded / quality.figures.compared)} %`,
      basis: t('quality.coverageBasis', { coded: quality.figures.coded, compared: quality.figures.compared }),
    },
  ];
}

function basisWords(estimate: Estimate, lang: Lang): string {
  const t = say(lang);
  if (estimate.kind === 'estimated') return t('quality.sampled', { sampled: estimate.sampled });
  return estimate.lacking
    .slice(0, 3)
    .map((lack) => lackWords(lack, lang))
    .join(' ');
}

function lackWords(lack: Lack, lang: Lang): string {
  const t = say(lang);
  switch (lack.what) {
    case 'sample':
      return t('lack.sample', { have: lack.have, need: lack.need });
    case 'positives':
      return t('lack.positives', { have: lack.have, need: lack.need });
    case 'stratum':
      return t('lack.stratum', { stratum: bandWords(lack.stratum, lang), have: lack.have, need: lack.need });
    default:
      return lack satisfies never;
  }
}

function agreementMeasure({ agreement }: Quality, lang: Lang): Measure {
  const t = say(lang);
  const name = t('quality.kappa');
  switch (agreement.kind) {
    case 'too_few':
      return {
        name,
        figure: t('quality.tooFew'),
        basis: t('quality.kappaFew', { have: agreement.rated, need: agreement.need }),
      };
    case 'one_category':
      return { name, figure: t('quality.kappaNone'), basis: t('quality.kappaOne', { rated: agreement.rated }) };
    case 'measured':
      return {
        name,
        figure: t('quality.kappaFigure', {
          kappa: decimal(agreement.kappa, lang),
          low: decimal(agreement.low, lang),
          high: decimal(agreement.high, lang),
          reading: t(`reading.${agreement.reading}`),
        }),
        basis: t('quality.kappaBasis', { rated: agreement.rated, observed: percent(agreement.observed) }),
      };
    default:
      return agreement satisfies never;
  }
}

/** `25 %`: from the lower edge of a band; a star marks pairs shown as one system. */
function bandWords(id: string, lang: Lang): string {
  const edge = decimal(Number(id.replace('*', '')) * 100, lang, 0);
  return say(lang)(id.endsWith('*') ? 'band.system' : 'band.plain', { edge });
}

function Reliability({ view, question }: { readonly view: QualityView; readonly question: Question }) {
  const { lang, quality } = view;
  const t = say(lang);
  const bins = quality.reliability[question];
  const judged = bins.reduce((sum, bin) => sum + bin.judged, 0);
  const id = `keandalan-${question === 'same_system' ? 'sistem' : 'fungsi'}`;
  if (judged === 0)
    return (
      <Section id={id} title={t(`reliability.title.${question}`)}>
        <p class="dim">{t('reliability.none')}</p>
      </Section>
    );
  return (
    <ChartFrame
      id={id}
      finding={t(`reliability.title.${question}`)}
      subtitle={t('reliability.subtitle', { judged })}
      csvHref={overlapPaths.qualityCsv.to({})}
      note={t(quality.figures.calibration[question].kind === 'isotonic' ? 'reliability.learned' : 'reliability.fixed')}
      table={<BinsTable bins={bins} id={`${id}-tabel`} lang={lang} />}
    >
      <Curve bins={bins} label={t(`reliability.title.${question}`)} lang={lang} />
    </ChartFrame>
  );
}

const SIDE = 240;

/** Promised against observed; each band with its interval. On the line promises are kept. */
function Curve({
  bins,
  label,
  lang,
}: {
  readonly bins: readonly ReliabilityBin[];
  readonly label: string;
  readonly lang: Lang;
}) {
  const t = say(lang);
  const x = (share: number): number => Math.round(44 + share * SIDE);
  const y = (share: number): number => Math.round(16 + (1 - share) * SIDE);
  return (
    <svg viewBox="0 0 320 300" role="img" aria-label={label} class="unit-chart">
      <path class="axis-zero" d={`M${x(0)} ${y(1)}V${y(0)}H${x(1)}`} fill="none" />
      <path class="line-6 line-dashed" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      {bins.map(({ promised, observed }) => (
        <>
          <path class="line-1" d={`M${x(promised)} ${y(observed.low)}V${y(observed.high)}`} />
          <circle class="fill-1" cx={x(promised)} cy={y(observed.estimate)} r="4" />
        </>
      ))}
      <text class="text-dim" x={x(0)} y={y(0) + 18} text-anchor="middle">
        0
      </text>
      <text class="text-dim" x={x(1)} y={y(0) + 18} text-anchor="middle">
        100
      </text>
      <text class="text-dim" x={x(0.5)} y={y(0) + 34} text-anchor="middle">
        {t('reliability.promised')}
      </text>
      <text class="text-dim" x={x(0) - 8} y={y(1) + 4} text-anchor="end">
        100
      </text>
      <text x={x(0) + 8} y={y(1) + 4}>
        {t('reliability.observed')}
      </text>
    </svg>
  );
}

function BinsTable({
  bins,
  id,
  lang,
}: {
  readonly bins: readonly ReliabilityBin[];
  readonly id: string;
  readonly lang: Lang;
}) {
  const t = say(lang);
  return (
    <DataTable
      id={id}
      caption={t('reliability.caption')}
      phone="fit"
      rows={bins}
      columns={[
        {
          key: 'band',
          head: t('reliability.band'),
          rowHeader: true,
          noWrap: true,
          cell: ({ from, to }) => `${percent(from)}–${percent(to)}`,
        },
        { key: 'judged', head: t('reliability.judged'), figures: true, cell: ({ judged }) => whole(judged, lang) },
        { key: 'promised', head: t('reliability.promised'), figures: true, cell: ({ promised }) => percent(promised) },
        {
          key: 'observed',
          head: t('reliability.observed'),
          figures: true,
          cell: ({ observed }) => intervalWords(observed, lang),
        },
      ]}
    />
  );
}

function Strata({ view }: { readonly view: QualityView }) {
  const { lang, quality } = view;
  const t = say(lang);
  const rows: readonly Stratum[] = quality.strata.same_function;
  return (
    <DataTable
      id="lapisan"
      caption={t('strata.caption')}
      phone="fit"
      rows={rows}
      columns={[
        { key: 'band', head: t('strata.band'), rowHeader: true, cell: ({ id }) => bandWords(id, lang) },
        {
          key: 'population',
          head: t('strata.population'),
          figures: true,
          cell: ({ population }) => whole(population, lang),
        },
        { key: 'sampled', head: t('strata.sampled'), figures: true, cell: ({ sampled }) => whole(sampled, lang) },
        { key: 'positive', head: t('strata.positive'), figures: true, cell: ({ positive }) => whole(positive, lang) },
      ]}
    />
  );
}
