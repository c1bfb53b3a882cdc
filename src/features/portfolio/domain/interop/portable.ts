import type { ArchitectureState, AssertedValue, Domain } from '../registry/element.ts';

/** Objects and relations as they leave the registry and come back: a URI holds them together, for good. */
export interface PortableModel {
  readonly objects: readonly PortableObject[];
  readonly relations: readonly PortableRelation[];
}

export interface PortableObject {
  /** `urn:uuid:…`; an importer merges by it. */
  readonly uri: string;
  readonly domain: Domain;
  readonly state: ArchitectureState;
  readonly name: string;
  /** Values by field of the attribute catalogue, the name not among them. */
  readonly values: Readonly<Record<string, Exclude<AssertedValue, null>>>;
}

export interface PortableRelation {
  readonly uri: string;
  /** A key of the relation catalogue. */
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

/** What is wrong with a foreign document; `at` names the place in its own words. */
export interface PortableFault {
  readonly code:
    | 'interop_malformed'
    | 'interop_version_unknown'
    | 'interop_too_large'
    | 'interop_object_unknown'
    | 'interop_object_twice'
    | 'interop_value_refused'
    | 'interop_relation_open';
  readonly at: string;
}

/** No document holds more; longer ones are refused whole. */
export const mostObjects = 50_000;

/** Faults that no single object has: a URI twice, a relation to what is not there. At most 100 are named. */
export function modelFaults({ objects, relations }: PortableModel): readonly PortableFault[] {
  const faults: PortableFault[] = [];
  const known = new Set<string>();
  for (const { uri } of objects) {
    if (known.has(uri)) faults.push({ code: 'interop_object_twice', at: uri });
    known.add(uri);
  }
  for (const { uri, from, to } of relations)
    if (!known.has(from) || !known.has(to)) faults.push({ code: 'interop_relation_open', at: uri });
  return faults.slice(0, 100);
}
