import { IntlMessageFormat } from 'intl-messageformat';
import type { Child } from 'hono/jsx';
import type { Lang } from '../vocabulary/lang.ts';

/** Keys of a page's words with their ICU messages. */
export type Dictionary = Readonly<Record<string, string>>;

type Plain = string | number | bigint | boolean | Date | null | undefined;
type Wrap = (inside: Child[]) => Child;

/** Values of the arguments that a message names. */
export type Values = Readonly<Record<string, Plain>>;

/** Values, and for each tag of the message (`<link>…</link>`) what to put around its text. */
export type RichValues = Readonly<Record<string, Plain | Wrap>>;

/** The words of one dictionary in one language. A message that lacks a value throws. */
export interface Say<Key extends string> {
  (key: Key, values?: Values): string;
  readonly lang: Lang;
  /** A sentence with links or bold words in it: `<b>…</b>` in the message, `b: (inside) => <b>{inside}</b>` here. */
  rich(key: Key, values: RichValues): Child[];
}

const locales: Readonly<Record<Lang, string>> = { id: 'id-ID', en: 'en-GB' };

/**
 * Joins the two languages of a dictionary; the result gives the words of one language.
 * Messages are compiled at their first use and kept.
 */
export function words<const Id extends Dictionary>(
  id: Id,
  en: Readonly<Record<keyof Id, string>>,
): (lang: Lang) => Say<keyof Id & string> {
  const said: Readonly<Record<Lang, Say<keyof Id & string>>> = {
    id: sayFrom<keyof Id & string>('id', id),
    en: sayFrom<keyof Id & string>('en', en),
  };
  return (lang) => said[lang];
}

/**
 * What keeps two dictionaries from saying the same: missing and unknown keys, empty texts,
 * malformed messages, arguments or tags that only one of them names. Empty when all is well.
 */
export function compareDictionaries(id: Dictionary, en: Dictionary): string[] {
  const keys = [...new Set([...Object.keys(id), ...Object.keys(en)])];
  return keys.flatMap((key) => compareMessages(key, id[key], en[key]));
}

function compareMessages(key: string, id: string | undefined, en: string | undefined): string[] {
  if (id === undefined) return [`${key}: missing in id`];
  if (en === undefined) return [`${key}: missing in en`];
  if (id.trim() === '') return [`${key}: empty in id`];
  if (en.trim() === '') return [`${key}: empty in en`];
  try {
    const names = { id: argumentNames(id, 'id').join(', '), en: argumentNames(en, 'en').join(', ') };
    return names.id === names.en ? [] : [`${key}: id names {${names.id}}, en names {${names.en}}`];
  } catch (error) {
    return [`${key}: malformed (${error instanceof Error ? error.message : String(error)})`];
  }
}

function argumentNames(message: string, lang: Lang): string[] {
  return [...new Set(namesIn(compile(message, lang).getAst()))].sort();
}

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

function namesIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (!('value' in part) || isLiteral(part)) return [];
    const nested = 'options' in part ? Object.values(part.options).flatMap((o) => namesIn(o.value)) : [];
    const tagged = 'children' in part ? namesIn(part.children) : [];
    return [part.value, ...nested, ...tagged];
  });
}

function isLiteral(part: Part): boolean {
  return part.type === literalType;
}

// The parser numbers its parts; a message of plain text shows which number is a literal.
const literalType = compile('x', 'id').getAst()[0]?.type;

function compile(message: string, lang: Lang): IntlMessageFormat {
  return new IntlMessageFormat(message, locales[lang]);
}

function sayFrom<Key extends string>(lang: Lang, dictionary: Readonly<Record<Key, string>>): Say<Key> {
  const compiled = new Map<Key, IntlMessageFormat>();
  const messageOf = (key: Key) => {
    const known = compiled.get(key);
    if (known) return known;
    const message = compile(dictionary[key], lang);
    compiled.set(key, message);
    return message;
  };
  const say = (key: Key, values: Values = {}) => {
    if (!Object.hasOwn(dictionary, key)) throw new Error(`there are no words for ${key}`);
    const text = dictionary[key];
    if (!/[{<']/.test(text)) return text;
    const said = messageOf(key).format<string>(values);
    return Array.isArray(said) ? said.join('') : said;
  };
  const rich = (key: Key, values: RichValues): Child[] => {
    const said = messageOf(key).format<Child>(values);
    return Array.isArray(said) ? said : [said];
  };
  return Object.assign(say, { lang, rich });
}
