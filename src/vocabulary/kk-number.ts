import { Redacted } from './redacted.ts';
import { err, ok, type Result } from './result.ts';
import { isDayOfSomeYear, maskSixteenDigits, readSixteenDigits } from './sixteen-digits.ts';

/** Why a text is no KK number: not 16 digits (or province 00), no such day, or serial 0000. */
export type KkNumberFault = 'kk_malformed' | 'kk_bad_date' | 'kk_bad_serial';

let makeKkNumber!: (digits: string) => KkNumber;

/**
 * The number of a family card (Kartu Keluarga). Prints as `317401******9001`. It changes with a new
 * head, a divorce or a move, so it is never a key. Compare with `sameKkNumber`.
 */
export class KkNumber extends Redacted {
  static {
    makeKkNumber = (digits) => new KkNumber(digits);
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

/** Checks the shape only: region of issue, day of recording, serial. */
export function parseKkNumber(given: unknown): Result<KkNumber, KkNumberFault> {
  const read = readSixteenDigits(given);
  if (read === null) return err('kk_malformed');
  if (!isDayOfSomeYear(read.day, read.month)) return err('kk_bad_date');
  if (read.serial === '0000') return err('kk_bad_serial');
  return ok(makeKkNumber(read.digits));
}

/** The district that issued the card, six digits. */
export function kkRegion(kk: KkNumber): string {
  return kk.reveal().slice(0, 6);
}

export function sameKkNumber(one: KkNumber, other: KkNumber): boolean {
  return one.reveal() === other.reveal();
}
