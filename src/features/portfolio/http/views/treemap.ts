import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';

export interface Tile {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Node {
  readonly key: string;
  readonly sum: number;
  readonly children: readonly Node[];
}

/** Rectangles whose areas are as the sums are, the largest first. */
export function treemapOf(
  lines: readonly { readonly key: string; readonly sum: bigint }[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Tile[] {
  const root: Node = {
    key: '',
    sum: 0,
    children: lines.map(({ key, sum }) => ({ key, sum: Number(sum), children: [] })),
  };
  const measured = hierarchy<Node>(root, (node) => [...node.children]).sum(({ sum }) => sum);
  const laid = treemap<Node>().tile(treemapSquarify).size([width, height]).round(true)(measured);
  return laid
    .leaves()
    .flatMap(({ data, x0, y0, x1, y1 }) =>
      data.key === '' && lines.length === 0 ? [] : [{ key: data.key, x: x0, y: y0, width: x1 - x0, height: y1 - y0 }],
    );
}
