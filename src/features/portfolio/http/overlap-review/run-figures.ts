import type { Calibration, ReliabilityBin } from '../../domain/overlap/calibrate.ts';
import type { Question } from '../../domain/overlap/verdict.ts';
import type { AnalysedContradiction, Analysis, FrameCell } from './analysis.ts';
import type { Coverage } from './gather-input.ts';

/** What a run leaves for the pages of quality and of runs. */
export interface RunFigures extends Coverage {
  /** Entries that the words say are sites or no applications. */
  readonly setApart: number;
  /** Pairs of the frame, and those kept for pages. */
  readonly pairs: number;
  readonly kept: number;
  readonly groups: Readonly<Record<Question, number>>;
  /** Applications in a group. */
  readonly grouped: Readonly<Record<Question, number>>;
  readonly verdicts: number;
  readonly words: number;
  readonly cells: readonly FrameCell[];
  readonly calibration: Readonly<Record<Question, Calibration>>;
  readonly reliability: Readonly<Record<Question, readonly ReliabilityBin[]>>;
  readonly contradictions: readonly AnalysedContradiction[];
}

export function figuresOf(
  analysis: Analysis,
  given: { readonly coverage: Coverage; readonly verdicts: number; readonly words: number },
): RunFigures {
  const of = (question: Question) => analysis.groups.filter((group) => group.question === question);
  const members = (question: Question): number => of(question).reduce((sum, group) => sum + group.members.length, 0);
  return {
    ...given.coverage,
    setApart: analysis.setApart,
    pairs: analysis.compared,
    kept: analysis.pairs.length,
    groups: { same_system: of('same_system').length, same_function: of('same_function').length },
    grouped: { same_system: members('same_system'), same_function: members('same_function') },
    verdicts: given.verdicts,
    words: given.words,
    cells: analysis.cells,
    calibration: analysis.calibration,
    reliability: analysis.reliability,
    contradictions: analysis.contradictions,
  };
}

/** Reads the figures of a run that is done. */
export function readFigures(stored: unknown): RunFigures {
  if (typeof stored !== 'object' || stored === null || !('cells' in stored))
    throw new TypeError('the figures of a run cannot be read');
  return stored as RunFigures;
}
