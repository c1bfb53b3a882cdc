import type { JsonPointer } from '../../onceonly/index.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { AnswerGroup, AnswerLine } from './form.ts';

/** What is read as one line: a field, or a few joined. */
export interface ReadLine<Field> {
  readonly label: string;
  /** null: its one field has no words, or is not to be joined. */
  readonly words: string | null;
  readonly fields: readonly [Field, ...Field[]];
  readonly isDetail: boolean;
}

export interface ReadGroup<Field> {
  /** null: of the fields in no group. */
  readonly group: { readonly id: string; readonly title: string } | null;
  readonly lines: readonly ReadLine<Field>[];
}

interface Readable {
  readonly pointer: JsonPointer;
  readonly term: string;
}

interface Reading<Field> {
  readonly groups: readonly AnswerGroup[];
  readonly lang: Lang;
  /** A field's words; null keeps it on a line of its own. */
  readonly wordsOf: (field: Field) => string | null;
}

/** Sorts fields into the groups of their form; empty groups are left out, fields in none come first. */
export function readInGroups<Field extends Readable>(
  fields: readonly Field[],
  { groups, lang, wordsOf }: Reading<Field>,
): readonly ReadGroup<Field>[] {
  const grouped = new Set<string>(groups.flatMap(({ lines }) => lines.flatMap((line) => line.fields)));
  const alone = fields.filter(({ pointer }) => !grouped.has(pointer)).map((field) => single(field, wordsOf, false));
  const rest = groups.map(({ id, title, lines }) => ({
    group: { id, title: title[lang] },
    lines: lines.flatMap((line) => readLine(line, fields, { lang, wordsOf })),
  }));
  return [{ group: null, lines: alone }, ...rest].filter(({ lines }) => lines.length > 0);
}

function readLine<Field extends Readable>(
  { fields: places, label, pattern, isDetail }: AnswerLine,
  all: readonly Field[],
  { lang, wordsOf }: Omit<Reading<Field>, 'groups'>,
): readonly ReadLine<Field>[] {
  const found = places.flatMap((place) => all.find(({ pointer }) => pointer === place) ?? []);
  const said = found.flatMap((field) => wordsOf(field) ?? []);
  const [first, ...others] = found;
  if (first === undefined) return [];
  const isWhole = said.length === places.length;
  if (!isWhole || label === null) return found.map((field) => single(field, wordsOf, isDetail));
  const words = pattern === null ? (said[0] ?? null) : joined(pattern[lang], said);
  return [{ label: label[lang], words, fields: [first, ...others], isDetail }];
}

function single<Field extends Readable>(
  field: Field,
  wordsOf: Reading<Field>['wordsOf'],
  isDetail: boolean,
): ReadLine<Field> {
  return { label: field.term, words: wordsOf(field), fields: [field], isDetail };
}

function joined(pattern: string, words: readonly string[]): string {
  return pattern.replaceAll(/\{(\d)\}/g, (_, index: string) => words[Number(index)] ?? '');
}
