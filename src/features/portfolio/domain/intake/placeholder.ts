const WORDS = new Set(
  [
    'tidak ada',
    'tdk ada',
    'tidak',
    'belum ada',
    'blm ada',
    'belum',
    'belum tersedia',
    'tidak tersedia',
    'tidak diketahui',
    'nihil',
    'kosong',
    'none',
    'null',
    'nil',
    'undefined',
    'n/a',
    'na',
    'not available',
    'tba',
    'tbd',
    'unknown',
    'no data',
    'tanpa keterangan',
    '#n/a',
  ].map((word) => word.toLowerCase()),
);

const SAME_AS_ABOVE = /^(?:idem|sda|s\.d\.a\.?|sama|sama dengan (?:di )?atas|ditto|〃|″|"|''|,,|-"-)$/i;

const TEST_WORDS = /^(?:tes|test|testing|coba|coba coba|percobaan|contoh|sample|lorem ipsum.*|blabla.*|bla bla.*)$/i;

/** A cell that says nothing: a dash, dots, zeros, "tidak ada", an empty formula. */
export function isPlaceholder(text: string): boolean {
  const bare = text.trim().toLowerCase();
  if (bare === '') return true;
  if (/^[\p{P}\p{S}\s]+$/u.test(bare)) return !SAME_AS_ABOVE.test(bare);
  if (/^0+$/.test(bare) || /^(?:x{2,}|\?+)$/.test(bare)) return true;
  return WORDS.has(bare.replaceAll(/^[\s("'[-]+|[\s)"'.\]!-]+$/g, ''));
}

/** "idem", "sda", a ditto mark: the row above is meant. */
export function isSameAsAbove(text: string): boolean {
  return SAME_AS_ABOVE.test(text.trim());
}

/**
 * What hands leave on a keyboard: one sign again and again, neighbouring keys, many consonants in lower case,
 * test words. Acronyms in capitals are no noise.
 */
export function isKeyboardNoise(text: string): boolean {
  const bare = text.trim();
  if (TEST_WORDS.test(bare)) return true;
  const letters = bare.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (letters.length < 3) return false;
  if (/^(.)\1{2,}$/.test(letters) || /(.)\1{4,}/.test(letters)) return true;
  const words = bare.split(/\s+/);
  return words.every((word) => isNoiseWord(word));
}

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qazwsxedc'];

function isNoiseWord(word: string): boolean {
  const letters = word.replaceAll(/[^A-Za-z]/g, '');
  if (letters.length < 4) return false;
  const lower = letters.toLowerCase();
  if (KEY_ROWS.some((row) => row.includes(lower) || (letters.length >= 5 && runsAlong(lower, row)))) return true;
  if (letters === letters.toUpperCase() && letters.length <= 10) return false;
  return letters.length >= 6 && !/[aeiou]/.test(lower);
}

/** At least four in five steps go to a neighbouring key. */
function runsAlong(letters: string, row: string): boolean {
  let near = 0;
  for (let index = 1; index < letters.length; index += 1) {
    const from = row.indexOf(letters[index - 1] ?? '');
    const to = row.indexOf(letters[index] ?? '');
    if (from !== -1 && to !== -1 && Math.abs(from - to) === 1) near += 1;
  }
  return near >= 0.8 * (letters.length - 1);
}
