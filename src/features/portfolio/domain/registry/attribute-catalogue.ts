import { parseLocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { parseReferenceCode } from '../codes/code.ts';
import type { AssertedValue, Domain } from './element.ts';
import type { FieldVisibility } from './publication.ts';

interface Words {
  readonly id: string;
  readonly en: string;
}

export interface Choice {
  readonly key: string;
  readonly label: Words;
}

/** Who made a list of choices: the SIA-SPBE manual names fields but prints no values, so most lists are ours. */
export type ChoiceOrigin = 'sia' | 'ours';

export type AttributeType =
  | { readonly kind: 'text'; readonly maxLength: number }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly origin: ChoiceOrigin }
  | { readonly kind: 'date' }
  /** Whole rupiah as decimal digits. */
  | { readonly kind: 'rupiah' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: Words }
  | { readonly kind: 'yes_no' }
  /** Several short texts, each once. */
  | { readonly kind: 'words'; readonly maxItems: number; readonly maxLength: number }
  /** Reference codes of any of the six references. */
  | { readonly kind: 'codes'; readonly maxItems: number };

/** The six domains, and the strategy map that stands above them. */
export type ObjectType = Domain | 'strategy';

/** One field of one type of object. */
export interface Attribute {
  /** The field of an assertion; one key means the same wherever it stands. */
  readonly key: string;
  readonly objectType: ObjectType;
  /** Kinds of infrastructure, security or strategy that have it; null: all. */
  readonly objectKinds: readonly string[] | null;
  /** The field's name in the SIA-SPBE manual; null: a field of ours. */
  readonly sia: string | null;
  readonly label: Words;
  readonly type: AttributeType;
  readonly isRequired: boolean;
  readonly visibility: FieldVisibility;
}

export interface AttributeCatalogue {
  readonly attributes: readonly Attribute[];
  readonly byType: ReadonlyMap<ObjectType, ReadonlyMap<string, Attribute>>;
}

export type ValueFault =
  | { readonly code: 'field_unknown'; readonly field: string }
  | { readonly code: 'value_of_wrong_type'; readonly field: string }
  | { readonly code: 'value_too_long'; readonly field: string; readonly maxLength: number }
  | { readonly code: 'too_many_values'; readonly field: string; readonly maxItems: number }
  | { readonly code: 'value_out_of_range'; readonly field: string; readonly min: number; readonly max: number }
  | { readonly code: 'choice_unknown'; readonly field: string; readonly choices: readonly string[] }
  | { readonly code: 'code_malformed'; readonly field: string; readonly at: string }
  | { readonly code: 'date_malformed' | 'rupiah_malformed'; readonly field: string };

/** Throws when our own data define a field twice, name it badly or show it to different audiences. */
export function attributeCatalogue(attributes: readonly Attribute[]): AttributeCatalogue {
  const byType = new Map<ObjectType, Map<string, Attribute>>();
  const seenBy = new Map<string, FieldVisibility>();
  for (const attribute of attributes) {
    const { key, objectType, visibility } = attribute;
    if (!/^[a-z][a-z0-9_]{0,59}$/.test(key)) throw new Error(`an attribute cannot be called ${key}`);
    if ((seenBy.get(key) ?? visibility) !== visibility) throw new Error(`${key} is shown to two audiences`);
    seenBy.set(key, visibility);
    const fields = byType.get(objectType) ?? new Map<string, Attribute>();
    if (fields.has(key)) throw new Error(`${objectType} has ${key} twice`);
    byType.set(objectType, fields.set(key, attribute));
  }
  return { attributes, byType };
}

/** The fields of an object, in the order of the catalogue. */
export function attributesOf(
  catalogue: AttributeCatalogue,
  objectType: ObjectType,
  objectKind: string | null,
): readonly Attribute[] {
  return [...(catalogue.byType.get(objectType)?.values() ?? [])].filter(
    ({ objectKinds }) => objectKinds === null || (objectKind !== null && objectKinds.includes(objectKind)),
  );
}

