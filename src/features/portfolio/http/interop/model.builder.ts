import fc from 'fast-check';
import { registryAttributes } from '../../data/registry/attributes.ts';
import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import { domains } from '../../domain/registry/element.ts';
import type { PortableModel, PortableObject } from '../../domain/interop/portable.ts';

const plain = { noNullPrototype: true };

const words = fc
  .string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(...'abZé “&<>"\'\n\t;=,+-@|{}[]0%'.split('')) })
  .map((text) => text.trim())
  .filter((text) => text !== '');

/** Any model that the registry could hold, texts with everything that breaks formats. */
export const anyModel: fc.Arbitrary<PortableModel> = fc
  .array(anyObject(), { minLength: 0, maxLength: 8 })
  .map((objects) => [...new Map(objects.map((one) => [one.uri, one])).values()])
  .chain((objects): fc.Arbitrary<PortableModel> =>
    fc.record({ objects: fc.constant(objects), relations: relationsAmong(objects.map(({ uri }) => uri)) }, plain),
  );

function relationsAmong(uris: readonly string[]): fc.Arbitrary<PortableModel['relations']> {
  if (uris.length === 0) return fc.constant([]);
  const relation = fc.record(
    {
      uri: fc.uuid().map((id) => `urn:uuid:${id}`),
      kind: fc.constantFrom('uses_data', 'part_of'),
      from: fc.constantFrom(...uris),
      to: fc.constantFrom(...uris),
    },
    plain,
  );
  return fc.array(relation, { maxLength: 6 });
}

export function anyObject(): fc.Arbitrary<PortableObject> {
  return fc.constantFrom(...domains).chain((domain) => {
    const attributes = [...(registryAttributes.byType.get(domain)?.values() ?? [])].filter(({ key }) => key !== 'name');
    const entries = attributes.map((attribute) => fc.tuple(fc.constant(attribute.key), valueOf(attribute)));
    return fc.record(
      {
        uri: fc.uuid().map((id) => `urn:uuid:${id}`),
        domain: fc.constant(domain),
        state: fc.constantFrom('as_is' as const, 'to_be' as const),
        name: words,
        values: fc.tuple(...entries).chain((all) => fc.subarray(all).map((some) => Object.fromEntries(some))),
      },
      plain,
    );
  });
}

function valueOf({ type }: Attribute): fc.Arbitrary<PortableObject['values'][string]> {
  switch (type.kind) {
    case 'text':
      return words;
    case 'choice':
      return fc.constantFrom(...type.choices.map(({ key }) => key));
    case 'date':
      return fc.constantFrom('2024-02-29', '2026-11-24');
    case 'rupiah':
      return fc.bigInt({ min: 0n, max: 999_999_999_999_999n }).map(String);
    case 'number':
      return fc.integer({ min: Math.ceil(type.min), max: Math.min(Math.floor(type.max), 1_000_000) });
    case 'yes_no':
      return fc.boolean();
    case 'words':
      return fc.uniqueArray(words, { minLength: 1, maxLength: Math.min(type.maxItems, 4) });
    case 'codes':
      return fc.uniqueArray(fc.constantFrom('RAB.01.01', 'RAL.02.04', 'RAA.01'), { minLength: 1 });
    default:
      return type satisfies never;
  }
}
