interface Strand {
  readonly source: string;
  readonly field: string;
}

interface WeavePictureProps {
  /** What the picture says, for those who do not see it. */
  readonly label: string;
  /** Up to five: where a form's fields come from. */
  readonly strands: readonly Strand[];
  /** The one strand that the person adds. */
  readonly own: Strand;
}

const warps = [150, 178, 206, 234] as const;
const first = 58;
const pitch = 60;

/** The plait of the public page: strands of many agencies become one form, the yellow one is yours. */
export function WeavePicture({ label, strands, own }: WeavePictureProps) {
  const ownY = first + strands.length * pitch + 16;
  const height = ownY + 58;
  return (
    <svg class="weave" viewBox={`0 0 500 ${height}`} role="img" aria-label={label}>
      {warps.map((x) => (
        <path class="strand line-warp" d={`M${x} 14V${height - 14}`} />
      ))}
      <rect x="266" y="14" width="226" height={height - 28} fill="#fff" />
      {strands.map((strand, index) => (
        <Weft strand={strand} y={first + index * pitch} row={index} />
      ))}
      <Weft strand={own} y={ownY} row={strands.length} own />
    </svg>
  );
}

interface WeftProps {
  readonly strand: Strand;
  readonly y: number;
  readonly row: number;
  readonly own?: boolean;
}

function Weft({ strand, y, row, own }: WeftProps) {
  const over = warps.filter((_, column) => column % 2 === row % 2);
  return (
    <>
      <path class={own ? 'strand line-kunyit' : 'strand line-white'} d={`M112 ${y}H282`} />
      {over.map((x) => (
        <>
          <path class="strand-gap" d={`M${x} ${y - 9}V${y + 9}`} />
          <path class="strand line-warp" d={`M${x} ${y - 10}V${y + 10}`} />
        </>
      ))}
      <text class={own ? 'text-kunyit text-bold' : 'text-on-deep'} x="0" y={y + 5}>
        {strand.source}
      </text>
      <circle class="strand-knot" cx="282" cy={y} r="7" fill={own ? '#ffc42e' : '#0b5363'} />
      <text class="text-on-paper text-bold" x="300" y={y - 2}>
        {strand.field}
      </text>
      <path d={`M300 ${y + 12}H476`} stroke={own ? '#06323c' : '#d5d1c5'} stroke-width={own ? 2.5 : 1.5} />
    </>
  );
}
