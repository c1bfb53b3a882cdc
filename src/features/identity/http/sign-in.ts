import { isReturnAddress, enter, onwardFrom } from './enter.ts';
import type { Result } from '../../../vocabulary/result.ts';
import { err, ok } from '../../../vocabulary/result.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { redirect, refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { isCounterStalled } from '../domain/passkey.ts';
import { findAccount, type Account } from '../storage/account.ts';
import { findPasskey, recordUse, type StoredPasskey } from '../storage/passkey.ts';
import { findSamplePerson } from '../storage/sample-person.ts';
import { auditEntry } from './audit-entry.ts';
import { beginCeremony, takeOwnChallenge, userHandle } from './ceremony.ts';
import { identityPaths } from './identity-paths.ts';
import type { IdentityPort } from './identity-port.ts';
import { checkOwnRequest } from './own-request.ts';
import { parseAssertion, type AssertionRequest } from './passkey-messages.ts';
import { checkAssertion } from './webauthn.ts';

export async function beginSignIn(port: IdentityPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const own = checkOwnRequest(ask, port.origin);
  if (!own.ok) return own.error;
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  return beginCeremony(port, ask, { purpose: 'sign_in', accountId: null, subject: null, bearerName: null });
}

/** The answer of an authenticator: whose passkey it is says who signs in. */
export async function finishSignIn(port: IdentityPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const own = checkOwnRequest(ask, port.origin);
  if (!own.ok) return own.error;
  const request = parseAssertion(ask.json);
  if (!request.ok) return request.error;
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const proved = await prove(port, ask, request.value);
  if (!proved.ok) return proved.error;
  const { account, passkey } = proved.value;
  const entered = await enter(port, ask, {
    account,
    acr: passkey.acr,
    action: 'sign_in.start',
    rule: permitted.value.rule,
  });
  return entered.ok ? redirect(identityPaths.onward.to({}), entered.value) : entered.error;
}

/** Where a sign-in by script leads: a request of its own, since the script does not see the answer's address. */
export async function goOnward(port: IdentityPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const from = ask.query.get('dari') ?? '';
  const { actor } = ask;
  if (actor.kind === 'person' || actor.kind === 'officer') return redirect(onwardFrom(port, from, actor.kind));
  return redirect(identityPaths.signIn.to({}, { dari: isReturnAddress(from) ? from : undefined }));
}

/** The sign-in of a sample installation; in a real one it has no route. */
export async function signInAsSample(
  port: IdentityPort,
  ask: Ask,
  permit: Permit<{ readonly installation: 'sample' | 'real' }>,
): Promise<Reply> {
  const permitted = permit({ installation: port.installation });
  if (!permitted.ok) return permitted.error;
  const key = ask.form.text('orang');
  const account = await ask.services.db.as(WORKER, async (tx) => {
    const person = SAMPLE_KEY.test(key) ? await findSamplePerson(tx, key) : null;
    return person === null ? null : findAccount(tx, person.accountId);
  });
  if (account === null) return refuse('identity_sample_unknown', { next: identityPaths.signIn.to({}) });
  const entered = await enter(port, ask, {
    account,
    acr: 'sample',
    action: 'sign_in.sample',
    rule: permitted.value.rule,
  });
  if (!entered.ok) return entered.error;
  return redirect(onwardFrom(port, ask.form.text('dari'), account.holder.kind), entered.value);
}

/** `bidan-sragen`, `sragen/licence_verifier/1`. */
const SAMPLE_KEY = /^[a-z0-9/_-]{1,80}$/;

interface Proved {
  readonly account: Account;
  readonly passkey: StoredPasskey;
}

async function prove(port: IdentityPort, ask: Ask, request: AssertionRequest): Promise<Result<Proved, RefusalReply>> {
  const { db } = ask.services;
  const challenge = await takeOwnChallenge(port, ask, { id: request.challengeId, purpose: 'sign_in' });
  if (!challenge.ok) return challenge;
  const passkey = await db.as(WORKER, (tx) => findPasskey(tx, request.credential.id));
  const account = passkey === null ? null : await db.as(WORKER, (tx) => findAccount(tx, passkey.accountId));
  if (passkey === null || account === null) return err(refuse('identity_passkey_unknown'));
  const handle = request.credential.response.userHandle;
  const isHandleRight =
    handle === undefined || handle === userHandle(ask.services.keys.lookup, account.id).toString('base64url');
  const expected = { origin: port.origin, challenge: challenge.value.challenge };
  const proof = await checkAssertion(request.credential, passkey, expected);
  if (!proof.ok || !isHandleRight) return err(refuse('identity_passkey_refused'));
  await noteUse(ask, { account, passkey, ...proof.value });
  return ok({ account, passkey });
}

async function noteUse(
  ask: Ask,
  used: Proved & { readonly counter: number; readonly backedUp: boolean },
): Promise<void> {
  const { account, passkey, counter, backedUp } = used;
  await ask.services.db.as(WORKER, async (tx) => {
    await recordUse(tx, passkey.id, { counter, backedUp, at: ask.now });
    if (!isCounterStalled(passkey.counter, counter)) return;
    const subject = { kind: 'passkey', id: passkey.id };
    await auditEntry(tx, ask, {
      event: 'passkey.counter_stalled',
      action: 'sign_in.start',
      rule: null,
      subject,
      holder: account.holder,
    });
  });
}
