import type { PortableModel, PortableObject, PortableRelation } from '../../domain/interop/portable.ts';
import { archimateNamespace, archimateRelation, archimateTypes, property } from './archimate-words.ts';
import { valueText } from './value-text.ts';

/** Writes a Model Exchange File; our URI and values travel as properties, so that it can be merged again. */
export function writeArchimate(model: PortableModel, name: string): string {
  const definitions = definitionsOf(model);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<model xmlns="${archimateNamespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-model">`,
    `<name xml:lang="id">${text(name)}</name>`,
    ...group(
      'elements',
      model.objects.map((object) => element(object, definitions)),
    ),
    ...group(
      'relationships',
      model.relations.map((relation) => relationship(relation, definitions)),
    ),
    ...group(
      'propertyDefinitions',
      [...definitions].map(
        ([key, id]) =>
          `<propertyDefinition identifier="${id}" type="string"><name>${text(key)}</name></propertyDefinition>`,
      ),
    ),
    '</model>',
  ];
  return `${lines.join('\n')}\n`;
}

type Definitions = ReadonlyMap<string, string>;

function definitionsOf({ objects }: PortableModel): Definitions {
  const fields = new Set(objects.flatMap(({ values }) => Object.keys(values)));
  const keys = [
    property.uri,
    property.domain,
    property.state,
    property.kind,
    ...[...fields].toSorted().map((field) => property.field(field)),
  ];
  return new Map(keys.map((key, at) => [key, `propid-${at + 1}`]));
}

function element(object: PortableObject, definitions: Definitions): string {
  const { uri, domain, state, name, values } = object;
  return [
    `<element identifier="${idOf(uri)}" xsi:type="${archimateTypes[domain]}">`,
    `<name xml:lang="id">${text(name)}</name>`,
    properties(
      [
        [property.uri, uri],
        [property.domain, domain],
        [property.state, state],
        ...Object.entries(values).map(([field, value]) => [property.field(field), valueText(value)] as const),
      ],
      definitions,
    ),
    '</element>',
  ].join('');
}

function relationship({ uri, kind, from, to }: PortableRelation, definitions: Definitions): string {
  const shared = properties(
    [
      [property.uri, uri],
      [property.kind, kind],
    ],
    definitions,
  );
  return `<relationship identifier="${idOf(uri)}" source="${idOf(from)}" target="${idOf(to)}" xsi:type="${archimateRelation}">${shared}</relationship>`;
}

function properties(given: readonly (readonly [string, string])[], definitions: Definitions): string {
  const lines = given.map(
    ([key, value]) =>
      `<property propertyDefinitionRef="${definitions.get(key) ?? ''}"><value xml:lang="id">${text(value)}</value></property>`,
  );
  return `<properties>${lines.join('')}</properties>`;
}

function group(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`<${name}>`, ...lines, `</${name}>`];
}

/** An XML id may not begin with a digit. */
function idOf(uri: string): string {
  return `id-${uri.replace(/^urn:uuid:/, '')}`;
}

/** Line ends and tabs as references, which XML keeps; what XML 1.0 cannot hold at all is left out. */
function text(value: string): string {
  return value
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"\t\n\r]/g, (sign) => `&#${sign.codePointAt(0) ?? 32};`);
}
