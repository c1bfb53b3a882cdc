import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { redirect, refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import { newId } from '../../../kernel/ids.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { IdentityCircumstances } from '../domain/authority.ts';
import { ensureAccount } from '../storage/account.ts';
import { markRemoved } from '../storage/passkey.ts';
import { beginCeremony, takeOwnChallenge } from './ceremony.ts';
import { enter } from './enter.ts';
import type { IdentityPort, Invitation, InvitationFault } from './identity-port.ts';
import { linkHash } from './link-hash.ts';
import { checkOwnRequest } from './own-request.ts';
import { parseRegistration } from './passkey-messages.ts';
import { registerPasskey } from './register-passkey.ts';

export type LinkPermit = Permit<IdentityCircumstances['invitation.accept']>;
type InvitationAsk<Rest extends string = ''> = Ask<`/undangan/:token${Rest}`>;

/** The invitation behind a link, with the rule that lets its holder accept it. */
export async function allowInvitation(
  port: IdentityPort,
  ask: InvitationAsk | InvitationAsk<'/tantangan'>,
  permit: LinkPermit,
): Promise<Result<{ readonly invitation: Invitation; readonly rule: string }, RefusalReply>> {
  const { token } = ask.params;
  const found = token.length > 200 ? err('invitation_unknown') : await port.officerGate.readInvitation(token, ask.now);
  if (!found.ok) return err(refuse(REFUSALS[found.error]));
  const permitted = permit({ isLinkKnown: true });
  return permitted.ok ? ok({ invitation: found.value, rule: permitted.value.rule }) : permitted;
}

export async function beginInvitation(
  port: IdentityPort,
  ask: InvitationAsk<'/tantangan'>,
  permit: LinkPermit,
): Promise<Reply> {
  const own = checkOwnRequest(ask, port.origin);
  if (!own.ok) return own.error;
  const allowed = await allowInvitation(port, ask, permit);
  if (!allowed.ok) return allowed.error;
  const { officerId, name } = allowed.value.invitation;
  const account = await ask.services.db.as(WORKER, (tx) =>
    ensureAccount(tx, { kind: 'officer', officerId }, { id: newId(), now: ask.now }),
  );
  const subject = linkHash(ask.params.token);
  return beginCeremony(port, ask, { purpose: 'invitation', accountId: account.id, subject, bearerName: name });
}

/**
 * Saves the passkey, then accepts: killed in between, the officer holds a passkey that opens nothing yet,
 * and the link still works. A link refused meanwhile takes the passkey back.
 */
export async function finishInvitation(port: IdentityPort, ask: InvitationAsk, permit: LinkPermit): Promise<Reply> {
  const own = checkOwnRequest(ask, port.origin);
  if (!own.ok) return own.error;
  const request = parseRegistration(ask.json);
  if (!request.ok) return request.error;
  const allowed = await allowInvitation(port, ask, permit);
  if (!allowed.ok) return allowed.error;
  const { invitation, rule } = allowed.value;
  const challenge = await takeOwnChallenge(port, ask, { id: request.value.challengeId, purpose: 'invitation' });
  if (!challenge.ok) return challenge.error;
  if (challenge.value.subject !== linkHash(ask.params.token)) return refuse('identity_challenge_over');
  const registered = await registerPasskey(port, ask, {
    request: request.value,
    challenge: challenge.value,
    ground: { kind: 'invitation' },
    holder: { kind: 'officer', officerId: invitation.officerId },
    action: 'invitation.accept',
    rule,
    name: request.value.name,
  });
  if (!registered.ok) return registered.error;
  const { account, acr, passkeyId } = registered.value;
  const accepted = await port.officerGate.acceptInvitation(ask.params.token, account.id, ask.now);
  if (!accepted.ok) {
    await ask.services.db.as(WORKER, (tx) => markRemoved(tx, passkeyId, ask.now));
    return refuse(REFUSALS[accepted.error]);
  }
  const entered = await enter(port, ask, { account, acr, action: 'invitation.accept', rule });
  return entered.ok ? redirect(port.home.officer, entered.value) : entered.error;
}

const REFUSALS: Readonly<Record<InvitationFault, string>> = {
  invitation_unknown: 'identity_link_unknown',
  invitation_used: 'identity_link_used',
  invitation_expired: 'identity_link_expired',
  officer_suspended: 'identity_officer_suspended',
};
