/** No cell says more than this about what an application does; the rest of a 1 MB cell is not read. */
const LONGEST_TEXT = 12_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  rsquo: "'",
  lsquo: "'",
  rdquo: '"',
  ldquo: '"',
  hellip: ' ',
  bull: ' ',
};

/** UTF-8 punctuation that was read as Windows-1252 or Latin-1 somewhere on its way. */
const MISDECODED: readonly (readonly [RegExp, string])[] = [
  [/â€[œ\u009d\u009c\ufffd]|â€\u009d/g, '"'],
  [/â€[™˜\u0099\u0098]/g, "'"],
  [/â€[“”\u0093\u0094]/g, '-'],
  [/â€[¢¦\u00a2\u00a6]/g, ' '],
  [/Â(?=[\s\u00a0«»°·])/g, ' '],
  [/Ã©/g, 'e'],
];

/**
 * A cell as plain text: entities and mis-decoded quotes read, markup, control characters and accents gone, blanks
 * joined; letters keep their case, for CamelCase is read later. Line breaks stay as `\n`: they end sentences.
 */
export function cleanText(given: string): string {
  let text = given.length > LONGEST_TEXT ? given.slice(0, LONGEST_TEXT) : given;
  if (text.includes('&')) text = text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, readEntity);
  if (text.includes('<')) text = text.replace(/<\/?[a-z!][^<>]{0,500}>/gi, '\n');
  if (/[âÂÃ]/.test(text)) for (const [pattern, put] of MISDECODED) text = text.replace(pattern, put);
  text = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return text
    .replace(/[\r\n\u2028\u2029]+/g, '\n')
    .replace(/[^\P{C}\n]+/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function readEntity(whole: string, inner: string): string {
  if (!inner.startsWith('#')) return ENTITIES[inner.toLowerCase()] ?? ' ';
  const isHex = inner[1] === 'x' || inner[1] === 'X';
  const code = isHex ? Number.parseInt(inner.slice(2), 16) : Number.parseInt(inner.slice(1), 10);
  return Number.isInteger(code) && code > 31 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole && ' ';
}
