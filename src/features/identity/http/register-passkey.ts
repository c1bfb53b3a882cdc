import type { Lang } from '../../../vocabulary/lang.ts';
import { formatDate, localDateIn, type Instant } from '../../../vocabulary/instant.ts';
import { parsePlainText } from '../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { refuse, type RefusalReply } from '../../../kernel/http/reply.ts';
import { newId } from '../../../kernel/ids.ts';
import { endSessions } from '../../../kernel/session.ts';
import type { IdentityAction } from '../domain/authority.ts';
import { bindPasskey, type Ground, type PasskeyAcr } from '../domain/binding.ts';
import type { Challenge } from '../domain/challenge.ts';
import { longestPasskeyName } from '../domain/passkey.ts';
import { ensureAccount, lockAccount, type Account, type AccountHolder } from '../storage/account.ts';
import { addPasskey, listPasskeys, markAllRemoved, type Credential } from '../storage/passkey.ts';
import { en } from '../text/en.ts';
import { id as words } from '../text/id.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { auditEntry } from './audit-entry.ts';
import type { IdentityPort } from './identity-port.ts';
import type { RegistrationRequest } from './passkey-messages.ts';
import { checkRegistration } from './webauthn.ts';

export interface Registering {
  readonly request: RegistrationRequest;
  readonly challenge: Challenge;
  readonly ground: Ground;
  readonly holder: AccountHolder;
  readonly action: IdentityAction;
  readonly rule: string;
  /** Uses up what stands behind the ground (a code, a link), in the transaction that saves the passkey. */
  readonly useGround?: (tx: Tx) => Promise<Result<void, RefusalReply>>;
  /** What its owner calls it; '' lets us choose. */
  readonly name: string;
}

export interface Registered {
  readonly account: Account;
  readonly passkeyId: string;
  readonly acr: PasskeyAcr;
}

/** Checks what the authenticator made, decides whether it may be bound, and saves it: all or nothing. */
export async function registerPasskey(
  port: IdentityPort,
  ask: Ask,
  given: Registering,
): Promise<Result<Registered, RefusalReply>> {
  const name = passkeyName(given.name, ask.lang, ask.now);
  if (!name.ok) return name;
  const expected = { origin: port.origin, challenge: given.challenge.challenge };
  const credential = await checkRegistration(given.request.credential, expected);
  if (!credential.ok) return err(refuse('identity_passkey_refused'));
  const saved = await allOrNothing(ask.services.db, (tx) =>
    save(tx, { ...given, port, ask, credential: credential.value, name: name.value }),
  );
  if (!saved.ok) return saved;
  const { endsOthers, ...registered } = saved.value;
  if (endsOthers) await endSessions(ask.services.db, { accountId: registered.account.id }, ask.now);
  return ok(registered);
}

/** What somebody calls a passkey, or a name with the date when he does not say. */
export function passkeyName(given: string, lang: Lang, now: Instant): Result<string, RefusalReply> {
  if (given.trim() === '') {
    return ok(`${{ id: words, en }[lang].newPasskey} ${formatDate(localDateIn(now, 'Asia/Jakarta'), lang, 'short')}`);
  }
  const name = parsePlainText(given, { maxLength: longestPasskeyName });
  return name.ok ? name : err(refuse('identity_name_malformed'));
}

interface Saving extends Registering {
  readonly port: IdentityPort;
  readonly ask: Ask;
  readonly credential: Credential;
}

async function save(
  tx: Tx,
  given: Saving,
): Promise<Result<Registered & { readonly endsOthers: boolean }, RefusalReply>> {
  const { port, ask, challenge, ground, holder, credential } = given;
  const used = await given.useGround?.(tx);
  if (used?.ok === false) return used;
  if (challenge.accountId === null) throw new Error('A passkey is made for an account.');
  const account = await ensureAccount(tx, holder, { id: challenge.accountId, now: ask.now });
  // The authenticator keeps the handle of the account it was made for.
  if (account.id !== challenge.accountId) return err(refuse('identity_challenge_over'));
  await lockAccount(tx, account.id);
  const held = await listPasskeys(tx, account.id);
  const binding = bindPasskey(
    { kind: holder.kind, livePasskeys: held.length, installation: port.installation },
    ground,
  );
  if (!binding.ok) return err(refuse(`identity_${binding.error}`));
  const { acr, endsOthers } = binding.value;
  if (endsOthers) await markAllRemoved(tx, account.id, ask.now);
  const passkeyId = newId(ask.now.epochMilliseconds);
  const passkey = {
    ...credential,
    id: passkeyId,
    accountId: account.id,
    acr,
    boundBy: ground.kind,
    name: given.name,
    createdAt: ask.now,
  };
  if (!(await addPasskey(tx, passkey))) return err(refuse('identity_passkey_known'));
  const subject = { kind: 'passkey', id: passkeyId };
  await auditEntry(tx, ask, { event: 'passkey.registered', action: given.action, rule: given.rule, subject, holder });
  return ok({ account, passkeyId, acr, endsOthers });
}
