import type { AssertedValue, ElementHead } from '../registry/element.ts';
import type { FieldChange } from '../registry/save.ts';
import { sameValue, type Standing } from '../registry/standing.ts';
import type { PortableFault, PortableModel, PortableObject } from './portable.ts';

/** What taking a document in would do, object by object; nothing has happened yet. */
export interface MergePlan {
  readonly created: readonly PortableObject[];
  readonly changed: readonly ChangedObject[];
  readonly unchanged: number;
  readonly faults: readonly PortableFault[];
}

export interface ChangedObject {
  readonly head: ElementHead;
  readonly object: PortableObject;
  readonly changes: readonly FieldChange[];
}

/** An object of the own agency, as it stands. */
export interface OwnObject {
  readonly head: ElementHead;
  readonly facts: Standing;
}

/**
 * Compares a document with the own objects by URI. A field that the document does not have stays as it is; an
 * object of another agency, one that has ended or one of another domain is a fault.
 */
export function planMerge(
  model: PortableModel,
  known: { readonly own: ReadonlyMap<string, OwnObject>; readonly others: ReadonlySet<string> },
): MergePlan {
  const created: PortableObject[] = [];
  const changed: ChangedObject[] = [];
  const faults: PortableFault[] = [];
  let unchanged = 0;
  for (const object of model.objects) {
    const own = known.own.get(object.uri);
    if (own === undefined && !known.others.has(object.uri)) created.push(object);
    else if (own === undefined || own.head.stage === 'ended' || own.head.domain !== object.domain)
      faults.push({ code: 'interop_object_unknown', at: object.uri });
    else {
      const changes = changesOf(own, object);
      if (changes.length === 0) unchanged += 1;
      else changed.push({ head: own.head, object, changes });
    }
  }
  return { created, changed, unchanged, faults: faults.slice(0, 100) };
}

function changesOf({ head, facts }: OwnObject, { name, values }: PortableObject): readonly FieldChange[] {
  const given: Readonly<Record<string, AssertedValue>> = { name, ...values };
  return Object.entries(given).flatMap(([field, after]) => {
    const before = field === 'name' ? head.name : (facts.get(field)?.value ?? null);
    return sameValue(before, after) ? [] : [{ field, before, after }];
  });
}
