import { err, ok, type Result } from '../../../vocabulary/result.ts';

declare const brand: unique symbol;
/** The code on a document, twelve characters without hyphens; its last character checks the others. */
export type DocumentCode = string & { readonly [brand]: 'DocumentCode' };

// No 0 O, 1 I L, of each pair that looks alike only one (8 B, 5 S, 2 Z, V U), and no vowel, so that none spells a word.
const ALPHABET = '23456789CDFGHJKMNPQRTVWXY';
const MEANT: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2', U: 'V' };
const BASE = BigInt(ALPHABET.length);
const FREE = 11;

/** The code for 16 random bytes: 51 bits of chance, and the check character. */
export function codeFrom(random: Uint8Array): DocumentCode {
  if (random.length !== 16) throw new Error('A code is made from 16 random bytes.');
  let rest = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let free = '';
  for (let place = 0; place < FREE; place += 1) {
    free += ALPHABET[Number(rest % BASE)];
    rest /= BASE;
  }
  return `${free}${checkCharacter(free)}` as DocumentCode;
}

/** Reads what somebody typed, in any case, with hyphens or spaces or without. */
export function parseCode(given: unknown): Result<DocumentCode, 'code_malformed'> {
  if (typeof given !== 'string' || given.length > 40) return err('code_malformed');
  const typed = given.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/g, '');
  const read = typed.replaceAll(/[BSZU]/g, (character) => MEANT[character] ?? character);
  const isFit = read.length === FREE + 1 && Array.from(read).every((character) => ALPHABET.includes(character));
  return isFit && checkCharacter(read.slice(0, FREE)) === read.slice(FREE)
    ? ok(read as DocumentCode)
    : err('code_malformed');
}

/** `7QK4-M2XD-9RT3`: as it stands on paper. */
export function formatCode(code: DocumentCode): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-');
}

/** Weights 1 and 2 in turn, modulo 25: every wrong character and every exchange of neighbours is seen. */
function checkCharacter(free: string): string {
  const sum = Array.from(free).reduce(
    (total, character, place) => total + ALPHABET.indexOf(character) * (place % 2 === 0 ? 1 : 2),
    0,
  );
  // The check character is the twelfth, so its own weight is 2; 13 is the inverse of 2 modulo 25.
  return ALPHABET.charAt((((25 - (sum % 25)) % 25) * 13) % 25);
}
