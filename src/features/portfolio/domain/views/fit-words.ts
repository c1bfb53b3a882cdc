/**
 * Breaks words into lines that are so many usual letters long; what does not fit ends in an ellipsis. Capitals count for
 * more: many names in the lists are written in capitals alone.
 */
export function fitWords(
  text: string,
  { perLine, lines }: { readonly perLine: number; readonly lines: number },
): readonly string[] {
  const made: string[] = [];
  let rest = text.trim().split(/\s+/);
  while (rest.length > 0 && made.length < lines) {
    const isLast = made.length === lines - 1;
    const taken = isLast ? rest.length : wordsThatFit(rest, perLine);
    made.push(cut(rest.slice(0, taken).join(' '), perLine));
    rest = rest.slice(taken);
  }
  return made;
}

/** How many usual letters a text is wide. */
export function letterWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += /[A-Z@%\u{4E00}-\u{9FFF}]/u.test(letter) ? 1.28 : 1;
  return width;
}

function wordsThatFit(words: readonly string[], perLine: number): number {
  let width = letterWidth(words[0] ?? '');
  let taken = 1;
  for (; taken < words.length; taken += 1) {
    width += 1 + letterWidth(words[taken] ?? '');
    if (width > perLine) break;
  }
  return taken;
}

function cut(one: string, perLine: number): string {
  if (letterWidth(one) <= perLine) return one;
  const letters = Array.from(one).slice(0, perLine);
  while (letterWidth(letters.join('')) > perLine - 1) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
