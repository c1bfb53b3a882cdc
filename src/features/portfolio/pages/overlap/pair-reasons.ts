import type { Lang } from '../../../../vocabulary/lang.ts';
import type { Question } from '../../domain/overlap/verdict.ts';
import { readExplanation } from '../../http/overlap-review/analysis.ts';
import type { Results } from '../../http/overlap-review/open-results.ts';
import { readFigures, type RunFigures } from '../../http/overlap-review/run-figures.ts';
import type { OverlapPair } from '../../storage/overlap/overlap-pair.ts';
import { percent } from './figure-words.ts';
import type { ReasonsView } from './reasons-table.tsx';
import { say } from './say.ts';

/** The reasons of a pair for one question, with what its chance rests on. */
export function reasonsView(
  pair: OverlapPair,
  {
    question,
    results,
    lang,
  }: { readonly question: Question; readonly results: Pick<Results, 'run'>; readonly lang: Lang },
): ReasonsView {
  const chance = question === 'same_system' ? pair.systemChance : pair.functionChance;
  const figures = readFigures(results.run.figures);
  return {
    question,
    chance,
    explanation: readExplanation(pair.explanation),
    observed: basisOf(figures, { question, chance, lang }),
  };
}

/** Fewer would say less than the curve itself. */
const FEWEST = 10;

/** What the chance rests on: judged pairs of such a chance where there are enough, else the curve that made it. */
function basisOf(
  { calibration, reliability }: RunFigures,
  { question, chance, lang }: { readonly question: Question; readonly chance: number; readonly lang: Lang },
): string {
  const t = say(lang);
  const bin = reliability[question].find(({ from, to, judged }) => judged >= FEWEST && chance >= from && chance <= to);
  if (bin !== undefined) {
    const { estimate, low, high } = bin.observed;
    const found = { estimate: percent(estimate), low: percent(low), high: percent(high), judged: bin.judged };
    return t(`reasons.observed.${question}`, found);
  }
  const { kind, judged } = calibration[question];
  return t(`${kind === 'isotonic' ? 'reasons.learned' : 'reasons.fixed'}.${question}`, {
    percent: percent(chance),
    judged,
  });
}
