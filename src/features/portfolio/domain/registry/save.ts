import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { AssertedValue, ElementHead } from './element.ts';
import { sameValue, type Standing } from './standing.ts';

/** Values of one save, by field; null takes a value back, a field that is absent stays as it is. */
export type GivenValues = Readonly<Record<string, AssertedValue>>;

export interface FieldChange {
  readonly field: string;
  readonly before: AssertedValue;
  readonly after: AssertedValue;
}

/** Another officer saved meanwhile: what he changed, beside what is now given for the same fields. */
export interface SaveConflict {
  readonly code: 'element_moved_on';
  readonly theirs: readonly FieldChange[];
  readonly sameFields: readonly string[];
}

export type SaveFault = SaveConflict | { readonly code: 'element_ended' } | { readonly code: 'nothing_changed' };

export interface SaveGround {
  readonly head: ElementHead;
  /** As it stands now. */
  readonly current: Standing;
  /** The revision that whoever saves has seen, and how it stood then. */
  readonly seen: { readonly revision: number; readonly standing: Standing };
}

/** What a save changes. A save on an older revision is refused with the difference, whatever it touches. */
export function decideSave(given: GivenValues, ground: SaveGround): Result<readonly FieldChange[], SaveFault> {
  const { head, current, seen } = ground;
  if (head.stage === 'ended') return err({ code: 'element_ended' });
  if (seen.revision !== head.revision) {
    const theirs = differences(seen.standing, current);
    return err({
      code: 'element_moved_on',
      theirs,
      sameFields: theirs.map(({ field }) => field).filter((field) => Object.hasOwn(given, field)),
    });
  }
  const changes = Object.entries(given).flatMap(([field, after]) => {
    const before = current.get(field)?.value ?? null;
    return sameValue(before, after) ? [] : [{ field, before, after }];
  });
  return changes.length === 0 ? err({ code: 'nothing_changed' }) : ok(changes);
}

/** Field by field, what one standing says otherwise than another. */
export function differences(before: Standing, after: Standing): readonly FieldChange[] {
  const fields = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return fields.flatMap((field) => {
    const [was, is] = [before.get(field)?.value ?? null, after.get(field)?.value ?? null];
    return sameValue(was, is) ? [] : [{ field, before: was, after: is }];
  });
}
