import { classNames } from '../class-names.ts';
import { useWebWords } from '../speech.ts';

export interface ProofStep {
  /** The neighbour's hash, shortened, and on which side of the path it stands. */
  readonly neighbour: string;
  readonly side: 'left' | 'right';
  /** The hash that the two make, shortened. */
  readonly parent: string;
}

interface ProofPathProps {
  /** What the picture says: "Jalur dari entri 48.213 ke akar; hasilnya sama dengan kepala pohon." */
  readonly label: string;
  readonly entryNumber: string;
  readonly entryHash: string;
  /** From the entry upwards; the last parent is the root. */
  readonly steps: readonly ProofStep[];
  readonly matchesHead: boolean;
}

/** The way from a log entry up to the root of its tree; the middle of a long way is folded. */
export function ProofPath({ label, entryNumber, entryHash, steps, matchesHead }: ProofPathProps) {
  const levels = placeLevels(entryHash, steps);
  const left = Math.min(...levels.map((level) => leftOf(level) - labelWidth(level)));
  const right = Math.max(...levels.map(rightOf)) + boxWidth + 2;
  return (
    <svg
      viewBox={`${left} 0 ${right - left + (matchesHead ? headWidth : 0)} ${levels.length * rise}`}
      role="img"
      aria-label={label}
    >
      {levels.map((level, index) => (
        <Branch level={level} above={levels[index + 1]} />
      ))}
      {levels.map((level) => (
        <>
          <LevelName level={level} entryNumber={entryNumber} />
          <Box x={level.x} y={level.y} hash={level.hash} kind={level.end ? 'end' : 'path'} />
          {level.neighbour && <Box x={level.neighbour.x} y={level.y} hash={level.neighbour.hash} kind="neighbour" />}
        </>
      ))}
      {matchesHead && <HeadMark level={levels.at(-1)} />}
    </svg>
  );
}

const boxWidth = 104;
const boxHeight = 34;
const rise = 56;
const turnWidth = 59; // half the distance between two neighbours
const headWidth = 108;
const shownSteps = 2; // at either end; what lies between is folded into one level

interface Level {
  readonly x: number;
  readonly y: number;
  readonly hash: string;
  readonly end: boolean;
  /** Which levels of the tree this row stands for. */
  readonly from: number;
  readonly to: number;
  readonly neighbour: { readonly x: number; readonly hash: string } | null;
}

function placeLevels(entryHash: string, steps: readonly ProofStep[]): readonly Level[] {
  const rows = foldSteps(steps);
  let x = 0;
  return rows.map((row, index) => {
    const here = x;
    const turn = row.next?.side === 'left' ? -1 : 1;
    if (row.next) x += turn * turnWidth;
    return {
      x: here,
      y: (rows.length - 1 - index) * rise + 12,
      hash: index === 0 ? entryHash : row.hash,
      end: index === 0 || index === rows.length - 1,
      from: row.from,
      to: row.to,
      neighbour: row.next ? { x: here + turn * 2 * turnWidth, hash: row.next.neighbour } : null,
    };
  });
}

function leftOf(level: Level): number {
  return Math.min(level.x, level.neighbour?.x ?? level.x);
}

// "tingkat 3 sampai 15" needs more room than "entri 48.213".
function labelWidth(level: Level): number {
  return level.from === level.to ? 88 : 136;
}

function rightOf(level: Level): number {
  return Math.max(level.x, level.neighbour?.x ?? level.x);
}

interface FoldedRow {
  readonly from: number;
  readonly to: number;
  readonly hash: string;
  readonly next: Pick<ProofStep, 'neighbour' | 'side'> | null;
}

function foldSteps(steps: readonly ProofStep[]): readonly FoldedRow[] {
  const rowAt = (level: number): FoldedRow => ({
    from: level,
    to: level,
    hash: steps[level - 1]?.parent ?? '',
    next: steps[level] ?? null,
  });
  const all = Array.from({ length: steps.length + 1 }, (_, level) => rowAt(level));
  if (all.length <= shownSteps + 3) return all;
  const folded: FoldedRow = {
    from: shownSteps + 1,
    to: steps.length - 1,
    hash: '…',
    next: { neighbour: '…', side: 'right' },
  };
  return [...all.slice(0, shownSteps + 1), folded, rowAt(steps.length)];
}

interface BranchProps {
  readonly level: Level;
  readonly above: Level | undefined;
}

function Branch({ level, above }: BranchProps) {
  if (!above || !level.neighbour) return null;
  const middle = boxWidth / 2;
  const turnY = level.y - (rise - boxHeight) / 2;
  const to = `${above.x + middle}`;
  return (
    <>
      <path class="line-6" d={`M${level.neighbour.x + middle} ${level.y}V${turnY}H${to}`} />
      <path class="line-1 line-thick" d={`M${level.x + middle} ${level.y}V${turnY}H${to}V${above.y + boxHeight}`} />
    </>
  );
}

interface BoxProps {
  readonly x: number;
  readonly y: number;
  readonly hash: string;
  readonly kind: 'end' | 'path' | 'neighbour';
}

const boxClasses = {
  end: 'fill-1',
  path: 'line-1 fill-surface',
  neighbour: 'line-6 fill-surface line-dashed',
} as const;

function Box({ x, y, hash, kind }: BoxProps) {
  return (
    <>
      <rect class={boxClasses[kind]} x={x} y={y} width={boxWidth} height={boxHeight} />
      <text
        class={classNames('text-code', kind === 'end' && 'text-on-fill')}
        x={x + boxWidth / 2}
        y={y + 22}
        text-anchor="middle"
      >
        {hash}
      </text>
    </>
  );
}

interface LevelNameProps {
  readonly level: Level;
  readonly entryNumber: string;
}

function LevelName({ level, entryNumber }: LevelNameProps) {
  return (
    <text class="text-dim" x={leftOf(level) - 10} y={level.y + 22} text-anchor="end">
      {useLevelName(level, entryNumber)}
    </text>
  );
}

function useLevelName(level: Level, entryNumber: string): string {
  const t = useWebWords();
  if (level.from === 0) return t('proofEntry', { number: entryNumber });
  if (level.end) return t('proofRoot');
  if (level.from === level.to) return t('proofLevel', { level: level.from });
  return t('proofLevels', { from: level.from, to: level.to });
}

function HeadMark({ level }: { readonly level: Level | undefined }) {
  const t = useWebWords();
  if (!level) return null;
  return (
    <text class="text-bold" x={level.x + boxWidth + 12} y={level.y + 22}>
      {t('proofHead')}
    </text>
  );
}
