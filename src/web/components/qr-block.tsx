import type { Child } from 'hono/jsx';

interface QrBlockProps {
  /** SVG path data in modules, dark ones filled, without quiet zone. */
  readonly path: string;
  /** Modules along one side. */
  readonly size: number;
  /** What the code opens, for those who do not see it. */
  readonly label: string;
  /** Stands beside the code: a `PaperSketch` that shows where it is printed. */
  readonly beside?: Child;
  /** The same code for typing: "7QK4-M2XD-9RTA". */
  readonly code: string;
  readonly children?: Child;
}

const quietZone = 4; // modules, ISO/IEC 18004 section 6.3.8

/** A QR code on white in both modes, at least 30 mm on paper, with its code in text. */
export function QrBlock({ path, size, label, code, beside, children }: QrBlockProps) {
  const side = size + 2 * quietZone;
  return (
    <div class="stack">
      <div class="row">
        <svg
          class="qr"
          viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
          role="img"
          aria-label={label}
          shape-rendering="crispEdges"
        >
          <path d={path} />
        </svg>
        {beside}
      </div>
      <p class="code">
        <b>{code}</b>
      </p>
      {children && <div class="small dim">{children}</div>}
    </div>
  );
}
