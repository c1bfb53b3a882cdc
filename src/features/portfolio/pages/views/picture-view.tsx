import type { Child } from 'hono/jsx';
import type { Paint, Picture, Shape } from '../../domain/views/picture.ts';

/** A drawing in its page: colours are the stylesheet's tokens, so it follows the dark; words are the page's. */
export function PictureView({ picture, label }: { readonly picture: Picture; readonly label: string }) {
  const { width, height } = picture;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      {picture.shapes.map((shape) => (
        <ShapeView shape={shape} />
      ))}
    </svg>
  );
}

function ShapeView({ shape }: { readonly shape: Shape }): Child {
  switch (shape.kind) {
    case 'box':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius === 0 ? undefined : shape.radius}
          fill={paint(shape.fill)}
          stroke={shape.stroke === null ? undefined : paint(shape.stroke)}
          stroke-width={shape.stroke === null || shape.strokeWidth === 1 ? undefined : shape.strokeWidth}
          stroke-dasharray={shape.isDashed ? '4 3' : undefined}
        />
      );
    case 'line':
      return (
        <path
          d={shape.d}
          fill="none"
          stroke={paint(shape.stroke)}
          stroke-width={shape.width === 1 ? undefined : shape.width}
          stroke-dasharray={shape.isDashed ? '4 3' : undefined}
        />
      );
    case 'mark':
      return <path d={shape.d} fill={paint(shape.fill)} />;
    case 'text':
      return (
        <text
          class={[tones[shape.tone], shape.isBold ? 'text-bold' : ''].join(' ').trim() || undefined}
          x={shape.x}
          y={shape.y}
          text-anchor={shape.anchor === 'start' ? undefined : shape.anchor}
        >
          {shape.words}
        </text>
      );
    case 'cell':
      return <CellView cell={shape} />;
    case 'link':
      return <LinkView link={shape} />;
    default:
      return shape satisfies never;
  }
}

/** For those who point; the keyboard goes by the table, which has the same links in the order of its rows. */
function CellView({ cell }: { readonly cell: Extract<Shape, { readonly kind: 'cell' }> }) {
  const drawn = (
    <>
      <rect x={cell.x} y={cell.y} width={cell.width} height={cell.height} fill={paint(cell.fill)} />
      <text
        class={tones[cell.tone] || undefined}
        x={cell.x + cell.width / 2}
        y={cell.y + cell.height / 2 + 5}
        text-anchor="middle"
      >
        {cell.words}
      </text>
    </>
  );
  if (cell.href === null) return drawn;
  return (
    <a href={cell.href} tabindex={-1} aria-label={cell.about}>
      {drawn}
    </a>
  );
}

/** HTML inside the drawing: the link has the focus, the line under it and the size of every other link. */
function LinkView({ link }: { readonly link: Extract<Shape, { readonly kind: 'link' }> }) {
  const words = link.lines.map((one, at) => (
    <>
      {at > 0 && <br />}
      {one}
    </>
  ));
  return (
    <foreignObject x={link.x} y={link.y} width={link.width} height={link.height}>
      {link.href === null ? (
        words
      ) : (
        <a href={link.href}>
          {words}
          {link.about !== null && <span class="visually-hidden">, {link.about}</span>}
        </a>
      )}
      {link.dim.map((one) => (
        <>
          <br />
          <span class="dim">{one}</span>
        </>
      ))}
    </foreignObject>
  );
}

const tones = { ink: '', dim: 'text-dim', on_fill: 'text-on-fill' } as const;

function paint(given: Paint | null): string {
  return given === null ? 'none' : `var(--${given})`;
}
