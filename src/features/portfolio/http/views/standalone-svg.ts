import { fitWords } from '../../domain/views/fit-words.ts';
import type { Paint, Picture, Shape } from '../../domain/views/picture.ts';

/** The light colours of the look, for files that carry no stylesheet; a test compares them with the tokens. */
export const fileColours: Readonly<Record<Paint, string>> = {
  page: '#f8f6f0',
  surface: '#fff',
  sunk: '#efece3',
  line: '#d5d1c5',
  edge: '#77786e',
  ink: '#16211f',
  ink2: '#4a5652',
  q1: '#dceaeb',
  q2: '#a6cbd1',
  q3: '#66a2ae',
  q4: '#2b7586',
  q5: '#0b4250',
  c1: '#0b5363',
  c2: '#c4532d',
  c3: '#b98200',
  c4: '#4b93a2',
  c5: '#7a3b1d',
  c6: '#6c7773',
};

/** What a picture says when it stands alone, away from its page. */
export interface Caption {
  readonly finding: string;
  readonly subtitle: string;
  /** Source, day, and that all is invented where it is. */
  readonly foot: readonly string[];
}

const MARGIN = 24;
const TITLE = { size: 19, step: 25, letter: 10.6 } as const;
/** The one font that the program carries is bold and wide. */
const SMALL = { size: 12, step: 17, letter: 7 } as const;

/** The same drawing as a file: its finding above it, its source below. */
export function standaloneSvg(picture: Picture, { finding, subtitle, foot }: Caption): string {
  const width = Math.max(picture.width, 480) + 2 * MARGIN;
  const fitted = (words: string, { letter }: { readonly letter: number }) =>
    fitWords(words, { perLine: Math.floor((width - 2 * MARGIN) / letter), lines: 4 });
  const title = fitted(finding, TITLE);
  const under = fitted(subtitle, SMALL);
  const below = foot.flatMap((words) => fitted(words, SMALL));
  const top = MARGIN + title.length * TITLE.step + under.length * SMALL.step + 14;
  const height = top + picture.height + below.length * SMALL.step + MARGIN + 10;
  const written = (
    lines: readonly string[],
    { y, size, step, paint }: { y: number; size: number; step: number; paint: Paint },
  ) => lines.map((words, at) => textTag({ x: MARGIN, y: y + at * step, words, size, paint, anchor: 'start' })).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escaped(finding)}</title>`,
    `<rect width="${width}" height="${height}" fill="${fileColours.page}"/>`,
    written(title, { y: MARGIN + TITLE.size - 3, ...TITLE, paint: 'ink' }),
    written(under, { y: MARGIN + title.length * TITLE.step + 11, ...SMALL, paint: 'ink2' }),
    `<g transform="translate(${MARGIN} ${top})">${picture.shapes.map(shapeTag).join('')}</g>`,
    written(below, { y: top + picture.height + 18, ...SMALL, paint: 'ink2' }),
    '</svg>',
  ].join('');
}

function shapeTag(shape: Shape): string {
  switch (shape.kind) {
    case 'box':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" rx="${shape.radius}" ${colours(shape)} stroke-width="${shape.strokeWidth}"${dashes(shape)}/>`;
    case 'line':
      return `<path d="${shape.d}" fill="none" stroke="${fileColours[shape.stroke]}" stroke-width="${shape.width}"${dashes(shape)}/>`;
    case 'mark':
      return `<path d="${shape.d}" fill="${fileColours[shape.fill]}"/>`;
    case 'text':
      return textTag({ ...shape, size: SMALL.size, paint: paintOf(shape.tone) });
    case 'cell':
      return (
        `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${fileColours[shape.fill]}"/>` +
        textTag({
          x: shape.x + shape.width / 2,
          y: shape.y + shape.height / 2 + 5,
          words: shape.words,
          anchor: 'middle',
          size: SMALL.size,
          paint: paintOf(shape.tone),
        })
      );
    case 'link':
      return [...shape.lines, ...shape.dim]
        .map((words, at) =>
          textTag({
            x: shape.x,
            y: shape.y + 13 + at * SMALL.step,
            words,
            anchor: 'start',
            size: SMALL.size,
            paint: at < shape.lines.length ? 'ink' : 'ink2',
          }),
        )
        .join('');
    default:
      return shape satisfies never;
  }
}

function colours({ fill, stroke }: Extract<Shape, { kind: 'box' }>): string {
  const of = (paint: Paint | null) => (paint === null ? 'none' : fileColours[paint]);
  return `fill="${of(fill)}" stroke="${of(stroke)}"`;
}

function dashes({ isDashed }: { readonly isDashed: boolean }): string {
  return isDashed ? ' stroke-dasharray="4 3"' : '';
}

function paintOf(tone: 'ink' | 'dim' | 'on_fill'): Paint {
  return ({ ink: 'ink', dim: 'ink2', on_fill: 'surface' } as const)[tone];
}

interface TextTag {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly paint: Paint;
}

function textTag({ x, y, words, anchor, size, paint }: TextTag): string {
  return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${fileColours[paint]}">${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return (
    words
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // XML 1.0 knows no control characters but these.
      .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ')
  );
}
