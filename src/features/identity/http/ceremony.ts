import { randomBytes } from 'node:crypto';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { json, redirect, refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Lookup } from '../../../kernel/keys/lookup.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Challenge, ChallengePurpose } from '../domain/challenge.ts';
import { addChallenge, findChallenge, takeChallenge } from '../storage/challenge.ts';
import { listCredentials } from '../storage/passkey.ts';
import { browserHash, markBrowser } from './browser-cookie.ts';
import { identityPaths } from './identity-paths.ts';
import type { IdentityPort } from './identity-port.ts';
import { creationOptions, requestOptions } from './webauthn.ts';

/** Draws a challenge for this browser and sends it to where the challenge can be read once its mark is set. */
export async function beginCeremony(
  port: IdentityPort,
  ask: Ask,
  given: Omit<Challenge, 'id' | 'challenge'>,
): Promise<Reply> {
  const browser = markBrowser(ask.headers, port.cookies);
  const challenge: Challenge = {
    ...given,
    id: newId(ask.now.epochMilliseconds),
    challenge: randomBytes(32).toString('base64url'),
  };
  await ask.services.db.as(WORKER, (tx) => addChallenge(tx, challenge, { browserHash: browser.hash, now: ask.now }));
  return redirect(identityPaths.challenge.to({ id: challenge.id }), [browser.cookie]);
}

/** What the browser's own passkey dialogue is opened with (WebAuthn level 3 section 5). */
export async function tellChallenge(port: IdentityPort, ask: Ask<'/kunci/tantangan/:id'>): Promise<Reply> {
  const { db } = ask.services;
  const hash = browserHash(ask.headers, port.cookies);
  const { id } = ask.params;
  const found =
    hash === null || !isId(id)
      ? null
      : await db.as(WORKER, (tx) => findChallenge(tx, { id, browserHash: hash, now: ask.now }));
  if (found === null) return refuse('identity_challenge_over');
  const { accountId } = found;
  if (accountId === null)
    return json({ challengeId: id, publicKey: await requestOptions(port.origin, found.challenge) });
  const held = await db.as(WORKER, (tx) => listCredentials(tx, accountId));
  const bearer = {
    userHandle: userHandle(ask.services.keys.lookup, accountId),
    name: found.bearerName ?? 'Terpadu',
    held,
  };
  return json({ challengeId: id, publicKey: await creationOptions(port.origin, found.challenge, bearer) });
}

/** The challenge that an answer is for, used up by asking: no second answer, right or wrong, counts. */
export async function takeOwnChallenge(
  port: IdentityPort,
  ask: Ask,
  given: { readonly id: string; readonly purpose: ChallengePurpose },
): Promise<Result<Challenge, RefusalReply>> {
  const hash = browserHash(ask.headers, port.cookies);
  const taken =
    hash === null
      ? null
      : await ask.services.db.as(WORKER, (tx) => takeChallenge(tx, { ...given, browserHash: hash, now: ask.now }));
  return taken === null ? err(refuse('identity_challenge_over')) : ok(taken);
}

/** The same 32 bytes for all passkeys of an account; they tell nothing, and need no column. */
export function userHandle(lookup: Lookup, accountId: string): Buffer {
  return lookup.hmac('identity.user_handle', accountId);
}
