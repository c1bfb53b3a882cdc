/** Whether two texts differ in capitals, spaces, accents and signs only. */
export function isSpellingOnly(one: string, other: string): boolean {
  return one !== other && plain(one) === plain(other) && plain(one) !== '';
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toUpperCase();
}
