import { runInThreads } from '../../../../kernel/threads/run-in-threads.ts';
import type { Picture } from '../../domain/views/picture.ts';
import type { PngJob } from './png-thread.ts';
import { type Caption, standaloneSvg } from './standalone-svg.ts';

const WITHIN_MS = 15_000;
/** Sharp on paper, and no picture wider than a desk. */
const WIDEST = 4_000;

/** The picture as PNG, at twice its size where that fits. */
export async function pngOf(picture: Picture, caption: Caption, font: Uint8Array): Promise<Uint8Array> {
  const svg = standaloneSvg(picture, caption);
  const zoom = Math.max(0.5, Math.min(2, WIDEST / Math.max(picture.width, picture.height)));
  const [png] = await runInThreads<PngJob, Uint8Array>({
    module: new URL('./png-thread.ts', import.meta.url),
    name: 'drawPng',
    shared: font,
    jobs: [{ svg, zoom }],
    read: (answer) => {
      if (!(answer instanceof Uint8Array)) throw new TypeError('no picture came back');
      return answer;
    },
    threads: 1,
    memoryMb: 192,
    signal: AbortSignal.timeout(WITHIN_MS),
  });
  if (png === undefined) throw new Error('no picture was drawn');
  return png;
}
