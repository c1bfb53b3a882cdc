import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { fitWords } from './fit-words.ts';
import { box, line, type Paint, type Picture, round, type Shape, text } from './picture.ts';
import { isLate, placeIn, quartersIn, type RoadmapItem, type RoadmapKind, type RoadmapWindow } from './roadmap.ts';

export interface RoadmapDrawing {
  readonly items: readonly (RoadmapItem & {
    readonly agency: string;
    readonly href: string | null;
    readonly dates: string;
  })[];
  readonly window: RoadmapWindow;
  readonly today: LocalDate;
  readonly deadline: { readonly on: LocalDate; readonly words: string } | null;
  readonly quarterName: (first: LocalDate) => string;
  readonly todayWords: string;
}

const names = { width: 300, perLine: 40 } as const;
const plot = { width: 660 } as const;
const row = { height: 40 } as const;
const head = 58;

const paints: Readonly<Record<RoadmapKind, Paint>> = { activity: 'c1', contract: 'c3', step: 'c4', switch_off: 'c2' };

/** Lines of what is planned and what ends, one upright line for today and one for the deadline. */
export function roadmapPicture(drawing: RoadmapDrawing): Picture {
  const { items, window, today, deadline } = drawing;
  const bottom = head + items.length * row.height;
  const xOf = (day: LocalDate) => round(names.width + placeIn(day, window) * plot.width);
  return {
    width: names.width + plot.width + 40,
    height: bottom + 12,
    shapes: [
      ...quartersIn(window).flatMap((first): readonly Shape[] => [
        line(`M${xOf(first)} ${head - 6}V${bottom}`, { stroke: 'line' }),
        text({ x: xOf(first) + 3, y: head - 12 }, drawing.quarterName(first), { tone: 'dim' }),
      ]),
      line(`M0 ${head - 2}H${names.width + plot.width}`, { stroke: 'ink', width: 2 }),
      ...items.flatMap((item, at) => itemShapes(item, { top: head + at * row.height, xOf, today })),
      ...upright({ on: today, words: drawing.todayWords, isDashed: true }, { xOf, bottom, window, top: 16 }),
      ...(deadline === null ? [] : upright({ ...deadline, isDashed: false }, { xOf, bottom, window, top: 30 })),
    ],
  };
}

interface ItemPlace {
  readonly top: number;
  readonly xOf: (day: LocalDate) => number;
  readonly today: LocalDate;
}

function itemShapes(item: RoadmapDrawing['items'][number], { top, xOf, today }: ItemPlace): readonly Shape[] {
  const middle = top + row.height / 2;
  const paint = paints[item.kind];
  const end = xOf(item.until);
  const start = item.from === null ? end : xOf(item.from);
  const [name = ''] = fitWords(item.name, { perLine: names.perLine, lines: 1 });
  const [detail = ''] = fitWords(`${item.agency}, ${item.dates}`, { perLine: names.perLine + 4, lines: 1 });
  return [
    {
      kind: 'link',
      x: 0,
      y: top + 2,
      width: names.width - 12,
      height: row.height - 4,
      lines: [name],
      dim: [detail],
      href: item.href,
      about: null,
    },
    ...(item.from === null
      ? []
      : [box({ x: start, y: middle - 6, width: Math.max(4, round(end - start)), height: 12 }, barLook(item, paint))]),
    { kind: 'mark', d: markOf(item.kind, end, middle), fill: isLate(item, today) ? 'c2' : paint },
    line(`M0 ${top + row.height}H${names.width + plot.width}`, { stroke: 'line' }),
  ];
}

/** What is done is solid, what is planned is an outline. */
function barLook({ isDone }: RoadmapItem, paint: Paint) {
  return { fill: isDone ? paint : ('surface' as const), stroke: paint, strokeWidth: 1.5, isDashed: !isDone };
}

/** A disc, a diamond, a square, a cross: kinds differ without their colour. */
function markOf(kind: RoadmapKind, x: number, y: number): string {
  switch (kind) {
    case 'contract':
      return `M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`;
    case 'step':
      return `M${x - 6} ${y - 6}h12v12h-12Z`;
    case 'switch_off':
      return `M${x - 7} ${y - 4}l3 -3l4 4l4 -4l3 3l-4 4l4 4l-3 3l-4 -4l-4 4l-3 -3l4 -4Z`;
    case 'activity':
      return `M${x - 6} ${y}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z`;
    default:
      return kind satisfies never;
  }
}

function upright(
  { on, words, isDashed }: { readonly on: LocalDate; readonly words: string; readonly isDashed: boolean },
  { xOf, bottom, window, top }: { xOf: (day: LocalDate) => number; bottom: number; window: RoadmapWindow; top: number },
): readonly Shape[] {
  if (on < window.from || on >= window.until) return [];
  const x = xOf(on);
  const isRight = x > names.width + plot.width * 0.7;
  return [
    line(`M${x} ${top - 10}V${bottom}`, { stroke: isDashed ? 'ink2' : 'c2', width: isDashed ? 1.5 : 3, isDashed }),
    text({ x: isRight ? x - 5 : x + 5, y: top }, words, { anchor: isRight ? 'end' : 'start', isBold: !isDashed }),
  ];
}
