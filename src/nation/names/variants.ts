import type { Random } from '../random.ts';

/** Ways in which another register writes the same name: shortened words, spaces lost or added. */
const rules: readonly ((words: readonly string[]) => string | null)[] = [
  shortenMuhammad,
  joinShortWords,
  splitLongWord,
  shortenLastWord,
];

/** Another spelling of the same name, or null when the name offers none. */
export function nameVariant(name: string, random: Random): string | null {
  const words = name.split(' ');
  const spellings = rules.map((rule) => rule(words)).filter((spelling) => spelling !== null);
  return spellings.length === 0 ? null : random.pick(spellings);
}

function shortenMuhammad([first = '', ...rest]: readonly string[]): string | null {
  const isMuhammad = /^(Muhammad|Muhamad|Mohammad|Mohamad)$/.test(first);
  return isMuhammad && rest.length > 0 ? ['M.', ...rest].join(' ') : null;
}

function joinShortWords(words: readonly string[]): string | null {
  const at = words.findIndex((word) => /^(?:Nur|Noor|Sri|Siti|Dwi|Tri|Eka|Ayu|Ika|Ida|Umi)$/.test(word));
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined) return null;
  return [...words.slice(0, at), word + next.toLowerCase(), ...words.slice(at + 2)].join(' ');
}

function splitLongWord(words: readonly string[]): string | null {
  const at = words.findIndex((word) => /^\w{4,}(?:sari|wati|ningsih|ningrum|yanti|yanto|hayati)$/.test(word));
  const parts = /^(\w+)(sari|wati|ningsih|ningrum|yanti|yanto|hayati)$/.exec(words[at] ?? '');
  const [, stem, ending] = parts ?? [];
  if (stem === undefined || ending === undefined) return null;
  const tail = ending.charAt(0).toUpperCase() + ending.slice(1);
  return [...words.slice(0, at), stem, tail, ...words.slice(at + 1)].join(' ');
}

function shortenLastWord(words: readonly string[]): string | null {
  const last = words.at(-1);
  if (last === undefined || words.length < 2) return null;
  return [...words.slice(0, -1), `${last.charAt(0)}.`].join(' ');
}
