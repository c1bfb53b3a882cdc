import type { Lang } from '../../../../vocabulary/lang.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import { parseLocalDate } from '../../../../vocabulary/local-date.ts';
import { formatRupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import { FUNCTIONS } from '../../data/overlap/functions.ts';
import { registryAttributes } from '../../data/registry/attributes.ts';
import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import type { AssertedValue, Domain } from '../../domain/registry/element.ts';
import { say } from './say.ts';

/** A field of an object; undefined for what the catalogue does not know. */
export function attributeOf(domain: Domain, field: string): Attribute | undefined {
  return registryAttributes.byType.get(domain)?.get(field);
}

export function fieldLabel(domain: Domain, field: string, lang: Lang): string {
  return attributeOf(domain, field)?.label[lang] ?? field;
}

/** A choice of a field as people read it: `active` as "Aktif". */
export function choiceLabel(field: string, key: string, lang: Lang): string {
  const attribute = attributeOf('application', field);
  if (attribute?.type.kind !== 'choice') return key;
  return attribute.type.choices.find((choice) => choice.key === key)?.label[lang] ?? key;
}

/** A value as people read it. */
export function valueWords(attribute: Attribute | undefined, value: AssertedValue, lang: Lang): string {
  const t = say(lang);
  if (value === null) return t('empty');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'object')
    return value.map((one) => (attribute?.key === 'functions' ? functionName(one, lang) : one)).join(', ');
  const text = String(value);
  switch (attribute?.type.kind) {
    case 'choice':
      return attribute.type.choices.find(({ key }) => key === text)?.label[lang] ?? text;
    case 'rupiah':
      return /^\d{1,18}$/.test(text) ? formatRupiah(rupiah(BigInt(text)), lang) : text;
    case 'date': {
      const date = parseLocalDate(text);
      return date.ok ? formatDate(date.value, lang, 'long') : text;
    }
    case 'number':
      return `${new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB').format(Number(text))} ${attribute.type.unit[lang]}`;
    default:
      return text;
  }
}

const functions = new Map(FUNCTIONS.map((one) => [one.code, one]));

/** `Kepegawaian (F.010.02)`; the code alone where the catalogue has none of it. */
export function functionName(code: string, lang: Lang): string {
  const known = functions.get(code);
  return known === undefined ? code : `${known.name[lang]} (${code})`;
}

/** The reference codes under which a function stands, the first the best. */
export function codesOfFunction(code: string): readonly string[] {
  return functions.get(code)?.under ?? [];
}
