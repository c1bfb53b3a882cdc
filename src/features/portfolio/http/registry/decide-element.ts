import type { Tx } from '../../../../kernel/database.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { registryAttributes } from '../../data/registry/attributes.ts';
import {
  decideApproval,
  lastWriter,
  NOTE_FIELD,
  pendingWish,
  type PendingWish,
  type Wish,
  wishValue,
  WISH_FIELD,
} from '../../domain/registry/approval.ts';
import type { AssertedValue, Assertion, ElementHead } from '../../domain/registry/element.ts';
import type { PublicationGround } from '../../domain/registry/publication.ts';
import { addAssertions, listAssertions } from '../../storage/registry/assertion.ts';
import { lockElements } from '../../storage/registry/element.ts';
import { findPublished } from '../../storage/registry/publication.ts';
import { assertionsOf, type Writing } from './create-elements.ts';
import { endElements, publishElements } from './publish-elements.ts';
import { publishRelations } from './publish-relations.ts';
import { saveElement } from './save-element.ts';

export interface DecisionGiven {
  readonly id: string;
  /** The revision that the page showed. */
  readonly seen: number;
}

export type DecisionFault =
  | {
      readonly code:
        | 'registry_object_unknown'
        | 'registry_object_ended'
        | 'registry_object_moved_on'
        | 'registry_nothing_to_approve'
        | 'registry_approver_wrote_it';
    }
  | { readonly code: 'registry_not_publishable'; readonly missing: readonly string[] };

/** Asks for the second person: of the object as it is now, and void with its next change. */
export async function askApproval(
  tx: Tx,
  writing: Writing,
  given: DecisionGiven & { readonly wish: Wish },
): Promise<Result<ElementHead, DecisionFault>> {
  const found = await lockSeen(tx, writing.agencyId, given);
  if (!found.ok) return found;
  await say(tx, writing, { head: found.value.head, values: { [WISH_FIELD]: wishValue(given.wish) } });
  return ok(found.value.head);
}

/** Ends a draft that nobody but its agency ever saw. */
export async function endDraft(
  tx: Tx,
  writing: Writing,
  given: DecisionGiven & { readonly on: LocalDate },
): Promise<Result<ElementHead, DecisionFault>> {
  const found = await lockSeen(tx, writing.agencyId, given);
  if (!found.ok) return found;
  if (found.value.head.stage !== 'draft') return err({ code: 'registry_object_moved_on' });
  await end(tx, writing, { head: found.value.head, on: given.on });
  return ok(found.value.head);
}

/** Does what was asked for: publishes with its relations, or ends. */
export async function approveElement(
  tx: Tx,
  writing: Writing,
  given: DecisionGiven & { readonly officerId: string } & Pick<
      PublicationGround,
      'visibilityOf' | 'agencyName' | 'ownerIdOf'
    >,
): Promise<Result<PendingWish, DecisionFault>> {
  const found = await lockSeen(tx, writing.agencyId, given);
  if (!found.ok) return found;
  const { head, pending } = found.value;
  const [standing] = await findPublished(tx, writing.agencyId, [head.id]);
  const decided = decideApproval(lastWriter(head, standing?.revision ?? null), pending, given.officerId);
  if (!decided.ok || pending === null)
    return err({
      code:
        decided.ok || decided.error.code === 'nothing_to_approve'
          ? 'registry_nothing_to_approve'
          : 'registry_approver_wrote_it',
    });
  if (decided.value.kind === 'end') {
    await end(tx, writing, { head, on: decided.value.on });
    return ok(pending);
  }
  const published = await publishElements(tx, writing, { ...given, ids: [head.id] });
  if (!published.ok) {
    const [fault] = published.error;
    return err({
      code: 'registry_not_publishable',
      missing: fault?.code === 'publication_incomplete' ? fault.missing : [],
    });
  }
  await publishRelations(tx, writing.agencyId, { elementIds: [head.id], at: writing.at });
  return ok(pending);
}

/** Sends it back: the wish is gone, the reason stays with the agency. */
export async function returnElement(
  tx: Tx,
  writing: Writing,
  given: DecisionGiven & { readonly note: string },
): Promise<Result<PendingWish, DecisionFault>> {
  const found = await lockSeen(tx, writing.agencyId, given);
  if (!found.ok) return found;
  const { head, pending } = found.value;
  if (pending === null) return err({ code: 'registry_nothing_to_approve' });
  await say(tx, writing, { head, values: { [WISH_FIELD]: null, [NOTE_FIELD]: given.note } });
  return ok(pending);
}

interface Seen {
  readonly head: ElementHead;
  readonly assertions: readonly Assertion[];
  readonly pending: PendingWish | null;
}

async function lockSeen(tx: Tx, agencyId: string, { id, seen }: DecisionGiven): Promise<Result<Seen, DecisionFault>> {
  const [head] = await lockElements(tx, agencyId, [id]);
  if (head === undefined) return err({ code: 'registry_object_unknown' });
  if (head.stage === 'ended') return err({ code: 'registry_object_ended' });
  if (head.revision !== seen) return err({ code: 'registry_object_moved_on' });
  const assertions = await listAssertions(tx, agencyId, id);
  return ok({ head, assertions, pending: pendingWish(head, assertions) });
}

async function end(
  tx: Tx,
  writing: Writing,
  { head, on }: { readonly head: ElementHead; readonly on: LocalDate },
): Promise<void> {
  const isApplication = head.domain === 'application';
  const knowsStatus = registryAttributes.byType.get(head.domain)?.has('status') === true;
  const values: Record<string, AssertedValue> = { [isApplication ? 'retired_on' : 'ended_on']: on };
  if (knowsStatus) values['status'] = 'retired';
  await saveElement(tx, writing, { id: head.id, seen: head.revision, values });
  await endElements(tx, writing, [head.id]);
  await publishRelations(tx, writing.agencyId, { elementIds: [head.id], at: writing.at });
}

/** Says something of the object as it is, without making it another revision. */
async function say(
  tx: Tx,
  writing: Writing,
  { head, values }: { readonly head: ElementHead; readonly values: Readonly<Record<string, AssertedValue>> },
): Promise<void> {
  await addAssertions(tx, writing.agencyId, assertionsOf(values, { head, writing }));
}
