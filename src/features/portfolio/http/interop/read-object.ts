import { registryAttributes } from '../../data/registry/attributes.ts';
import { type Attribute, parseValue } from '../../domain/registry/attribute-catalogue.ts';
import { domains, type Domain } from '../../domain/registry/element.ts';
import type { PortableFault, PortableObject } from '../../domain/interop/portable.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { textValue } from './value-text.ts';

/** An object as a document claims it: nothing is trusted yet. */
export interface ClaimedObject {
  readonly uri: unknown;
  readonly domain: unknown;
  readonly state: unknown;
  readonly name: unknown;
  readonly values: Readonly<Record<string, unknown>>;
}

const uriShape = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Checks an object against the attribute catalogue; the fault names object and field. */
export function readObject(claimed: ClaimedObject): Result<PortableObject, PortableFault> {
  const { uri, domain, state, name } = claimed;
  const at = typeof uri === 'string' ? uri.slice(0, 80) : '(tanpa uri)';
  if (typeof uri !== 'string' || !uriShape.test(uri)) return err({ code: 'interop_malformed', at });
  const known = domains.find((one) => one === domain);
  if (known === undefined || (state !== 'as_is' && state !== 'to_be'))
    return err({ code: 'interop_object_unknown', at });
  if (typeof name !== 'string' || name.trim() === '' || name.length > 300)
    return err({ code: 'interop_value_refused', at: `${at} name` });
  const values: Record<string, PortableObject['values'][string]> = {};
  for (const [field, given] of Object.entries(claimed.values)) {
    const value = parseValue(registryAttributes, known, { field, value: given });
    if (!value.ok) return err({ code: 'interop_value_refused', at: `${at} ${field.slice(0, 60)}` });
    if (value.value !== null) values[field] = value.value;
  }
  return ok({ uri, domain: known, state, name: name.trim(), values });
}

/** A value that came as text, by the type of its field; an unknown field stays text and is refused later. */
export function valueOfText(domain: Domain, field: string, text: string): unknown {
  const type = registryAttributes.byType.get(domain)?.get(field)?.type;
  return type === undefined ? text : textValue(text, shapeOf(type));
}

function shapeOf({ kind }: Attribute['type']): Parameters<typeof textValue>[1] {
  switch (kind) {
    case 'words':
    case 'codes':
      return 'list';
    case 'number':
      return 'number';
    case 'yes_no':
      return 'yes_no';
    case 'text':
    case 'choice':
    case 'date':
    case 'rupiah':
      return 'text';
    default:
      return kind satisfies never;
  }
}
