import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Lookup } from '../../../kernel/keys/lookup.ts';
import { enqueue, type NewEffect } from '../../../kernel/outbox/enqueue.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Officer } from '../domain/officer.ts';
import type { OfficerDecision, OfficerRefusal } from '../domain/officer-decisions.ts';
import type { OfficerEvent } from '../domain/officer-event.ts';
import { listAdministrators } from '../storage/administrator.ts';
import { appendOfficerEvents, findOfficer, lockOfficers } from '../storage/officer.ts';
import { addInvitation, type OfficerPlace } from '../storage/officer-place.ts';
import { invitationHash, invitationToken } from './invitation-link.ts';

/** `officer_changed`: somebody else has changed him since the page was opened. */
export type ChangeRefusal =
  | OfficerRefusal
  | { readonly code: 'officer_changed' }
  | { readonly code: 'officer_unknown' };

export interface OfficerChange extends OfficerPlace {
  readonly lookup: Lookup;
  /** The version of the officer on the page that asked; null asks for whatever he is now. */
  readonly seen: number | null;
}

/**
 * Decides on an officer as he stands now and appends what was decided, in a transaction of his organisation.
 * One change of officers at a time, so two administrators cannot take each other's rights away at once.
 */
export async function changeOfficer(
  tx: Tx,
  change: OfficerChange,
  decide: (officer: Officer, among: readonly Officer[]) => OfficerDecision,
): Promise<Result<Officer, ChangeRefusal>> {
  await lockOfficers(tx);
  const officer = await findOfficer(tx, change.officerId);
  if (officer === null) return err({ code: 'officer_unknown' });
  if (change.seen !== null && change.seen !== officer.version) return err({ code: 'officer_changed' });
  const others = (await listAdministrators(tx)).filter(({ officerId }) => officerId !== change.officerId);
  const decision = decide(officer, [officer, ...others]);
  if (!decision.ok) return decision;
  return append(tx, { ...change, officer }, decision.value);
}

/** Appends events that were decided under `lockOfficers`, with the links they open; null adds a new officer. */
export async function append(
  tx: Tx,
  to: OfficerPlace & { readonly lookup: Lookup; readonly officer: Officer | null },
  events: readonly OfficerEvent[],
): Promise<Result<Officer, ChangeRefusal>> {
  const appended = await appendOfficerEvents(tx, to, events);
  if (!appended.ok) return err({ code: appended.error });
  for (const event of events) {
    if (event.kind === 'passkey.lost_reported') await enqueue(tx, lostPasskey(appended.value, event.at));
    if (event.kind !== 'officer.invited' && event.kind !== 'passkey_replacement.opened') continue;
    const { invitationId } = event;
    const { officerId, agencyId } = to;
    await addInvitation(tx, invitationHash(invitationToken(to.lookup, invitationId)), {
      invitationId,
      officerId,
      agencyId,
    });
  }
  return ok(appended.value);
}

/** The effect by which whoever keeps the passkeys learns that an officer's is lost; its payload names the officer and the time of the report. */
export const PASSKEY_LOST = 'officer.passkey_lost';

function lostPasskey({ officerId, version }: Officer, now: Instant): NewEffect {
  const key = `${PASSKEY_LOST}:${officerId}:${version}`;
  return {
    kind: PASSKEY_LOST,
    key,
    viewer: WORKER,
    payload: { officerId, reportedAt: now.toString() },
    notBefore: null,
    now,
  };
}
