import type { RegionCode } from '../../../vocabulary/region-code.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

declare const brand: unique symbol;

/** `3314-2026-7QK4M2`: region, year, and six characters by chance, so that nobody counts an office's cases. */
export type CaseNumber = string & { readonly [brand]: 'CaseNumber' };

/** Crockford's base 32: no I, L, O or U, so that a number survives being read aloud. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TAIL = 6;
const SHAPE = /^\d{4}-\d{4}-[0-9A-HJKMNP-TV-Z]{6}$/;

/** Six bytes of chance make the tail; throws on fewer. */
export function caseNumber(region: RegionCode, year: number, chance: Uint8Array): CaseNumber {
  if (chance.length < TAIL) throw new RangeError('A case number needs six bytes of chance.');
  const place = region.replaceAll('.', '').slice(0, 4).padEnd(4, '0');
  const tail = Array.from(chance.slice(0, TAIL), (byte) => DIGITS[byte % DIGITS.length]).join('');
  return `${place}-${String(year).padStart(4, '0')}-${tail}` as CaseNumber;
}

/** Reads a number as people write it: small letters, blanks, O for 0, I or L for 1. */
export function parseCaseNumber(given: unknown): Result<CaseNumber, 'case_number_malformed'> {
  if (typeof given !== 'string' || given.length > 40) return err('case_number_malformed');
  const plain = given.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const number = `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`;
  return SHAPE.test(number) ? ok(number as CaseNumber) : err('case_number_malformed');
}
