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

const pitch = 76;
const unit = { width: 44, height: 18, gap: 4 } as const;

/** One box for each thing counted; for few things a week, a month. */
export function UnitChart({ label, columns, markedWords }: UnitChartProps) {
  const tallest = Math.max(1, ...columns.map((column) => column.units));
  const base = tallest * (unit.height + unit.gap) + 24;
  return (
    <svg viewBox={`0 0 ${columns.length * pitch} ${base + 28}`} role="img" aria-label={label}>
      <path class="axis-zero" d={`M0 ${base}H${columns.length * pitch}`} />
      {columns.map((column, index) => (
        <UnitStack column={column} middle={index * pitch + pitch / 2} base={base} markedWords={markedWords} />
      ))}
    </svg>
  );
}

interface UnitStackProps {
  readonly column: UnitColumn;
  readonly middle: number;
  readonly base: number;
  readonly markedWords: string;
}

function UnitStack({ column, middle, base, markedWords }: UnitStackProps) {
  const topOf = (position: number) => base - 2 - (position + 1) * (unit.height + unit.gap) + unit.gap;
  return (
    <>
      {Array.from({ length: column.units }, (_, position) => (
        <rect
          class={position >= column.units - column.marked ? 'fill-2' : 'fill-1'}
          x={middle - unit.width / 2}
          y={topOf(position)}
          width={unit.width}
          height={unit.height}
        />
      ))}
      {column.marked > 0 && (
        <text x={middle} y={topOf(column.units - 1) - 8} text-anchor="middle">
          {markedWords}
        </text>
      )}
      <text class="text-dim" x={middle} y={base + 20} text-anchor="middle">
        {column.label}
      </text>
    </>
  );
}