/** Who may see a field; one that the catalogue does not know stays with the agency. */
export function visibilityOf(catalogue: AttributeCatalogue, objectType: ObjectType, field: string): FieldVisibility {
  return catalogue.byType.get(objectType)?.get(field)?.visibility ?? 'draft_only';
}

/** Required fields that have no value. */
export function missingFields(
  catalogue: AttributeCatalogue,
  objectType: ObjectType,
  hasValue: (field: string) => boolean,
): readonly string[] {
  return [...(catalogue.byType.get(objectType)?.values() ?? [])]
    .filter(({ key, isRequired }) => isRequired && !hasValue(key))
    .map(({ key }) => key);
}

/** Parses a value for a field: trimmed, lists without repetition; an empty text or list takes the value back. */
export function parseValue(
  catalogue: AttributeCatalogue,
  objectType: ObjectType,
  given: { readonly field: string; readonly value: unknown },
): Result<AssertedValue, ValueFault> {
  const { field, value } = given;
  const attribute = catalogue.byType.get(objectType)?.get(field);
  if (attribute === undefined) return err({ code: 'field_unknown', field });
  if (value === null || value === '') return ok(null);
  return parseOfType(attribute.type, field, value);
}

function parseOfType(type: AttributeType, field: string, value: unknown): Result<AssertedValue, ValueFault> {
  switch (type.kind) {
    case 'text':
      return parseText(field, value, type.maxLength);
    case 'choice': {
      const keys = type.choices.map(({ key }) => key);
      if (typeof value !== 'string') return err({ code: 'value_of_wrong_type', field });
      return keys.includes(value) ? ok(value) : err({ code: 'choice_unknown', field, choices: keys });
    }
    case 'date': {
      const date = parseLocalDate(value);
      return date.ok ? ok(date.value) : err({ code: 'date_malformed', field });
    }
    case 'rupiah':
      return typeof value === 'string' && /^(?:0|[1-9]\d{0,17})$/.test(value)
        ? ok(value)
        : err({ code: 'rupiah_malformed', field });
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return err({ code: 'value_of_wrong_type', field });
      const { min, max } = type;
      return value < min || value > max ? err({ code: 'value_out_of_range', field, min, max }) : ok(value);
    }
    case 'yes_no':
      return typeof value === 'boolean' ? ok(value) : err({ code: 'value_of_wrong_type', field });
    case 'words':
      return parseWords(field, value, type);
    case 'codes':
      return parseCodes(field, value, type.maxItems);
  }
}

function parseText(field: string, value: unknown, maxLength: number): Result<string | null, ValueFault> {
  if (typeof value !== 'string') return err({ code: 'value_of_wrong_type', field });
  const text = value.trim();
  if (text.length > maxLength) return err({ code: 'value_too_long', field, maxLength });
  return ok(text === '' ? null : text);
}

function parseWords(
  field: string,
  value: unknown,
  { maxItems, maxLength }: { readonly maxItems: number; readonly maxLength: number },
): Result<readonly string[] | null, ValueFault> {
  if (!Array.isArray(value)) return err({ code: 'value_of_wrong_type', field });
  if (value.length > maxItems) return err({ code: 'too_many_values', field, maxItems });
  const words = new Set<string>();
  for (const one of value) {
    const word = parseText(field, one, maxLength);
    if (!word.ok) return word;
    if (word.value !== null) words.add(word.value);
  }
  return ok(words.size === 0 ? null : [...words]);
}

function parseCodes(field: string, value: unknown, maxItems: number): Result<readonly string[] | null, ValueFault> {
  const words = parseWords(field, value, { maxItems, maxLength: 40 });
  if (!words.ok) return words;
  const wrong = words.value?.find((code) => !parseReferenceCode(code).ok);
  return wrong === undefined ? words : err({ code: 'code_malformed', field, at: wrong });
}
