import { heatSteps, stepOf } from './count-grid.ts';
import { fitWords } from './fit-words.ts';
import { box, line, type Picture, type Shape, text } from './picture.ts';

export interface HeatLine {
  readonly key: string;
  readonly name: string;
}

export interface HeatCell {
  readonly count: number;
  /** The count as it is written in the page's language. */
  readonly words: string;
  readonly href: string | null;
  readonly about: string;
}

export interface HeatDrawing {
  readonly rows: readonly HeatLine[];
  readonly columns: readonly HeatLine[];
  readonly cellAt: (row: string, column: string) => HeatCell;
  /** Says what the steps of colour count. */
  readonly legend: string;
  readonly write: (count: number) => string;
}

const names = { width: 330, perLine: 45 } as const;
// Wide enough for thirteen bold letters, "Perekonomian" among them.
const column = { width: 116, perLine: 13, lines: 3 } as const;
const row = { height: 32 } as const;
const head = 62;
const legendHeight = 40;

/** A table of coloured cells with the figure in each: more is darker on paper and brighter in the dark. */
export function heatPicture({ rows, columns, cellAt, legend, write }: HeatDrawing): Picture {
  const counts = rows
    .flatMap(({ key }) => columns.map((one) => cellAt(key, one.key).count))
    .filter((count) => count > 0);
  const least = Math.min(...counts);
  const ends = counts.length === 0 ? [] : heatSteps(least, Math.max(...counts));
  const width = names.width + columns.length * column.width;
  const bottom = head + rows.length * row.height;
  return {
    width: Math.max(width, 680),
    height: bottom + legendHeight,
    shapes: [
      ...columns.flatMap((one, at) => headOf(one.name, names.width + (at + 0.5) * column.width)),
      line(`M0 ${head - 1}H${width}`, { stroke: 'ink', width: 2 }),
      ...rows.flatMap((one, at): readonly Shape[] => {
        const top = head + at * row.height;
        const [name = ''] = fitWords(one.name, { perLine: names.perLine, lines: 1 });
        return [
          text({ x: 0, y: top + 21 }, name),
          line(`M0 ${top + row.height}H${width}`, { stroke: 'line' }),
          ...columns.flatMap((other, index) => cellOf(cellAt(one.key, other.key), { index, top, ends })),
        ];
      }),
      ...legendOf(ends, { legend, top: bottom + 14, least, write }),
    ],
  };
}

function headOf(name: string, middle: number): readonly Shape[] {
  const lines = fitWords(name, { perLine: column.perLine, lines: column.lines });
  return lines.map((words, at) =>
    text({ x: middle, y: head - 10 - (lines.length - 1 - at) * 16 }, words, { anchor: 'middle', isBold: true }),
  );
}

function cellOf(
  { count, words, href, about }: HeatCell,
  { index, top, ends }: { readonly index: number; readonly top: number; readonly ends: readonly number[] },
): readonly Shape[] {
  if (count === 0) return [];
  const step = stepOf(count, ends);
  return [
    {
      kind: 'cell',
      x: names.width + index * column.width + 1,
      y: top + 1,
      width: column.width - 2,
      height: row.height - 2,
      fill: `q${step}`,
      words,
      tone: step >= 4 ? 'on_fill' : 'ink',
      href,
      about,
    },
  ];
}

interface LegendPlace {
  readonly legend: string;
  readonly top: number;
  readonly least: number;
  readonly write: (count: number) => string;
}

function legendOf(ends: readonly number[], { legend, top, least, write }: LegendPlace): readonly Shape[] {
  if (ends.length === 0) return [];
  const wide = legend.length * 7 + 16;
  return [
    text({ x: 0, y: top + 13 }, legend, { tone: 'dim' }),
    ...ends.flatMap((end, at): readonly Shape[] => {
      const from = at === 0 ? least : (ends[at - 1] ?? 0) + 1;
      const x = wide + at * 110;
      return [
        box({ x, y: top, width: 18, height: 18 }, { fill: `q${stepOf(end, ends)}` }),
        text({ x: x + 24, y: top + 13 }, from === end ? write(end) : `${write(from)}-${write(end)}`, { tone: 'dim' }),
      ];
    }),
  ];
}
