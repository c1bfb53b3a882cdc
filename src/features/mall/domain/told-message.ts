import type { JsonPointer } from '../../onceonly/index.ts';
import { answerAt, type FormDocument, namesOf, withValue } from './answers.ts';
import type { ToldField } from './hand-over.ts';

/** The words of a value on a document; null where it has none. */
export type WordsOf = (at: JsonPointer, value: unknown) => string | null;

/** What is told of a document, each thing at its place, null where nothing is known of it. */
export function messageOf(
  fields: readonly ToldField[],
  { document, wordsOf }: { readonly document: FormDocument; readonly wordsOf: WordsOf },
): FormDocument {
  return fields.reduce<FormDocument>((message, field) => {
    const value = field.pattern === null ? rawOf(field, document) : joined(field, document, wordsOf);
    return withValue(message, field.at, value);
  }, {});
}

/** The same as texts by name, for a register: codes and texts as they are, all else in words. */
export function factsOf(
  fields: readonly ToldField[],
  ground: { readonly document: FormDocument; readonly wordsOf: WordsOf },
): Readonly<Record<string, string | null>> {
  const message = messageOf(fields, ground);
  return Object.fromEntries(
    fields.map(({ at, of }) => {
      const value = answerAt(message, at);
      const words = typeof value === 'string' || value === null ? value : ground.wordsOf(of[0] ?? at, value);
      return [factName(at), words];
    }),
  );
}

/** The name of a register's fact: `profession` for `/profession`. */
export function factName(at: JsonPointer): string {
  return namesOf(at).join('.');
}

/** The first field that must be told and is not there yet. */
export function firstUntold(fields: readonly ToldField[], message: FormDocument): JsonPointer | null {
  return fields.find(({ at, isNeeded }) => isNeeded && !isThere(answerAt(message, at)))?.at ?? null;
}

function rawOf({ of: [place] }: ToldField, document: FormDocument): unknown {
  return place === undefined ? null : (answerAt(document, place) ?? null);
}

function joined({ of, pattern }: ToldField, document: FormDocument, wordsOf: WordsOf): string | null {
  const words = of.map((place) => {
    const value = answerAt(document, place);
    return isThere(value) ? wordsOf(place, value) : null;
  });
  if (pattern === null || words.some((one) => one === null)) return null;
  return pattern.replaceAll(/\{(\d)\}/g, (_, index: string) => words[Number(index)] ?? '');
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
