/** Words that say on what a thing runs, not what it does; in names they mark another edition of the same system. */
const PLATFORM_WORDS: ReadonlySet<string> = new Set(
  (
    'desktop mobile android ios iphone apk apps app web website webbased online cloud client server playstore ' +
    'versi version ver beta terbaru lite pro berbasis portable localhost offline frontend backend api'
  ).split(' '),
);

const TOKEN = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
const LONGEST_WORD = 40;

/** Words in lower case as they stand, without splitting of glued ones: what plain text search would see. */
export function plainWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).map((word) => word.slice(0, LONGEST_WORD));
}

/**
 * Words of a cleaned text in lower case. `SiPegawai` gives `sipegawai` and `pegawai`, `e-Kinerja` gives `kinerja`:
 * the parts come beside the whole, so that both spellings meet.
 */
export function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const [found] of text.matchAll(TOKEN)) {
    const token = found.replace(/['’]/g, '');
    if (token.length > LONGEST_WORD) continue;
    const whole = token.toLowerCase();
    const parts = camelParts(token);
    if (parts.length > 1 && !/^\d+$/.test(whole)) words.push(whole);
    words.push(...parts);
  }
  return words.filter((word) => word.length > 1);
}

/** `siPegawai` -> si, pegawai; `SIPData` -> sip, data; `eOffice` -> e, office; `SIMPEG2` -> simpeg. */
function camelParts(token: string): readonly string[] {
  const parts = token.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\p{N}+/gu) ?? [token];
  const isUneven = parts.length > 1 && parts.every((part) => part.length < 3 && /\p{L}/u.test(part));
  if (parts.length > 4 || isUneven) return [token.toLowerCase()];
  return parts.map((part) => part.toLowerCase());
}

/**
 * The known word inside a glued name: `sipegawai`, `ekinerja`, `simkeuangan` end in one that others write alone.
 * Null when the whole is known itself or nothing known remains.
 */
export function gluedPart(word: string, isKnown: (word: string) => boolean): string | null {
  if (word.length < 6 || isKnown(word)) return null;
  for (const head of ['sim', 'si', 'e', 'smart', 'my']) {
    const rest = word.slice(head.length);
    if (word.startsWith(head) && rest.length >= 4 && isKnown(rest)) return rest;
  }
  return null;
}

/** True for words that name a platform or an edition (`android`, `versi`, `v2`). */
export function isPlatformWord(word: string): boolean {
  return PLATFORM_WORDS.has(word) || /^(?:v?\d{1,4}|v\d+)$/.test(word);
}
