import type { BlockingQuality, Evaluation } from '../domain/overlap/evaluate.ts';
import type { CodeQuality } from '../domain/overlap/judge-codes.ts';
import type { PairQuality } from '../domain/overlap/judge-pairs.ts';
import type { Scope } from '../domain/overlap/truth.ts';

export interface Measured {
  readonly seconds: number;
  readonly peakMemoryMb: number;
  readonly threads: number;
}

/** The figures of an evaluation as lines for people. */
export function evaluationTable(evaluation: Evaluation, { seconds, peakMemoryMb }: Measured): readonly string[] {
  const { rows, labelled, labels, owners, isExact, engine, words, withCodes, suggestion } = evaluation;
  const lines = [
    `${rows} rows, ${labelled} with labels, ${labels} labels, ${owners} owners.`,
    isExact ? 'Every pair was scored.' : 'Long list: candidates were scored; true pairs never met count as missed.',
  ];
  const scopes: readonly Scope[] = owners > 1 ? ['different-owners', 'all'] : ['all'];
  for (const scope of scopes) {
    const { pairs, truePairs } = engine[scope];
    const share = ((100 * truePairs) / Math.max(1, pairs)).toFixed(2);
    const which = scope === 'all' ? 'All pairs' : 'Pairs of different owners';
    lines.push('', `${which}: ${pairs}, of which ${truePairs} are true (${share} %)`, HEAD);
    lines.push(qualityLine('Word TF-IDF', words[scope]), qualityLine('Terpadu, no codes', engine[scope]));
    if (withCodes !== null) lines.push(qualityLine('Terpadu, with codes', withCodes.engine[scope]));
    lines.push(gainLine(words[scope], engine[scope]));
  }
  lines.push('', blockingLine('Blocking without codes', evaluation.blocking));
  if (withCodes !== null) lines.push(blockingLine('Blocking with codes', withCodes.blocking));
  const fold =
    suggestion.foldedBy === 'owner' ? 'by owner' : 'BY ROW, for the list names no owners: learned figures flatter';
  lines.push('', `Code suggestion, ${suggestion.codes} codes, ${suggestion.folds} folds ${fold}: top-1 / top-5`);
  lines.push(codeLine('by names and words of the codes, untrained', suggestion.byNames));
  lines.push(codeLine('learned from the other folds', suggestion.learned));
  lines.push(codeLine('both together', suggestion.together));
  lines.push('', `${seconds.toFixed(1)} s, ${Math.round(peakMemoryMb)} MB at most.`);
  lines.push(
    'F1: threshold tuned on the other half of the applications. P@1, P@5: over applications with a true partner.',
  );
  return lines;
}

const HEAD = row('', ['AP', 'F1', 'prec.', 'recall', 'best F1', 'P@1', 'P@5', 'first 100', '300', '1000']);

function qualityLine(name: string, quality: PairQuality): string {
  const { averagePrecision, f1, precision, recall, bestF1, precisionAt1, precisionAt5, first } = quality;
  const figures = [averagePrecision, f1, precision, recall, bestF1, precisionAt1, precisionAt5];
  return row(
    name,
    [...figures, first['100'], first['300'], first['1000']].map((figure) => figure.toFixed(3)),
  );
}

function gainLine(words: PairQuality, engine: PairQuality): string {
  const gain = (figure: 'averagePrecision' | 'f1'): string => ((engine[figure] - words[figure]) * 100).toFixed(1);
  return row('Points gained', [gain('averagePrecision'), gain('f1')]);
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(20)}${cells.map((cell) => cell.padStart(10)).join('')}`.trimEnd();
}

function blockingLine(name: string, { recall, candidatesPerEntry, entries }: BlockingQuality): string {
  return `${name}: recall ${recall.toFixed(3)} at ${candidatesPerEntry.toFixed(1)} candidates per application (of ${entries}).`;
}

function codeLine(name: string, { top1, top5 }: CodeQuality): string {
  return `  ${name}: ${(100 * top1).toFixed(1)} % / ${(100 * top5).toFixed(1)} %`;
}
