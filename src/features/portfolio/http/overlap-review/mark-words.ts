import { isGrammar } from '../../domain/overlap/compiled-lexicon.ts';
import { openLexicon } from '../overlap/open-lexicon.ts';

/** A piece of a text; `isShared` where the other text says the same word, in whatever form. */
export interface MarkedPiece {
  readonly text: string;
  readonly isShared: boolean;
}

/** Two texts with the words that both say marked; words that separate nothing stay unmarked. */
export function markShared(one: string, other: string): readonly [readonly MarkedPiece[], readonly MarkedPiece[]] {
  const [inOne, inOther] = [stemsIn(one), stemsIn(other)];
  return [pieces(one, inOther), pieces(other, inOne)];
}

const WORD = /[\p{L}\p{N}]+/gu;
const LONGEST = 4_000;

function stemsIn(text: string): ReadonlySet<string> {
  return new Set((text.slice(0, LONGEST).match(WORD) ?? []).flatMap((word) => stemOf(word) ?? []));
}

function stemOf(word: string): string | null {
  const { stems, stopWords } = openLexicon();
  const plain = word.toLowerCase();
  return plain.length < 3 || stopWords.has(plain) || isGrammar(plain) ? null : stems.of(plain, 'id');
}

function pieces(text: string, shared: ReadonlySet<string>): readonly MarkedPiece[] {
  const found: MarkedPiece[] = [];
  const add = (piece: string, isShared: boolean): void => {
    const last = found.at(-1);
    if (piece === '') return;
    if (last !== undefined && last.isShared === isShared)
      found[found.length - 1] = { text: last.text + piece, isShared };
    else found.push({ text: piece, isShared });
  };
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    add(text.slice(at, match.index), false);
    const stem = stemOf(match[0]);
    add(match[0], stem !== null && shared.has(stem));
    at = match.index + match[0].length;
  }
  add(text.slice(at), false);
  return found;
}
