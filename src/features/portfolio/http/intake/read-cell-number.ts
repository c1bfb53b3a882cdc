/** How a number is shown, as far as it matters to a list: a day, a share, leading zeros, decimals. */
export type NumberShape =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date'; readonly hasDay: boolean; readonly hasTime: boolean }
  | { readonly kind: 'percent'; readonly decimals: number }
  | { readonly kind: 'digits'; readonly least: number; readonly decimals: number };

export const plainShape: NumberShape = { kind: 'plain' };

/**
 * A number as the sheet shows it: dates in ISO 8601, shares with a percent sign, leading zeros kept. Thousands
 * are never grouped, since nobody could tell 1.500 from 1,500 afterwards.
 */
export function shownNumber(value: string, shape: NumberShape, isFrom1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  switch (shape.kind) {
    case 'plain':
      return plain(number);
    case 'date':
      return shownDate(number, shape, isFrom1904) ?? plain(number);
    case 'percent':
      return `${fixed(number * 100, shape.decimals)}%`;
    case 'digits': {
      const [whole = '', decimals] = fixed(Math.abs(number), shape.decimals).split('.');
      const padded = whole.padStart(Math.min(shape.least, 30), '0');
      return `${number < 0 ? '-' : ''}${padded}${decimals === undefined ? '' : `.${decimals}`}`;
    }
  }
}

/** Reads a format code (ECMA-376 part 1, 18.8.31) or one of the numbered ones (18.8.30). */
export function shapeOf(formatId: number, code: string | null): NumberShape {
  if (code === null) return builtIn.get(formatId) ?? plainShape;
  const bare = (code.split(';')[0] ?? '').replaceAll(/"[^"]*"|\\.|_.|\*./g, '').replaceAll(/\[[^\]]*\]/g, '');
  const letters = bare.toLowerCase();
  if (/general|@/.test(letters)) return plainShape;
  if (/[dmyhs]/.test(letters) && !/[0#]/.test(letters.replaceAll(/s\.0+/g, 's'))) {
    const hasTime = /[hs]/.test(letters);
    return { kind: 'date', hasDay: /[dy]/.test(letters) || !hasTime, hasTime };
  }
  const digits = /[#0,?]*(?:\.([0#?]+))?/.exec(letters.slice(Math.max(0, letters.search(/[#0]/))));
  const decimals = (digits?.[1] ?? '').replaceAll(/[^0]/g, '').length;
  if (letters.includes('%')) return { kind: 'percent', decimals };
  const least = (/[#0,?]+/.exec(letters)?.[0] ?? '').replaceAll(/[^0]/g, '').length;
  return least > 0 ? { kind: 'digits', least, decimals } : plainShape;
}

const DAY: NumberShape = { kind: 'date', hasDay: true, hasTime: false };
const TIME: NumberShape = { kind: 'date', hasDay: false, hasTime: true };
const MOMENT: NumberShape = { kind: 'date', hasDay: true, hasTime: true };

const builtIn: ReadonlyMap<number, NumberShape> = new Map<number, NumberShape>([
  [2, { kind: 'digits', least: 1, decimals: 2 }],
  [4, { kind: 'digits', least: 1, decimals: 2 }],
  [9, { kind: 'percent', decimals: 0 }],
  [10, { kind: 'percent', decimals: 2 }],
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, DAY] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, TIME] as const),
  [22, MOMENT],
]);

const MILLISECONDS_A_DAY = 86_400_000;
/** 1899-12-30: the day 0 that makes all days after the invented 29 February 1900 right. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31, the last day a spreadsheet knows. */
const LAST_SERIAL = 2_958_465;

function shownDate(
  serial: number,
  { hasDay, hasTime }: { readonly hasDay: boolean; readonly hasTime: boolean },
  isFrom1904: boolean,
): string | null {
  if (serial < 0 || serial > LAST_SERIAL + 1) return null;
  const isBeforeLeap = !isFrom1904 && serial < 60;
  const zero = isFrom1904 ? DAY_ZERO_1904 : DAY_ZERO_1900;
  const seconds = Math.round(serial * 86_400);
  const moment = new Date(zero + (isBeforeLeap ? MILLISECONDS_A_DAY : 0) + seconds * 1000);
  if (Number.isNaN(moment.getTime())) return null;
  const iso = moment.toISOString();
  const isWhole = seconds % 86_400 === 0;
  if (!hasDay || (serial < 1 && hasTime)) return iso.slice(11, 16);
  return hasTime && !isWhole ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : iso.slice(0, 10);
}

/** Fifteen digits are what a spreadsheet keeps; never an exponent. */
function plain(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Number.isInteger(rounded) ? BigInt(rounded).toString() : rounded.toFixed(20).replace(/\.?0+$/, '');
}

function fixed(number: number, decimals: number): string {
  const rounded = Number(number.toPrecision(15));
  return Math.abs(rounded) >= 1e21 ? plain(rounded) : rounded.toFixed(Math.min(decimals, 20));
}
