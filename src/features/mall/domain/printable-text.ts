/** What word processors and phones put between letters and nobody sees. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

// Latin letters as far as Latin Extended-A, and the punctuation that people write: the letter's font has all of them.
const PRINTABLE =
  /^[\n\t\u0020-\u007E\u00A0-\u017F\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u2030\u2032\u2033\u20AC\u2122]*$/u;

/** Sixteen figures in a row or in fours: a NIK or a family card number, which nobody may show. */
const PERSON_NUMBER = /\d{16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}/;

export function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, '');
}

/** Why a text cannot stand on a document that others may check; null: it can. A licence must not fail over it later. */
export function printFault(text: string): 'characters_refused' | 'person_number' | null {
  if (!PRINTABLE.test(text)) return 'characters_refused';
  return PERSON_NUMBER.test(text) ? 'person_number' : null;
}
