import { Secret } from '../../../vocabulary/secret.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

/** Three groups of three digits. Digits only: no two sound or look alike, and phones offer their number pad. */
export type CodeDigits = Secret;

/** The draw goes from 0 up to, not including, this. */
export const codeSpace = 1_000_000_000;

/** @param drawn a whole number drawn uniformly below `codeSpace` */
export function codeFrom(drawn: number): CodeDigits {
  if (!Number.isInteger(drawn) || drawn < 0 || drawn >= codeSpace) throw new Error('A code is drawn below codeSpace.');
  return new Secret(String(drawn).padStart(9, '0'));
}

/** `482 915 306`, as it is read aloud and written down. */
export function spokenCode(code: CodeDigits): string {
  return code.reveal().replaceAll(/(\d{3})(?=\d)/g, '$1 ');
}

/** Reads what somebody typed: spaces, dots and dashes are ignored. */
export function parseCode(given: unknown): Result<CodeDigits, 'code_malformed'> {
  if (typeof given !== 'string' || given.length > 40) return err('code_malformed');
  const digits = given.replaceAll(/[\s.-]/g, '');
  return /^[0-9]{9}$/.test(digits) ? ok(new Secret(digits)) : err('code_malformed');
}
