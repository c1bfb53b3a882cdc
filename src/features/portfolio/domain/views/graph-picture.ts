import { box, line, type Paint, type Picture, round, type Shape, text } from './picture.ts';

export interface GraphNode {
  readonly id: string;
  readonly lines: readonly string[];
  /** What it is and whose: stands under the name. */
  readonly detail: string;
  readonly href: string | null;
  readonly about: string | null;
  readonly look: 'focus' | 'thing' | 'agency' | 'rest';
  readonly paint: Paint;
}

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Written on the edge; null: the table alone says it. */
  readonly label: string | null;
  readonly width: number;
  readonly isDashed: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands, as a layout found it. */
export interface GraphPlaces {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Point>;
  readonly edges: ReadonlyMap<string, { readonly points: readonly Point[]; readonly label: Point | null }>;
}

export const NODE = { width: 178, perLine: 22, lines: 2 } as const;
const LETTER = 6.8;

export function nodeHeight({ lines }: Pick<GraphNode, 'lines'>): number {
  return 16 + (lines.length + 1) * 17;
}

export function labelWidth(label: string): number {
  return Math.ceil(label.length * LETTER) + 8;
}

/** Boxes with their names, lines with heads at their ends; things are square, agencies round. */
export function graphPicture(
  { nodes, edges }: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
  places: GraphPlaces,
): Picture {
  return {
    width: Math.max(320, Math.ceil(places.width)),
    height: Math.ceil(places.height),
    shapes: [
      ...edges.flatMap((edge) => edgeShapes(edge, places.edges.get(edge.id))),
      ...nodes.flatMap((node) => nodeShapes(node, places.nodes.get(node.id))),
    ],
  };
}

function edgeShapes(
  { label, width, isDashed }: GraphEdge,
  place: { readonly points: readonly Point[]; readonly label: Point | null } | undefined,
): readonly Shape[] {
  const points = place?.points ?? [];
  const spot = place?.label ?? null;
  const [start, end] = [points[0], points.at(-1)];
  const before = points.at(-2);
  if (start === undefined || end === undefined || before === undefined) return [];
  const d = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  return [
    line(d, { stroke: 'edge', width, isDashed }),
    { kind: 'mark', d: arrowHead(before, end, 5 + width), fill: 'edge' },
    ...(label === null || spot === null
      ? []
      : [
          box({ ...rounded(spot), width: labelWidth(label), height: 16 }, { fill: 'page' }),
          text({ x: round(spot.x + 4), y: round(spot.y + 12) }, label, { tone: 'dim' }),
        ]),
  ];
}

function rounded({ x, y }: Point): Point {
  return { x: round(x), y: round(y) };
}

function arrowHead(from: Point, to: Point, size: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const back = { x: to.x - dx * size, y: to.y - dy * size };
  const side = size * 0.55;
  return `M${round(to.x)} ${round(to.y)}L${round(back.x - dy * side)} ${round(back.y + dx * side)}L${round(back.x + dy * side)} ${round(back.y - dx * side)}Z`;
}

function nodeShapes(node: GraphNode, place: Point | undefined): readonly Shape[] {
  if (place === undefined) return [];
  const area = { ...rounded(place), width: NODE.width, height: nodeHeight(node) };
  const isFocus = node.look === 'focus';
  return [
    box(area, {
      fill: isFocus ? 'sunk' : 'surface',
      stroke: isFocus ? 'ink' : node.paint,
      strokeWidth: isFocus ? 3 : 1.5,
      radius: node.look === 'agency' ? area.height / 2 : 3,
      isDashed: node.look === 'rest',
    }),
    {
      kind: 'link',
      x: area.x + 10,
      y: area.y + 6,
      width: area.width - 20,
      height: area.height - 10,
      lines: node.lines,
      dim: [node.detail],
      href: node.href,
      about: node.about,
    },
  ];
}
