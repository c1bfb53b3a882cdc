import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { redirect, refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import { newId } from '../../../kernel/ids.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { IdentityCircumstances } from '../domain/authority.ts';
import { codeState, type CounterCode } from '../domain/counter-code.ts';
import { ensureAccount } from '../storage/account.ts';
import { findOpenedCode, lockCode, saveCode } from '../storage/counter-code.ts';
import { accountName } from './account-name.ts';
import { browserHash } from './browser-cookie.ts';
import { beginCeremony, takeOwnChallenge } from './ceremony.ts';
import { enter } from './enter.ts';
import { identityPaths } from './identity-paths.ts';
import type { IdentityPort } from './identity-port.ts';
import { checkOwnRequest } from './own-request.ts';
import { parseRegistration } from './passkey-messages.ts';
import { registerPasskey } from './register-passkey.ts';

export type BindPermit = Permit<IdentityCircumstances['passkey.bind_by_code']>;

/** The code that this browser opened and has not used yet. */
export async function openedCode(port: IdentityPort, ask: Ask): Promise<CounterCode | null> {
  const hash = browserHash(ask.headers, port.cookies);
  const code = hash === null ? null : await ask.services.db.as(WORKER, (tx) => findOpenedCode(tx, hash));
  return code !== null && codeState(code, ask.now).status === 'opened' ? code : null;
}

export async function beginBinding(port: IdentityPort, ask: Ask, permit: BindPermit): Promise<Reply> {
  const allowed = await allowBinding(port, ask, permit);
  if (!allowed.ok) return allowed.error;
  const { code } = allowed.value;
  const { db } = ask.services;
  const holder = { kind: 'person', personId: code.personId } as const;
  const account = await db.as(WORKER, (tx) => ensureAccount(tx, holder, { id: newId(), now: ask.now }));
  const bearerName = await accountName(port, { db, account, lang: ask.lang, now: ask.now });
  return beginCeremony(port, ask, { purpose: 'code', accountId: account.id, subject: code.id, bearerName });
}

/** Registers the passkey, uses the code up and signs in: this is the one sign-in that an officer vouched for. */
export async function finishBinding(port: IdentityPort, ask: Ask, permit: BindPermit): Promise<Reply> {
  const request = parseRegistration(ask.json);
  if (!request.ok) return request.error;
  const allowed = await allowBinding(port, ask, permit);
  if (!allowed.ok) return allowed.error;
  const { code, rule } = allowed.value;
  const challenge = await takeOwnChallenge(port, ask, { id: request.value.challengeId, purpose: 'code' });
  if (!challenge.ok) return challenge.error;
  if (challenge.value.subject !== code.id) return refuse('identity_challenge_over');
  const registered = await registerPasskey(port, ask, {
    request: request.value,
    challenge: challenge.value,
    ground: { kind: 'counter_code', code: code.kind },
    holder: { kind: 'person', personId: code.personId },
    action: 'passkey.bind_by_code',
    rule,
    useGround: (tx) => useCode(tx, ask, code.id),
    name: request.value.name,
  });
  if (!registered.ok) return registered.error;
  const { account, acr } = registered.value;
  const entered = await enter(port, ask, { account, acr, action: 'passkey.bind_by_code', rule });
  return entered.ok ? redirect(identityPaths.account.to({}), entered.value) : entered.error;
}

async function allowBinding(
  port: IdentityPort,
  ask: Ask,
  permit: BindPermit,
): Promise<Result<{ readonly code: CounterCode; readonly rule: string }, RefusalReply>> {
  const own = checkOwnRequest(ask, port.origin);
  if (!own.ok) return own;
  const code = await openedCode(port, ask);
  if (code === null) return err(refuse('identity_code_not_opened', { next: identityPaths.code.to({}) }));
  const permitted = permit({ isCodeOpened: true });
  return permitted.ok ? ok({ code, rule: permitted.value.rule }) : permitted;
}

async function useCode(tx: Tx, ask: Ask, id: string): Promise<Result<void, RefusalReply>> {
  const code = await lockCode(tx, id);
  if (code === null || codeState(code, ask.now).status !== 'opened') return err(refuse('identity_code_not_opened'));
  await saveCode(tx, { ...code, usedAt: ask.now });
  return ok(undefined);
}
