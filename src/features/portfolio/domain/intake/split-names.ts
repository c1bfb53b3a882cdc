import type { Address } from './address.ts';
import { isOfficeName } from './office-words.ts';
import type { NamePart } from './outcome.ts';
import { sameKey } from './same-words.ts';

const MOST_PARTS = 40;

/**
 * The applications that one cell names: a numbered list, lines, semicolons, or three and more short names with
 * commas. `SPSE/LPSE` is one name with two spellings, `Sistem Informasi\nKepegawaian` one name on two lines.
 * Addresses go to the part whose name they hold, or in order where there are as many.
 */
export function splitNames(name: string, addresses: readonly Address[]): readonly NamePart[] {
  const parts = partsOf(name);
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  const isInOrder = addresses.length === parts.length;
  return parts.map((part, index) => {
    const own = addresses.filter(({ host, address }) => holds(host, part) || holds(address, part));
    const nth = addresses[index];
    if (own.length > 0) return { name: part, addresses: own };
    return { name: part, addresses: isInOrder && nth !== undefined ? [nth] : [] };
  });
}

const LONGEST = 2000;

function partsOf(given: string): readonly string[] {
  const name = given
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/\n+/g, '\n')
    .slice(0, LONGEST);
  const numbered = name.split(/(?:^|[\s;,])\(?\d{1,2}\s*[.)]\s+(?=\p{L})/u).map((part) => part.trim());
  if (numbered.length >= 3 && /^\(?1\s*[.)]/.test(name.trim())) return tidy(numbered);
  const bulleted = name.split(/(?:^|\n)\s*[-•*·➢✓]\s*/u);
  if (bulleted.length >= 3) return tidy(bulleted);
  const semicolons = tidy(outsideBrackets(name, ';'));
  if (semicolons.length >= 2 && semicolons.every((part) => isNameLike(part))) return semicolons;
  const lines = tidy(name.split('\n'));
  if (lines.length >= 2 && areNames(lines)) return lines;
  const commas = tidy(outsideBrackets(name.replaceAll(/,?\s+(?:dan|and|&)\s+/gi, ', '), ','));
  const isList =
    commas.length >= 3 && commas.every((part) => wordsOf(part) <= 3 && isNameLike(part)) && !isOfficeName(name);
  return isList ? commas : [];
}

/** Lines are names of their own where all are one word, or three begin as names do; a wrapped title is one name. */
function areNames(lines: readonly string[]): boolean {
  if (lines.some((line) => line.startsWith('(') || /^\p{Ll}/u.test(line) || line.endsWith('-') || line.endsWith(',')))
    return false;
  if (isExpansion(lines[0] ?? '', lines.slice(1).join(' '))) return false;
  const single = lines.filter((line) => wordsOf(line) === 1 && /\p{L}{2}/u.test(line)).length;
  if (single === lines.length) return true;
  const begins = lines.filter((line) => wordsOf(line) === 1 || BEGINS.test(line)).length;
  return begins === lines.length || (lines.length >= 3 && begins >= lines.length - 1);
}

const BEGINS = /^(?:(?:[Aa]plikasi|APLIKASI|[Ss]istem|SISTEM|[Ww]ebsite|[Pp]ortal|[Ll]ayanan)\b|[eE]-|S[Ii][A-Z])/;

/** SIMPEG over "Sistem Informasi Manajemen Kepegawaian": the second line spells out the first. */
function isExpansion(short: string, long: string): boolean {
  const letters = sameKey(short);
  if (wordsOf(short) > 1 || wordsOf(long) < 2 || letters.length > 12) return false;
  const text = sameKey(long);
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function outsideBrackets(text: string, sign: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (character === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function tidy(parts: readonly string[]): readonly string[] {
  return parts
    .map((part) => part.replaceAll(/\s+/g, ' ').replaceAll(/^[\s,;.-]+|[\s,;.-]+$/g, ''))
    .filter((part) => part !== '');
}

function isNameLike(part: string): boolean {
  return part.length >= 2 && part.length <= 100 && /\p{L}/u.test(part);
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/).length;
}

function holds(address: string, name: string): boolean {
  const key = sameKey(name.replaceAll(/\(.*\)/g, ''));
  return key.length >= 3 && sameKey(address).includes(key);
}
