import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { parseLocalDate } from '../../../vocabulary/local-date.ts';
import { catalogue } from '../data/attributes.ts';
import type { Value } from '../domain/value.ts';

/** The name of a kind of data; a code that nobody knows any more stands for itself. */
export function attributeName(id: string, lang: Lang, others: Others = {}): string {
  return catalogue.get(id)?.name[lang] ?? others[id]?.[lang] ?? id;
}

/** The name within a sentence; one that begins with an abbreviation keeps it: "NPWP", "STR terbit". */
export function withinSentence(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
}

export type Others = Readonly<Record<string, Readonly<Record<Lang, string>>>>;

/** A value as it stands on a page; null for a picture, which is shown. */
export function valueWords(attribute: string, value: Exclude<Value, { readonly base64: string }>, lang: Lang): string;
export function valueWords(attribute: string, value: Value, lang: Lang): string | null;
export function valueWords(attribute: string, value: Value, lang: Lang): string | null {
  if (typeof value !== 'string') return 'base64' in value ? null : addressWords(value);
  const shape = catalogue.get(attribute)?.shape;
  switch (shape?.kind) {
    case 'date': {
      const date = parseLocalDate(value);
      return date.ok ? formatDate(date.value, lang, 'long') : value;
    }
    case 'digits':
      return masked(value);
    case 'code':
      return shape.codes[value]?.[lang] ?? value;
    case 'text':
    case 'address':
    case 'picture':
    case undefined:
      return value;
    default:
      return shape satisfies never;
  }
}

/** The words for "the source knows that there is none": "Seumur hidup" where that is what it means. */
export function absentWords(attribute: string, lang: Lang): string | null {
  return catalogue.get(attribute)?.absent?.[lang] ?? null;
}

function addressWords(address: Extract<Value, { readonly jalan: string }>): string {
  const { jalan, rt, rw, desa, kecamatan, kabupatenKota, provinsi } = address;
  return `${jalan} RT ${rt} RW ${rw}, ${desa}, ${kecamatan}, ${kabupatenKota}, ${provinsi}`;
}

/** Numbers that lead to a person or a family: enough to recognise one's own, not enough to use it. */
function masked(digits: string): string {
  const shown = digits.length >= 16 ? 6 : 2;
  return digits.slice(0, shown) + '*'.repeat(Math.max(0, digits.length - shown - 4)) + digits.slice(-4);
}
