import { fitWords } from './fit-words.ts';
import { box, type Picture, round, type Shape } from './picture.ts';

/** A rectangle whose area is a sum. */
export interface CostTile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly amount: string;
  readonly href: string | null;
}

const LETTER = 7.4;

/** Rectangles by what is paid; one too small for words leaves them to the table. */
export function costPicture(
  tiles: readonly CostTile[],
  { width, height }: { readonly width: number; readonly height: number },
): Picture {
  return { width, height, shapes: tiles.flatMap(tileShapes) };
}

function tileShapes(tile: CostTile): readonly Shape[] {
  const area = { x: round(tile.x), y: round(tile.y), width: round(tile.width), height: round(tile.height) };
  const perLine = Math.floor((area.width - 14) / LETTER);
  const lines = Math.min(3, Math.floor((area.height - 28) / 17));
  const ground = box(area, { fill: 'q1', stroke: 'page', strokeWidth: 2 });
  if (perLine < 8 || lines < 1) return [ground];
  return [
    ground,
    {
      kind: 'link',
      x: area.x + 8,
      y: area.y + 6,
      width: area.width - 14,
      height: area.height - 10,
      lines: fitWords(tile.name, { perLine, lines }),
      dim: [tile.amount],
      href: tile.href,
      about: null,
    },
  ];
}
