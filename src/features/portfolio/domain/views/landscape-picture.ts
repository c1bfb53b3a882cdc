import { fitWords } from './fit-words.ts';
import { box, line, type Picture, type Shape, text } from './picture.ts';

export interface NamedCell {
  readonly names: readonly string[];
  /** Applications beyond those named. */
  readonly more: number;
}

export interface LandscapeDrawing {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly NamedCell[] }[];
  readonly moreWords: (count: number) => string;
}

const first = { width: 210, perLine: 27 } as const;
const cell = { width: 168, perLine: 21 } as const;
const step = 17;
const head = 46;

/** The matrix of functions and agencies with the names of the applications, for a sheet of paper. */
export function landscapePicture({ columns, rows, moreWords }: LandscapeDrawing): Picture {
  const width = first.width + columns.length * cell.width;
  const shapes: Shape[] = columns.flatMap((name, at) =>
    fitWords(name, { perLine: cell.perLine, lines: 2 }).map((words, index) =>
      text({ x: first.width + at * cell.width, y: 16 + index * step }, words, { isBold: true }),
    ),
  );
  shapes.push(line(`M0 ${head}H${width}`, { stroke: 'ink', width: 2 }));
  let top = head;
  for (const { name, cells } of rows) {
    const title = fitWords(name, { perLine: first.perLine, lines: 4 });
    const written = cells.map((one) => linesOf(one, moreWords));
    const height = Math.max(title.length, ...written.map((lines) => lines.length)) * step + 14;
    const y = top + 20;
    shapes.push(
      ...title.map((words, index) => text({ x: 0, y: y + index * step }, words, { isBold: true })),
      ...written.flatMap((lines, at) => {
        const x = first.width + at * cell.width;
        if (lines.length === 0) return [];
        return [
          box({ x: x - 6, y: top + 2, width: cell.width - 4, height: height - 4 }, { fill: 'sunk' }),
          ...lines.map((words, index) => text({ x, y: y + index * step }, words)),
        ];
      }),
      line(`M0 ${top + height}H${width}`, { stroke: 'line' }),
    );
    top += height;
  }
  return { width, height: top + 8, shapes };
}

function linesOf({ names, more }: NamedCell, moreWords: (count: number) => string): readonly string[] {
  const fitted = names.flatMap((name) => fitWords(name, { perLine: cell.perLine, lines: 1 }));
  return more > 0 ? [...fitted, ...fitWords(moreWords(more), { perLine: cell.perLine, lines: 1 })] : fitted;
}
