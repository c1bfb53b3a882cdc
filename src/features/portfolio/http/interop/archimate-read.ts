import { SaxesParser } from 'saxes';
import {
  modelFaults,
  mostObjects,
  type PortableFault,
  type PortableModel,
  type PortableRelation,
} from '../../domain/interop/portable.ts';
import { domains } from '../../domain/registry/element.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { archimateNamespace, fieldPrefix, property } from './archimate-words.ts';
import { readObject, valueOfText } from './read-object.ts';

/**
 * Reads a Model Exchange File 3.x. Objects and relations without our URI are somebody else's and are counted, not
 * taken. A document type is refused at sight: no entity is ever declared or fetched.
 */
export function readArchimate(
  given: string,
): Result<PortableModel & { readonly foreign: number }, readonly PortableFault[]> {
  const seen = scan(given);
  if (!seen.ok) return seen;
  const { elements, relationships, names } = seen.value;
  if (elements.length > mostObjects) return err([{ code: 'interop_too_large', at: String(elements.length) }]);
  const uriOf = new Map<string, string>();
  const objects = [];
  const faults: PortableFault[] = [];
  let foreign = 0;
  for (const one of elements) {
    const claimed = claimedOf(one, names);
    if (claimed === null) {
      foreign += 1;
      continue;
    }
    const object = readObject(claimed);
    if (!object.ok) faults.push(object.error);
    else {
      uriOf.set(one.identifier, object.value.uri);
      objects.push(object.value);
    }
  }
  if (faults.length > 0) return err(faults.slice(0, 100));
  const relations: PortableRelation[] = [];
  for (const one of relationships) {
    const own = ownProperties(one, names);
    const [uri, kind] = [own.get(property.uri), own.get(property.kind)];
    if (uri === undefined || kind === undefined) foreign += 1;
    else relations.push({ uri, kind, from: uriOf.get(one.source) ?? '', to: uriOf.get(one.target) ?? '' });
  }
  const whole = modelFaults({ objects, relations });
  return whole.length > 0 ? err(whole) : ok({ objects, relations, foreign });
}

interface Seen {
  readonly identifier: string;
  readonly source: string;
  readonly target: string;
  name: string;
  /** By the definition's id. */
  readonly properties: Map<string, string>;
}

interface Scan {
  readonly elements: readonly Seen[];
  readonly relationships: readonly Seen[];
  /** Property names by the definition's id. */
  readonly names: ReadonlyMap<string, string>;
}

function claimedOf(one: Seen, names: Scan['names']) {
  const own = ownProperties(one, names);
  const uri = own.get(property.uri);
  if (uri === undefined) return null;
  const domain = domains.find((known) => known === own.get(property.domain));
  const values = [...own]
    .filter(([key]) => key.startsWith(fieldPrefix))
    .map(([key, value]) => {
      const field = key.slice(fieldPrefix.length);
      return [field, domain === undefined ? value : valueOfText(domain, field, value)] as const;
    });
  return { uri, domain, state: own.get(property.state), name: one.name, values: Object.fromEntries(values) };
}

function ownProperties({ properties }: Seen, names: Scan['names']): ReadonlyMap<string, string> {
  return new Map([...properties].map(([id, value]) => [names.get(id) ?? id, value]));
}

const MOST_DEPTH = 40;

function scan(given: string): Result<Scan, readonly PortableFault[]> {
  const elements: Seen[] = [];
  const relationships: Seen[] = [];
  const names = new Map<string, string>();
  const path: string[] = [];
  let fault: PortableFault | null = null;
  let open: Seen | null = null;
  let reference = '';
  let text = '';
  const parser = new SaxesParser({ xmlns: false, position: false });
  const fail = (code: PortableFault['code'], at: string) => {
    fault ??= { code, at };
  };
  parser.on('doctype', () => fail('interop_malformed', 'DOCTYPE'));
  parser.on('error', () => fail('interop_malformed', path.join('/') || 'XML'));
  parser.on('opentag', ({ name, attributes }) => {
    path.push(localOf(name));
    text = '';
    if (path.length > MOST_DEPTH) fail('interop_malformed', 'XML');
    if (path.length === 1 && (path[0] !== 'model' || !Object.values(attributes).includes(archimateNamespace)))
      fail('interop_version_unknown', attributes['xmlns'] ?? localOf(name));
    const place = path.slice(1).join('/');
    if (place === 'elements/element' || place === 'relationships/relationship') {
      open = seenOf(attributes);
      (place === 'elements/element' ? elements : relationships).push(open);
    }
    if (place === 'propertyDefinitions/propertyDefinition') reference = attributes['identifier'] ?? '';
    reference = attributes['propertyDefinitionRef'] ?? reference;
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', () => {
    const place = path.slice(1).join('/');
    if (place === 'propertyDefinitions/propertyDefinition/name') names.set(reference, text);
    else if (open !== null && /^(?:elements\/element|relationships\/relationship)\/name$/.test(place)) open.name = text;
    else if (open !== null && place.endsWith('/properties/property/value')) open.properties.set(reference, text);
    path.pop();
    text = '';
  });
  parser.write(given).close();
  return fault === null ? ok({ elements, relationships, names }) : err([fault]);
}

function seenOf(attributes: Readonly<Record<string, string>>): Seen {
  const { identifier = '', source = '', target = '' } = attributes;
  return { identifier, source, target, name: '', properties: new Map() };
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
