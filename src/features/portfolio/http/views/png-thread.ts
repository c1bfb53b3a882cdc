import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

export interface PngJob {
  readonly svg: string;
  readonly zoom: number;
}

let started: Promise<void> | null = null;

/** Draws a picture into a PNG; runs in a thread, with the one font that it is given. */
export async function drawPng(font: Uint8Array, { svg, zoom }: PngJob): Promise<Uint8Array> {
  started ??= readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))).then((wasm) =>
    initWasm(wasm),
  );
  await started;
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [font], defaultFontFamily: 'Plus Jakarta Sans' },
    fitTo: { mode: 'zoom', value: zoom },
  });
  return drawing.render().asPng();
}
