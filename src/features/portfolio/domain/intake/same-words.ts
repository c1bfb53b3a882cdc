/** A text for comparing: lower case, no marks, no accents, single blanks. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Compared without blanks too, so that SIKS-NG, SIKS NG and siks_ng are one. */
export function sameKey(text: string): string {
  return plainWords(text).replaceAll(' ', '');
}

const FURNITURE = new Set([
  'aplikasi',
  'sistem',
  'system',
  'website',
  'web',
  'portal',
  'layanan',
  'program',
  'software',
  'app',
  'application',
  'adalah',
  'ini',
  'the',
  'merupakan',
]);

/** Whether a description says no more than the name, with or without "Aplikasi" and "Sistem". */
export function repeatsName(description: string, name: string): boolean {
  const bare = (text: string): string =>
    plainWords(text)
      .split(' ')
      .filter((word) => !FURNITURE.has(word))
      .join('');
  const said = bare(description);
  return said === '' || said === bare(name) || sameKey(description) === sameKey(name);
}
