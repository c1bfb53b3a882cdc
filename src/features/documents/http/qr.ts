import { correction, generate } from 'lean-qr';

export interface QrPicture {
  /** SVG path data in modules, dark ones filled, without quiet zone. */
  readonly path: string;
  /** Modules along one side. */
  readonly size: number;
}

/** A QR code that survives 15 % of damage (ISO/IEC 18004, level M). */
export function qrOf(text: string): QrPicture {
  const bitmap = generate(text, { minCorrectionLevel: correction.M });
  const { size } = bitmap;
  const rows = Array.from({ length: size }, (_, y) => rowOf(y, size, (x) => bitmap.get(x, y)));
  return { path: rows.join(''), size };
}

/** The same as a picture of its own, with the quiet zone of four modules that readers need. */
export function qrSvg({ path, size }: QrPicture): string {
  const side = size + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${side} ${side}" shape-rendering="crispEdges"><path d="${path}" fill="#000"/></svg>`;
}

/** One run of dark modules after another, so that no seam shows between neighbours. */
function rowOf(y: number, size: number, isDark: (x: number) => boolean): string {
  let path = '';
  for (let x = 0; x < size; x += 1) {
    if (!isDark(x)) continue;
    let end = x + 1;
    while (end < size && isDark(end)) end += 1;
    path += `M${x} ${y}h${end - x}v1h-${end - x}z`;
    x = end;
  }
  return path;
}
