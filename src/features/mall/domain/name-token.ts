const MOST_WORDS = 20;
const LONGEST = 40;

/**
 * The words of a name as a search compares them: capitals, without accents, marks and single letters, each once;
 * 20 at most. `Siti Nur'aini, S.Tr.Keb` gives SITI, NURAINI, TR, KEB.
 */
export function nameWords(name: string): readonly string[] {
  const words = name
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’`]/gu, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map((word) => word.slice(0, LONGEST));
  return [...new Set(words)].slice(0, MOST_WORDS);
}
