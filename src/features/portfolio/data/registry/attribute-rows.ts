import type { Attribute, AttributeType, Choice, ObjectType } from '../../domain/registry/attribute-catalogue.ts';

/** A row of the tables below: key, SIA's field name (or null), Indonesian and English label, type. */
type Row = readonly [key: string, sia: string | null, label: readonly [string, string], type: AttributeType];

export const line: AttributeType = { kind: 'text', maxLength: 300 };
export const paragraph: AttributeType = { kind: 'text', maxLength: 4000 };
export const date: AttributeType = { kind: 'date' };
export const rupiah: AttributeType = { kind: 'rupiah' };

/** Every registered agency sees it; nothing is published without it. */
export function needed(objectType: ObjectType, row: Row): Attribute {
  return attribute(objectType, row, { isRequired: true, visibility: 'open' });
}

/** Every registered agency sees it. */
export function open(objectType: ObjectType, row: Row): Attribute {
  return attribute(objectType, row, { visibility: 'open' });
}

/** The owner, its coordinator, KemenPANRB and auditors in scope see it. */
export function restricted(objectType: ObjectType, row: Row, objectKinds: readonly string[] | null = null): Attribute {
  return attribute(objectType, row, { visibility: 'restricted', objectKinds });
}

/** The agency alone sees it, before and after publishing. */
export function own(objectType: ObjectType, row: Row): Attribute {
  return attribute(objectType, row, { visibility: 'draft_only' });
}

/** A list of values that is ours, because the SIA manual prints none. */
export function ours(choices: readonly (readonly [key: string, id: string, en: string])[]): AttributeType {
  return { kind: 'choice', choices: choices.map(choice), origin: 'ours' };
}

/** The kinds of object that the SIA manual names. */
export function fromSia(choices: readonly (readonly [key: string, id: string, en: string])[]): AttributeType {
  return { kind: 'choice', choices: choices.map(choice), origin: 'sia' };
}

export function number(max: number, [id, en]: readonly [string, string], min = 0): AttributeType {
  return { kind: 'number', min, max, unit: { id, en } };
}

export function words(maxItems: number, maxLength = 300): AttributeType {
  return { kind: 'words', maxItems, maxLength };
}

function choice([key, id, en]: readonly [string, string, string]): Choice {
  return { key, label: { id, en } };
}

function attribute(
  objectType: ObjectType,
  [key, sia, [id, en], type]: Row,
  rest: Pick<Attribute, 'visibility'> & Partial<Pick<Attribute, 'isRequired' | 'objectKinds'>>,
): Attribute {
  return { key, objectType, objectKinds: null, sia, label: { id, en }, type, isRequired: false, ...rest };
}
