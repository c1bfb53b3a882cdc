import type { Tx } from '../../../../kernel/database.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { lastWriter, type PendingWish, pendingWish, returnedNote } from '../../domain/registry/approval.ts';
import type { Assertion, ElementHead, PublishedElement } from '../../domain/registry/element.ts';
import { differences, type FieldChange } from '../../domain/registry/save.ts';
import { type Standing, standing } from '../../domain/registry/standing.ts';
import { listAssertions } from '../../storage/registry/assertion.ts';
import { findElement } from '../../storage/registry/element.ts';
import { findPublished } from '../../storage/registry/publication.ts';

/** An object of the own agency with all that is known of it. */
export interface OwnElement {
  readonly head: ElementHead;
  readonly assertions: readonly Assertion[];
  readonly facts: Standing;
  readonly pending: PendingWish | null;
  /** The officer of the last change that is not published. */
  readonly writtenBy: string | null;
  readonly returned: string | null;
  readonly published: PublishedElement | null;
  /** What was changed since it was last published; of a draft nothing. */
  readonly unpublished: readonly FieldChange[];
}

/** In a transaction of the agency; null: it has no object of that id. */
export async function loadOwnElement(
  tx: Tx,
  { agencyId, id, on }: { readonly agencyId: string; readonly id: string; readonly on: LocalDate },
): Promise<OwnElement | null> {
  const head = isId(id) ? await findElement(tx, agencyId, id) : null;
  if (head === null) return null;
  const assertions = await listAssertions(tx, agencyId, id);
  const [published = null] = await findPublished(tx, agencyId, [id]);
  const facts = standing(assertions, { on, knownAt: null });
  const isAgencysAlone = ({ field }: FieldChange) => field.startsWith('approval_');
  return {
    head,
    assertions,
    facts,
    pending: pendingWish(head, assertions),
    writtenBy: lastWriter(head, published?.revision ?? null),
    returned: returnedNote(head, assertions),
    published,
    unpublished:
      published === null
        ? []
        : differences(asOfRevision(assertions, published.revision, on), facts).filter((one) => !isAgencysAlone(one)),
  };
}

/** How an object stood after one of its saves. */
export function asOfRevision(assertions: readonly Assertion[], revision: number, on: LocalDate): Standing {
  return standing(
    assertions.filter((one) => one.revision <= revision),
    { on, knownAt: null },
  );
}
