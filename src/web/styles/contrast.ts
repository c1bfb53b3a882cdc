/** The WCAG 2 contrast of two colours, 1 to 21; colours as #rgb or #rrggbb. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  if (light === undefined || dark === undefined) throw new Error('two colours make two luminances');
  return (light + 0.05) / (dark + 0.05);
}

// WCAG 2.2, "relative luminance"
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`not a colour: ${colour}`);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): readonly number[] {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  const parts = short ? short.slice(1).map((digit) => digit + digit) : (long?.slice(1) ?? []);
  return parts.map((part) => Number.parseInt(part, 16) / 255);
}
