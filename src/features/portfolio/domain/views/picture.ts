/** A colour of the look by its name; the page takes it from the stylesheet's tokens, a file from a table of hex values. */
export type Paint =
  | 'page'
  | 'surface'
  | 'sunk'
  | 'line'
  | 'edge'
  | 'ink'
  | 'ink2'
  | `q${1 | 2 | 3 | 4 | 5}`
  | `c${1 | 2 | 3 | 4 | 5 | 6}`;

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Area extends Place {
  readonly width: number;
  readonly height: number;
}

/** One mark of a picture; lengths in CSS pixels. */
export type Shape =
  | (Area & {
      readonly kind: 'box';
      readonly fill: Paint | null;
      readonly stroke: Paint | null;
      /** Of rounded corners: people and agencies are round, things are square. */
      readonly radius: number;
      readonly strokeWidth: number;
      readonly isDashed: boolean;
    })
  | {
      readonly kind: 'line';
      readonly d: string;
      readonly stroke: Paint;
      readonly width: number;
      readonly isDashed: boolean;
    }
  | { readonly kind: 'mark'; readonly d: string; readonly fill: Paint }
  | (Place & {
      readonly kind: 'text';
      readonly words: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly tone: 'ink' | 'dim' | 'on_fill';
      readonly isBold: boolean;
    })
  /** A coloured cell with its figure; with an address it leads on for those who point, the table does for all. */
  | (Area & {
      readonly kind: 'cell';
      readonly fill: Paint;
      readonly words: string;
      readonly tone: 'ink' | 'on_fill';
      readonly href: string | null;
      /** Says the cell in words, for its link. */
      readonly about: string;
    })
  /** A link that the keyboard reaches, its words broken into lines. */
  | (Area & {
      readonly kind: 'link';
      readonly lines: readonly string[];
      readonly dim: readonly string[];
      readonly href: string | null;
      readonly about: string | null;
    });

/** A drawing that knows neither page nor file: both render the same shapes. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The rules of a box that most boxes share. */
export function box(
  area: Area,
  look: Partial<Pick<Extract<Shape, { kind: 'box' }>, 'fill' | 'stroke' | 'radius' | 'strokeWidth' | 'isDashed'>>,
): Shape {
  return { kind: 'box', fill: null, stroke: null, radius: 0, strokeWidth: 1, isDashed: false, ...look, ...area };
}

export function text(
  place: Place,
  words: string,
  look: Partial<Pick<Extract<Shape, { kind: 'text' }>, 'anchor' | 'tone' | 'isBold'>> = {},
): Shape {
  return { kind: 'text', anchor: 'start', tone: 'ink', isBold: false, ...look, ...place, words };
}

export function line(
  d: string,
  look: Partial<Pick<Extract<Shape, { kind: 'line' }>, 'stroke' | 'width' | 'isDashed'>> = {},
): Shape {
  return { kind: 'line', stroke: 'edge', width: 1, isDashed: false, ...look, d };
}

/** Lengths with one digit: shorter pages, and the same picture from every machine. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}
