import type { Lang } from './lang.ts';
import { err, ok, type Result } from './result.ts';

declare const brand: unique symbol;

/** Whole rupiah; negative only in ledgers and differences. */
export type Rupiah = bigint & { readonly [brand]: 'Rupiah' };

export type RupiahFault = 'rupiah_malformed' | 'rupiah_negative' | 'rupiah_too_large';

// What a PostgreSQL bigint column holds.
const largestStored = 2n ** 63n - 1n;
// What JSON readers in every language keep exactly; more than twice the yearly state budget.
const largestGiven = BigInt(Number.MAX_SAFE_INTEGER);
const longestGiven = 40;
// A minus before or after Rp is read so that the refusal can say what is wrong.
const written = /^([-\u2212]?)(?:Rp\.?\s?)?([-\u2212]?)(0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)$/i;

/** Throws a RangeError on sums that the database could not store. */
export function rupiah(amount: bigint): Rupiah {
  if (amount > largestStored || amount < -largestStored) {
    throw new RangeError('an amount beyond what is stored');
  }
  return amount as Rupiah;
}

/**
 * Reads what people write: `975000`, `975.000`, `Rp975.000`, `Rp. 975.000`. Commas and decimals are
 * refused, so that nobody's 975,000 is read as 975. Negative amounts are refused.
 */
export function parseRupiah(given: unknown): Result<Rupiah, RupiahFault> {
  if (typeof given !== 'string') return err('rupiah_malformed');
  const text = given.trim();
  if (text.length > longestGiven) return err('rupiah_malformed');
  const [, before = '', after = '', digits] = written.exec(text) ?? [];
  if (digits === undefined || (before !== '' && after !== '')) return err('rupiah_malformed');
  if (before !== '' || after !== '') return err('rupiah_negative');
  const amount = BigInt(digits.replaceAll('.', ''));
  return amount > largestGiven ? err('rupiah_too_large') : ok(rupiah(amount));
}

/** `Rp975.000` in Indonesian, `Rp975,000` in English; negative with a true minus: `−Rp975.000`. */
export function formatRupiah(amount: Rupiah, lang: Lang): string {
  const digits = amount.toString().replace('-', '');
  const grouped = digits.replace(/\B(?=(?:[0-9]{3})+$)/g, lang === 'id' ? '.' : ',');
  // U+2212, because a line may break after a hyphen.
  return `${amount < 0n ? '\u2212' : ''}Rp${grouped}`;
}
