import type { Tx } from '../../../../kernel/database.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { Assertion, ElementHead } from '../../domain/registry/element.ts';
import { decideSave, type GivenValues, type SaveFault } from '../../domain/registry/save.ts';
import { standing } from '../../domain/registry/standing.ts';
import { addAssertions, listAssertions } from '../../storage/registry/assertion.ts';
import { lockElements, updateElements } from '../../storage/registry/element.ts';
import { assertionsOf, type Writing } from './create-elements.ts';

export interface Save {
  readonly id: string;
  /** The revision that the form showed. */
  readonly seen: number;
  readonly values: GivenValues;
  /** Of the head; absent: as it is. */
  readonly reportedBy?: string;
  readonly isClassified?: boolean;
}

/** Saves values of one draft or published object; what is published changes with the next publication only. */
export async function saveElement(
  tx: Tx,
  writing: Writing,
  save: Save,
): Promise<Result<ElementHead, SaveFault | { readonly code: 'element_unknown' }>> {
  const [head] = await lockElements(tx, writing.agencyId, [save.id]);
  if (head === undefined) return err({ code: 'element_unknown' });
  const assertions = await listAssertions(tx, writing.agencyId, save.id);
  const decided = decideSave(save.values, {
    head,
    current: standing(assertions, { on: writing.on, knownAt: null }),
    seen: { revision: save.seen, standing: standing(seenBy(assertions, save.seen), { on: writing.on, knownAt: null }) },
  });
  const headChange = headChanges(head, save);
  if (!decided.ok && !(decided.error.code === 'nothing_changed' && headChange !== null)) return decided;
  const changes = decided.ok ? decided.value : [];
  const next: ElementHead = {
    ...head,
    ...headChange,
    name: nameAfter(head, save.values),
    revision: head.revision + 1,
    changedAt: writing.at,
    changedBy: writing.actorId,
  };
  const values = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
  await addAssertions(tx, writing.agencyId, assertionsOf(values, { head: next, writing }));
  await updateElements(tx, [next]);
  return ok(next);
}

function seenBy(assertions: readonly Assertion[], revision: number): readonly Assertion[] {
  return assertions.filter((one) => one.revision <= revision);
}

function headChanges(head: ElementHead, { reportedBy, isClassified }: Save): Partial<ElementHead> | null {
  const changed = {
    ...(reportedBy !== undefined && reportedBy !== head.reportedBy ? { reportedBy } : {}),
    ...(isClassified !== undefined && isClassified !== head.isClassified ? { isClassified } : {}),
  };
  return Object.keys(changed).length === 0 ? null : changed;
}

function nameAfter({ name }: ElementHead, { name: given }: GivenValues): string {
  return typeof given === 'string' && given !== '' ? given : name;
}
