import type { Lang } from '../../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import { wilson } from '../../domain/overlap/interval.ts';
import type { Quality } from '../../http/overlap-review/quality.ts';
import { Framed } from './gallery-frame.tsx';
import { figures, looker, reviewer, tokens } from './gallery-views.ts';
import { QualityBody, qualityTitle } from './quality-body.tsx';
import { type RunRow, RunsBody, runsTitle, type RunsView } from './runs-body.tsx';

/** Quality and runs in every state. */
export const overlapFigureGallery: readonly GalleryPage[] = [
  ...(['few', 'known'] as const).map((state) => ({
    id: `overlap-quality-${state}`,
    title: `Overlap: quality (${state})`,
    render: (lang: Lang) => {
      const view = {
        lang,
        reader: reviewer,
        quality: state === 'few' ? fewJudged() : wellJudged(),
        ranAt: '24 Nov 2026',
      };
      return (
        <Framed lang={lang} title={qualityTitle(view)} width="text">
          <QualityBody view={view} />
        </Framed>
      );
    },
  })),
  ...(['none', 'open', 'rest', 'look'] as const).map((state) => ({
    id: `overlap-runs-${state}`,
    title: `Overlap: runs (${state})`,
    render: (lang: Lang) => {
      const view = runsSample(lang, state);
      return (
        <Framed lang={lang} title={runsTitle(view)} width="text">
          <RunsBody view={view} />
        </Framed>
      );
    },
  })),
];

const tooFew = {
  kind: 'too_few',
  sampled: 12,
  lacking: [
    { what: 'sample', have: 12, need: 30 },
    { what: 'stratum', stratum: '0.9', have: 1, need: 2 },
  ],
} as const;
const systemFew = {
  kind: 'too_few',
  sampled: 40,
  lacking: [
    { what: 'stratum', stratum: '0.5*', have: 0, need: 2 },
    { what: 'positives', have: 6, need: 10 },
  ],
} as const;

function fewJudged(): Quality {
  return {
    figures: figures(),
    verdicts: 24,
    sample: { asked: 40, settled: 12 },
    precision: { same_function: tooFew, same_system: tooFew },
    recall: { same_function: tooFew, same_system: tooFew },
    strata: { same_function: strata, same_system: [] },
    agreement: { rated: 6, kind: 'too_few', need: 10 },
    reliability: { same_function: [], same_system: [] },
  };
}

const strata = [
  { id: '0', population: 14_000, sampled: 20, positive: 1, isShown: false },
  { id: '0.5', population: 1_200, sampled: 12, positive: 8, isShown: true },
  { id: '0.9', population: 240, sampled: 8, positive: 8, isShown: true },
];

function wellJudged(): Quality {
  const bin = (from: number, judged: number, positive: number) => ({
    from,
    to: from + 0.1,
    judged,
    promised: from + 0.05,
    observed: wilson(positive, judged),
  });
  return {
    figures: figures(true),
    verdicts: 214,
    sample: { asked: 40, settled: 40 },
    precision: {
      same_function: { kind: 'estimated', sampled: 40, estimate: 0.84, low: 0.72, high: 0.92 },
      same_system: systemFew,
    },
    recall: {
      same_function: { kind: 'estimated', sampled: 40, estimate: 0.61, low: 0.43, high: 0.77 },
      same_system: systemFew,
    },
    strata: { same_function: strata, same_system: [] },
    agreement: {
      rated: 40,
      kind: 'measured',
      observed: 0.85,
      expected: 0.31,
      kappa: 0.78,
      low: 0.63,
      high: 0.93,
      reading: 'substantial',
    },
    reliability: {
      same_function: [bin(0, 60, 2), bin(0.3, 40, 15), bin(0.5, 44, 27), bin(0.9, 70, 66)],
      same_system: [],
    },
  };
}

function runsSample(lang: Lang, state: 'none' | 'open' | 'rest' | 'look'): RunsView {
  const figure = {
    compared: 1_184,
    pairs: 18_240,
    systems: 61,
    functions: 96,
    verdicts: 214,
    words: 3,
    isLearned: true,
  };
  const at = bothIn(lang)('24 Nov 2026 02.11 WIB', '24 Nov 2026 02:11 WIB');
  const rows: readonly RunRow[] = [
    { id: 'a', at, ground: 'night', state: 'done', seconds: 9, figures: figure },
    { id: 'b', at, ground: 'asked', state: 'failed', seconds: 2, figures: null },
  ];
  return {
    lang,
    reader: state === 'look' ? looker : reviewer,
    open: state === 'open' ? { stage: 'comparing', share: 0.42, askedAt: at } : null,
    rows: state === 'none' ? [] : rows,
    tokens: state === 'look' ? null : tokens,
  };
}
