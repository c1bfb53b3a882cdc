import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Ask, Permit, Permitted } from '../../../kernel/http/ask.ts';
import { refuse, type RefusalReply } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import { endSessions, openSession, type NewSession, type Session } from '../../../kernel/session.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { IdentityCircumstances } from '../domain/authority.ts';
import { removePasskey, type Passkey } from '../domain/passkey.ts';
import { lockAccount } from '../storage/account.ts';
import { listPasskeys, markRemoved, renamePasskey } from '../storage/passkey.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { auditEntry, type Entry } from './audit-entry.ts';
import { sessionCookie } from './enter.ts';
import type { IdentityPort } from './identity-port.ts';
import { passkeyName } from './register-passkey.ts';

type OwnPermit = Permit<IdentityCircumstances['passkey.name']>;

export interface OwnPasskey {
  readonly passkey: Passkey;
  readonly held: readonly Passkey[];
  readonly session: Session;
  readonly permitted: Permitted;
}

/** A passkey of the account that is signed in; one of another account is as unknown as one that never was. */
export async function findOwnPasskey(
  ask: Ask,
  id: string,
  permit: OwnPermit,
): Promise<Result<OwnPasskey, RefusalReply>> {
  const { session } = ask;
  if (session === null) return err(refuse('sign_in_needed'));
  const held = await ask.services.db.as(WORKER, (tx) => listPasskeys(tx, session.accountId));
  const passkey = isId(id) ? held.find((one) => one.id === id) : undefined;
  if (passkey === undefined) return err(refuse('identity_passkey_missing'));
  const permitted = permit({ isOwn: true });
  return permitted.ok ? ok({ passkey, held, session, permitted: permitted.value }) : permitted;
}

export async function saveName(ask: Ask, own: OwnPasskey, given: string): Promise<Result<void, RefusalReply>> {
  const name = passkeyName(given, ask.lang, ask.now);
  if (!name.ok) return name;
  await ask.services.db.as(WORKER, async (tx) => {
    await renamePasskey(tx, own.passkey.id, name.value);
    await noteOwn(tx, ask, { ...own, event: 'passkey.renamed', action: 'passkey.name' });
  });
  return ok(undefined);
}

/**
 * Removes a passkey and ends the sessions in all other browsers: the lost device may be signed in. Of two
 * removals at once the second sees what the first has left.
 */
export async function removeOwn(
  port: IdentityPort,
  ask: Ask,
  own: OwnPasskey,
): Promise<Result<Elsewhere, RefusalReply>> {
  const { accountId } = own.session;
  const removed = await allOrNothing(ask.services.db, async (tx) => {
    await lockAccount(tx, accountId);
    const decision = removePasskey(await listPasskeys(tx, accountId), own.passkey.id);
    if (!decision.ok)
      return err(refuse(decision.error === 'last_passkey' ? 'identity_last_passkey' : 'identity_passkey_missing'));
    await markRemoved(tx, own.passkey.id, ask.now);
    await noteOwn(tx, ask, { ...own, event: 'passkey.removed', action: 'passkey.remove' });
    return ok(undefined);
  });
  return removed.ok ? ok(await endElsewhere(port, ask, own.session)) : removed;
}

export interface Elsewhere {
  /** The cookie of the new session in this browser. */
  readonly cookies: readonly string[];
  /** How many other sessions ended. */
  readonly ended: number;
}

/** Ends every session of the account and opens a new one here, of the same strength. */
export async function endElsewhere(port: IdentityPort, ask: Ask, session: Session): Promise<Elsewhere> {
  const { db } = ask.services;
  const { accountId, acr, displayName } = session;
  const ended = await endSessions(db, { accountId }, ask.now);
  const { token } = await openSession(db, { accountId, hat: hatOf(session), acr, displayName, now: ask.now });
  return { cookies: [sessionCookie(port, token)], ended: Math.max(0, ended - 1) };
}

/** Notes that other sessions were ended by their owner. */
export async function noteElsewhere(ask: Ask, { accountId, personId }: Session, rule: string): Promise<void> {
  const holder = personId === null ? null : ({ kind: 'person', personId } as const);
  const subject = { kind: 'account', id: accountId };
  const entry = { event: 'session.ended_elsewhere', action: 'session.end_elsewhere', rule, subject, holder } as const;
  await ask.services.db.as(WORKER, (tx) => auditEntry(tx, ask, entry));
}

function hatOf({ personId, officerId, agencyId }: Session): NewSession['hat'] {
  if (personId !== null) return { personId };
  if (officerId !== null && agencyId !== null) return { officerId, agencyId };
  throw new Error('A session without a hat.');
}

async function noteOwn(tx: Tx, ask: Ask, noted: OwnPasskey & Pick<Entry, 'event' | 'action'>): Promise<void> {
  const { personId } = noted.session;
  const holder = personId === null ? null : ({ kind: 'person', personId } as const);
  const subject = { kind: 'passkey', id: noted.passkey.id };
  await auditEntry(tx, ask, { event: noted.event, action: noted.action, rule: noted.permitted.rule, subject, holder });
}
