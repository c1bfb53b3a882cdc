import { err, ok, type Result } from '../../../vocabulary/result.ts';

export interface NumberParts {
  readonly series: string;
  readonly year: number;
  /** 1 for the first of its office, series and year. */
  readonly serial: number;
  /** What else the pattern names. */
  readonly other: Readonly<Record<string, string>>;
}

const PLACE = /\{([a-zA-Z]{1,20})(?::([1-9]))?\}/g;
const FIT = /^[A-Za-z0-9][A-Za-z0-9./-]{2,59}$/;

/**
 * Fills `{series}-{region}-{year}-{serial:6}`; `:6` pads with zeros to six figures. A pattern without series,
 * year or serial could give one number twice, so it is refused, as is a number of other characters.
 */
export function formatNumber(pattern: string, parts: NumberParts): Result<string, 'number_pattern_malformed'> {
  const values: Readonly<Record<string, string>> = {
    ...parts.other,
    series: parts.series,
    year: String(parts.year),
    serial: String(parts.serial),
  };
  const named = new Set([...pattern.matchAll(PLACE)].map(([, name]) => name ?? ''));
  const isUnique = ['series', 'year', 'serial'].every((name) => named.has(name));
  if (!isUnique || [...named].some((name) => !Object.hasOwn(values, name))) return err('number_pattern_malformed');
  const number = pattern.replaceAll(PLACE, (_, name: string, width: string | undefined) =>
    (values[name] ?? '').padStart(Number(width ?? 0), '0'),
  );
  return FIT.test(number) ? ok(number) : err('number_pattern_malformed');
}
