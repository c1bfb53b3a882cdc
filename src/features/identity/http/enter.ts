import type { Acr } from '../../../vocabulary/authority.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { writeCookie } from '../../../kernel/http/cookie.ts';
import { isOwnAddress, refuse, type RefusalReply } from '../../../kernel/http/reply.ts';
import { endSessions, openSession, type NewSession } from '../../../kernel/session.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { IdentityAction } from '../domain/authority.ts';
import type { Account } from '../storage/account.ts';
import { accountName } from './account-name.ts';
import { auditEntry } from './audit-entry.ts';
import { identityPaths } from './identity-paths.ts';
import type { IdentityPort } from './identity-port.ts';

export interface Entering {
  readonly account: Account;
  readonly acr: Acr;
  readonly action: IdentityAction;
  readonly rule: string;
}

/** As long as the kernel lets a session live; it ends the session itself at that age. */
const COOKIE_SECONDS = 12 * 3_600;

/** The cookie of a session just opened. */
export function sessionCookie(port: IdentityPort, token: string): string {
  return writeCookie('sesi', token, { ...port.cookies, maxAgeSeconds: COOKIE_SECONDS });
}

/**
 * Opens a new session, whatever came before in this browser (no session is carried over a sign-in), and
 * returns the cookie. Refused to an officer who may not act.
 */
export async function enter(
  port: IdentityPort,
  ask: Ask,
  given: Entering,
): Promise<Result<readonly string[], RefusalReply>> {
  const { db } = ask.services;
  const hat = await hatOf(port, given.account, ask.now);
  if (hat === null) return err(refuse('identity_officer_not_active'));
  if (ask.session !== null) await endSessions(db, { sessionId: ask.session.id }, ask.now);
  const displayName = await accountName(port, { db, account: given.account, lang: ask.lang, now: ask.now });
  const { token, id } = await openSession(db, {
    accountId: given.account.id,
    hat,
    acr: given.acr,
    displayName,
    now: ask.now,
  });
  await db.as(WORKER, (tx) =>
    auditEntry(tx, ask, {
      event: 'session.opened',
      action: given.action,
      rule: given.rule,
      subject: { kind: 'session', id },
      holder: given.account.holder,
    }),
  );
  return ok([sessionCookie(port, token)]);
}

/** The page a sign-in was asked for, if it is one of ours and not a sign-in page again; else home. */
export function onwardFrom(port: IdentityPort, from: string, kind: Account['holder']['kind']): string {
  return isReturnAddress(from) ? from : port.home[kind];
}

export function isReturnAddress(from: string): boolean {
  const signIn = identityPaths.signIn.pattern;
  return isOwnAddress(from) && from !== signIn && !from.startsWith(`${signIn}/`) && !from.startsWith(`${signIn}?`);
}

async function hatOf(
  port: IdentityPort,
  { id, holder }: Account,
  now: Temporal.Instant,
): Promise<NewSession['hat'] | null> {
  if (holder.kind === 'person') return { personId: holder.personId };
  const seat = await port.officerGate.officerOf(id, now);
  return seat === null ? null : { officerId: seat.officerId, agencyId: seat.agencyId };
}
