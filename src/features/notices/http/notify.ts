import type { Tx } from '../../../kernel/database.ts';
import { requireReferences } from '../../../kernel/outbox/references.ts';
import { type Addressee, noticeFault } from '../domain/notice.ts';
import { addNotice, type NoticeToAdd } from '../storage/add-notice.ts';

/**
 * Writes to a person, in the transaction of whoever decides: an office, the person herself or the worker.
 * `agencyId` is the office that writes. Idempotent by `key`. Throws on anything but references and a path of ours.
 */
export async function notifyPerson(
  tx: Tx,
  given: NoticeToAdd & { readonly personId: string; readonly agencyId: string },
): Promise<void> {
  await add(tx, { agencyId: given.agencyId, addressee: { kind: 'person', personId: given.personId } }, given);
}

/** Writes to everybody who has a role in an office, now or later; each keeps track of his own reading. Else as above. */
export async function notifyRole(
  tx: Tx,
  given: NoticeToAdd & { readonly agencyId: string; readonly role: string },
): Promise<void> {
  const { agencyId, role } = given;
  await add(tx, { agencyId, addressee: { kind: 'role', agencyId, role } }, given);
}

/** Writes to one officer of an office. Else as above. */
export async function notifyOfficer(
  tx: Tx,
  given: NoticeToAdd & { readonly agencyId: string; readonly officerId: string },
): Promise<void> {
  const { agencyId, officerId } = given;
  await add(tx, { agencyId, addressee: { kind: 'officer', agencyId, officerId } }, given);
}

async function add(
  tx: Tx,
  to: { readonly agencyId: string; readonly addressee: Addressee },
  notice: NoticeToAdd,
): Promise<void> {
  const fault = noticeFault(notice);
  if (fault !== null) throw new Error(`A notice cannot be written: ${fault}.`);
  requireReferences(notice.values);
  await addNotice(tx, to, notice);
}
