export interface UnitColumn {
  readonly label: string;
  readonly units: number;
  /** How many of the units are of the kind that the reader should look at; they lie on top. */
  readonly marked: number;
}

interface UnitChartProps {
  /** The figures in words. */
  readonly label: string;
  readonly columns: readonly UnitColumn[];
  /** What the marked units are: written over them, so that colour is not alone. */
  readonly markedWords: string;
}

const pitch = 62; // five columns fit a phone of 320 px without shrinking the words
const unit = { width: 40, pitch: 22, gap: 4 } as const;
const tallestStack = 110; // a busy week stays as tall as five quiet ones; its boxes get flatter
const halfLetter = 3.7; // about half a letter of 13 px, to keep words inside the picture

/** One box for each thing counted; for few things a week, a month. */
export function UnitChart({ label, columns, markedWords }: UnitChartProps) {
  const tallest = Math.max(1, ...columns.map((column) => column.units));
  const step = Math.min(unit.pitch, tallestStack / tallest);
  const base = Math.round(tallest * step) + 24;
  return (
    <svg class="unit-chart" viewBox={`0 0 ${columns.length * pitch} ${base + 28}`} role="img" aria-label={label}>
      <path class="axis-zero" d={`M0 ${base}H${columns.length * pitch}`} />
      {columns.map((column, index) => (
        <UnitStack
          column={column}
          middle={index * pitch + pitch / 2}
          base={base}
          step={step}
          words={{ text: markedWords, x: wordsMiddle(index, columns.length, markedWords) }}
        />
      ))}
    </svg>
  );
}

interface UnitStackProps {
  readonly column: UnitColumn;
  readonly middle: number;
  readonly base: number;
  /** From one box to the next. */
  readonly step: number;
  readonly words: { readonly text: string; readonly x: number };
}

function wordsMiddle(index: number, count: number, words: string): number {
  const half = words.length * halfLetter;
  return Math.max(half, Math.min(index * pitch + pitch / 2, count * pitch - half));
}

function UnitStack({ column, middle, base, step, words }: UnitStackProps) {
  const gap = Math.min(unit.gap, step / 4);
  const topOf = (position: number) => rounded(base - 2 - (position + 1) * step + gap);
  return (
    <>
      {Array.from({ length: column.units }, (_, position) => (
        <rect
          class={position >= column.units - column.marked ? 'fill-2' : 'fill-1'}
          x={middle - unit.width / 2}
          y={topOf(position)}
          width={unit.width}
          height={rounded(step - gap)}
        />
      ))}
      {column.marked > 0 && (
        <text x={words.x} y={topOf(column.units - 1) - 8} text-anchor="middle">
          {words.text}
        </text>
      )}
      <text class="text-dim" x={middle} y={base + 20} text-anchor="middle">
        {column.label}
      </text>
    </>
  );
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
