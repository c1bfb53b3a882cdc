/** The frame that NIK and KK number share: PPKKCC (region), DDMMYY (day), NNNN (serial). */
export interface SixteenDigits {
  readonly digits: string;
  readonly region: string;
  readonly day: number;
  readonly month: number;
  readonly yearOfCentury: number;
  readonly serial: string;
}

/** Reads exactly 16 ASCII digits of a province other than 00, spaces around them ignored; else null. */
export function readSixteenDigits(given: unknown): SixteenDigits | null {
  if (typeof given !== 'string') return null;
  const digits = given.trim();
  if (!/^[0-9]{16}$/.test(digits) || digits.startsWith('00')) return null;
  return {
    digits,
    region: digits.slice(0, 6),
    day: Number(digits.slice(6, 8)),
    month: Number(digits.slice(8, 10)),
    yearOfCentury: Number(digits.slice(10, 12)),
    serial: digits.slice(12),
  };
}

// 29 February passes in every year: two digits do not tell the century, and a day once registered stays.
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the day exists in that month in some year. */
export function isDayOfSomeYear(day: number, month: number): boolean {
  const last = longestMonths[month - 1];
  return last !== undefined && day >= 1 && day <= last;
}

/** `3174010101909001` becomes `317401******9001`: region and serial, never the day of birth. */
export function maskSixteenDigits(digits: string): string {
  return `${digits.slice(0, 6)}******${digits.slice(12)}`;
}
