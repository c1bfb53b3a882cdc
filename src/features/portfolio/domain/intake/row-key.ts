import { createHash } from 'node:crypto';
import type { Place } from './sheet.ts';
import { plainWords, sameKey } from './same-words.ts';

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The key of a row in the column "Kunci baris": the same for the same import, sheet and row. */
export function rowKey(importId: string, { sheet, row }: Place): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify([importId, sheet, row]))
    .digest();
  const signs = Array.from(bytes.subarray(0, 12), (byte) => ALPHABET[byte % ALPHABET.length] ?? '');
  return `KB-${signs.slice(0, 6).join('')}-${signs.slice(6).join('')}`;
}

export function isRowKey(text: string): boolean {
  return /^KB-[2-9A-HJKMNP-TV-Z]{6}-[2-9A-HJKMNP-TV-Z]{6}$/.test(text);
}

/** One system of one owner, whatever blanks, hyphens, brackets and platform words its name carries. */
export function systemKey(name: string, owner: string | null): string {
  return `${sameKey(bareName(name))}|${owner === null ? '' : sameKey(owner)}`;
}

/** A name without its expansion in brackets and without the platform it runs on. */
export function bareName(name: string): string {
  const short = name.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const bare = plainWords(short)
    .replaceAll(
      /\b(?:desktop|mobile|android|ios|cloud|web based|berbasis web|versi \d+|version \d+|ver \d+|v ?\d+)\b/g,
      ' ',
    )
    .trim();
  return bare === '' ? plainWords(name) : bare;
}
