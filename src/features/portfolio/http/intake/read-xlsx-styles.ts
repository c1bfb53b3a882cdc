import { type NumberShape, plainShape, shapeOf } from './read-cell-number.ts';
import { parseWhole } from './read-xml.ts';
import type { Parts } from './read-zip.ts';

/** Excel itself ends at 65,490. */
const MOST_STYLES = 66_000;

/** The shape of numbers for each style a cell may name, by its index in `cellXfs`. */
export async function readStyles(parts: Parts, part: string | null): Promise<readonly NumberShape[]> {
  if (part === null) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isInCells = false;
  await parseWhole(
    parts.read(part),
    { name: part },
    {
      open(name, { numFmtId = '0', formatCode }) {
        if (name === 'cellXfs') isInCells = true;
        if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode.slice(0, 300));
        if (name === 'xf' && isInCells && formats.length < MOST_STYLES) formats.push(Number(numFmtId));
      },
      close(name) {
        if (name === 'cellXfs') isInCells = false;
      },
      text: () => undefined,
    },
  );
  const shapes = new Map<number, NumberShape>();
  for (const id of formats) if (!shapes.has(id)) shapes.set(id, shapeOf(id, codes.get(id) ?? null));
  return formats.map((id) => shapes.get(id) ?? plainShape);
}
