import { randomBytes } from 'node:crypto';
import type { Instant } from '../../../vocabulary/instant.ts';
import { parsePlainText } from '../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Database } from '../../../kernel/database.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { redirect, refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import { newId } from '../../../kernel/ids.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { IdentityCircumstances } from '../domain/authority.ts';
import { markAllRemoved } from '../storage/passkey.ts';
import { findSetupLink, replaceSetupLink, useSetupLink } from '../storage/setup-link.ts';
import { en } from '../text/en.ts';
import { id as words } from '../text/id.ts';
import { beginCeremony, takeOwnChallenge } from './ceremony.ts';
import { enter } from './enter.ts';
import { identityPaths } from './identity-paths.ts';
import type { IdentityPort } from './identity-port.ts';
import { isLinkToken, linkHash } from './link-hash.ts';
import { checkOwnRequest } from './own-request.ts';
import { parseRegistration } from './passkey-messages.ts';
import { registerPasskey } from './register-passkey.ts';

export type SetupPermit = Permit<IdentityCircumstances['setup.accept']>;
type SetupAsk<Rest extends string = ''> = Ask<`/pasang/:token${Rest}`>;

/** Setup is run again when the link was not used in time. */
const LINK_HOURS = 72;

/** A new link for the first administrator; earlier ones stop working. Returns its path, to be printed once. */
export async function issueSetupLink(
  db: Database,
  now: Instant,
): Promise<{ readonly path: string; readonly expiresAt: Instant }> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = now.add({ hours: LINK_HOURS });
  await db.as(WORKER, (tx) => replaceSetupLink(tx, { tokenHash: linkHash(token), now, expiresAt }));
  return { path: identityPaths.setup.to({ token }), expiresAt };
}

/** Whether the link of this address works, with the rule that lets its holder use it. */
export async function allowSetup(
  ask: SetupAsk | SetupAsk<'/tantangan'>,
  permit: SetupPermit,
): Promise<Result<{ readonly rule: string; readonly expiresAt: Instant }, RefusalReply>> {
  const { token } = ask.params;
  const link = isLinkToken(token) ? await ask.services.db.as(WORKER, (tx) => findSetupLink(tx, linkHash(token))) : null;
  if (link === null) return err(refuse('identity_link_unknown'));
  if (link.usedAt !== null) return err(refuse('identity_link_used'));
  if (Temporal.Instant.compare(ask.now, link.expiresAt) >= 0) return err(refuse('identity_link_expired'));
  const permitted = permit({ isLinkKnown: true });
  return permitted.ok ? ok({ rule: permitted.value.rule, expiresAt: link.expiresAt }) : permitted;
}

export async function beginSetup(port: IdentityPort, ask: SetupAsk<'/tantangan'>, permit: SetupPermit): Promise<Reply> {
  const own = checkOwnRequest(ask, port.origin);
  if (!own.ok) return own.error;
  const allowed = await allowSetup(ask, permit);
  if (!allowed.ok) return allowed.error;
  const subject = linkHash(ask.params.token);
  const bearerName = { id: words, en }[ask.lang].administrator;
  return beginCeremony(port, ask, { purpose: 'setup', accountId: newId(), subject, bearerName });
}

/** Registers the passkey and uses the link up, then has the directory appoint; the name in the message is the officer's. */
export async function finishSetup(port: IdentityPort, ask: SetupAsk, permit: SetupPermit): Promise<Reply> {
  const own = checkOwnRequest(ask, port.origin);
  if (!own.ok) return own.error;
  const request = parseRegistration(ask.json);
  if (!request.ok) return request.error;
  const name = parsePlainText(request.value.name, { maxLength: 100 });
  if (!name.ok) return refuse('identity_name_needed');
  const allowed = await allowSetup(ask, permit);
  if (!allowed.ok) return allowed.error;
  const { rule } = allowed.value;
  const challenge = await takeOwnChallenge(port, ask, { id: request.value.challengeId, purpose: 'setup' });
  if (!challenge.ok) return challenge.error;
  const tokenHash = linkHash(ask.params.token);
  if (challenge.value.subject !== tokenHash) return refuse('identity_challenge_over');
  const officerId = newId(ask.now.epochMilliseconds);
  const registered = await registerPasskey(port, ask, {
    request: request.value,
    challenge: challenge.value,
    ground: { kind: 'setup_link' },
    holder: { kind: 'officer', officerId },
    action: 'setup.accept',
    rule,
    useGround: async (tx) =>
      (await useSetupLink(tx, tokenHash, ask.now)) ? ok(undefined) : err(refuse('identity_link_used')),
    name: '',
  });
  if (!registered.ok) return registered.error;
  const { account, acr } = registered.value;
  const appointed = await port.officerGate.appointFirstAdministrator(
    { officerId, accountId: account.id, name: name.value },
    ask.now,
  );
  if (!appointed.ok) {
    await ask.services.db.as(WORKER, (tx) => markAllRemoved(tx, account.id, ask.now));
    return refuse('identity_administrator_exists');
  }
  const entered = await enter(port, ask, { account, acr, action: 'setup.accept', rule });
  return entered.ok ? redirect(port.home.officer, entered.value) : entered.error;
}
