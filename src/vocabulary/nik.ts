import { Redacted } from './redacted.ts';
import { err, ok, type Result } from './result.ts';
import { isDayOfSomeYear, maskSixteenDigits, readSixteenDigits } from './sixteen-digits.ts';

/** Why a text is no NIK: not 16 digits (or province 00), no such day of birth, or serial 0000. */
export type NikFault = 'nik_malformed' | 'nik_bad_date' | 'nik_bad_serial';

/** What the digits say about birth. Two digits of the year do not tell the century. */
export interface NikBirth {
  readonly day: number;
  readonly month: number;
  readonly yearOfCentury: number;
  readonly sex: 'male' | 'female';
}

// The only way to a Nik is parseNik: the class itself cannot be constructed from outside.
let makeNik!: (digits: string) => Nik;

/**
 * A population number (Nomor Induk Kependudukan). Prints as `317401******9001`.
 * Compare with `sameNik`: the digits are private, so deep equality sees no difference between two.
 */
export class Nik extends Redacted {
  static {
    makeNik = (digits) => new Nik(digits);
  }

  readonly #digits: string;

  private constructor(digits: string) {
    super();
    this.#digits = digits;
  }

  /** The 16 digits. Never for URLs, logs, file names or QR codes. */
  override reveal(): string {
    return this.#digits;
  }

  override toString(): string {
    return maskSixteenDigits(this.#digits);
  }
}

/**
 * Checks the shape only: a NIK has no check digit, and it keeps the old digits after a move or a
 * correction of the birth date, so nothing is decided from them.
 */
export function parseNik(given: unknown): Result<Nik, NikFault> {
  const read = readSixteenDigits(given);
  if (read === null) return err('nik_malformed');
  const { day } = birthDay(read.day);
  if (!isDayOfSomeYear(day, read.month)) return err('nik_bad_date');
  if (read.serial === '0000') return err('nik_bad_serial');
  return ok(makeNik(read.digits));
}

/** The district of first registration, six digits; it may have been renamed or split since. */
export function nikRegion(nik: Nik): string {
  return nik.reveal().slice(0, 6);
}

/** The birth data written in the digits. One that differs from the registry is a note, no error. */
export function nikBirth(nik: Nik): NikBirth {
  const digits = nik.reveal();
  return {
    ...birthDay(Number(digits.slice(6, 8))),
    month: Number(digits.slice(8, 10)),
    yearOfCentury: Number(digits.slice(10, 12)),
  };
}

export function sameNik(one: Nik, other: Nik): boolean {
  return one.reveal() === other.reveal();
}

function birthDay(written: number): Pick<NikBirth, 'day' | 'sex'> {
  return written > 40 ? { day: written - 40, sex: 'female' } : { day: written, sex: 'male' };
}
