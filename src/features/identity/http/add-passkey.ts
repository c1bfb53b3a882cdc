import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { redirect, refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import type { Session } from '../../../kernel/session.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { IdentityCircumstances } from '../domain/authority.ts';
import { bindPasskey, type Ground } from '../domain/binding.ts';
import { findAccount, type Account } from '../storage/account.ts';
import { listPasskeys } from '../storage/passkey.ts';
import { accountName } from './account-name.ts';
import { beginCeremony, takeOwnChallenge } from './ceremony.ts';
import { identityPaths } from './identity-paths.ts';
import type { IdentityPort } from './identity-port.ts';
import { checkOwnRequest } from './own-request.ts';
import { parseRegistration } from './passkey-messages.ts';
import { registerPasskey } from './register-passkey.ts';

type AddPermit = Permit<IdentityCircumstances['passkey.add']>;

export async function beginAdding(port: IdentityPort, ask: Ask, permit: AddPermit): Promise<Reply> {
  const allowed = await allowAdding(port, ask, permit);
  if (!allowed.ok) return allowed.error;
  const { account } = allowed.value;
  const bearerName = await accountName(port, { db: ask.services.db, account, lang: ask.lang, now: ask.now });
  return beginCeremony(port, ask, { purpose: 'add', accountId: account.id, subject: null, bearerName });
}

export async function finishAdding(port: IdentityPort, ask: Ask, permit: AddPermit): Promise<Reply> {
  const request = parseRegistration(ask.json);
  if (!request.ok) return request.error;
  const allowed = await allowAdding(port, ask, permit);
  if (!allowed.ok) return allowed.error;
  const { account, ground, rule } = allowed.value;
  const challenge = await takeOwnChallenge(port, ask, { id: request.value.challengeId, purpose: 'add' });
  if (!challenge.ok) return challenge.error;
  if (challenge.value.accountId !== account.id) return refuse('identity_challenge_over');
  const registered = await registerPasskey(port, ask, {
    request: request.value,
    challenge: challenge.value,
    ground,
    holder: account.holder,
    action: 'passkey.add',
    rule,
    name: request.value.name,
  });
  return registered.ok ? redirect(identityPaths.account.to({}, { baru: '1' })) : registered.error;
}

/** Who may add, on the word of what; also tells a full list before the phone is asked. */
async function allowAdding(
  port: IdentityPort,
  ask: Ask,
  permit: AddPermit,
): Promise<Result<{ readonly account: Account; readonly ground: Ground; readonly rule: string }, RefusalReply>> {
  const own = checkOwnRequest(ask, port.origin);
  if (!own.ok) return own;
  const { session } = ask;
  if (session === null) return err(refuse('sign_in_needed'));
  const permitted = permit({ acr: session.acr, installation: port.installation });
  if (!permitted.ok) return permitted;
  const [account, held] = await ask.services.db.as(
    WORKER,
    async (tx) => [await findAccount(tx, session.accountId), await listPasskeys(tx, session.accountId)] as const,
  );
  if (account === null) return err(refuse('session_ended'));
  const ground = groundOf(session);
  const binding = bindPasskey(
    { kind: account.holder.kind, livePasskeys: held.length, installation: port.installation },
    ground,
  );
  return binding.ok ? ok({ account, ground, rule: permitted.value.rule }) : err(refuse(`identity_${binding.error}`));
}

function groundOf({ acr }: Session): Ground {
  return acr === 'sample' ? { kind: 'sample_session' } : { kind: 'passkey_session', acr };
}
