import type { Nik } from '../../../vocabulary/nik.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { CodeDigits } from '../domain/code-digits.ts';
import { attemptCode, type CounterCode } from '../domain/counter-code.ts';
import { findAccountOf } from '../storage/account.ts';
import { lockLiveCodeOf, saveCode } from '../storage/counter-code.ts';
import { listPasskeys } from '../storage/passkey.ts';
import { findPersonId } from '../storage/person.ts';
import { auditEntry } from './audit-entry.ts';
import { markBrowser } from './browser-cookie.ts';
import { isCode } from './code-hmac.ts';
import type { IdentityPort } from './identity-port.ts';
import { inSameTime } from './same-time.ts';

export interface Redeeming {
  readonly nik: Nik;
  readonly digits: CodeDigits;
  readonly rule: string;
}

/** `code_refused` says nothing about which of NIK, digits or time was wrong. */
export type RedeemRefusal = 'code_refused' | 'recovery_needed';

/** Opens the code for this browser and returns the cookie that says so; in the same time whatever the answer. */
export function redeemCode(port: IdentityPort, ask: Ask, given: Redeeming): Promise<Result<string, RedeemRefusal>> {
  return inSameTime(async () => {
    const browser = markBrowser(ask.headers, port.cookies);
    // Committed also when refused: the attempt counts.
    const refusal = await ask.services.db.as(WORKER, (tx) => attempt(tx, { ...given, ask, browserHash: browser.hash }));
    return refusal === null ? ok(browser.cookie) : err(refusal);
  });
}

interface Attempting extends Redeeming {
  readonly ask: Ask;
  readonly browserHash: string;
}

async function attempt(tx: Tx, given: Attempting): Promise<RedeemRefusal | null> {
  const { ask, nik, digits, browserHash } = given;
  const { lookup } = ask.services.keys;
  const stored = await lockLiveCodeOf(tx, await findPersonId(tx, lookup, nik));
  if (stored === null) return 'code_refused';
  const isMatch = stored.hmac !== null && isCode(lookup, { id: stored.code.id, hmac: stored.hmac }, digits);
  const { isOpened, code } = attemptCode(stored.code, isMatch, ask.now);
  await saveCode(tx, code, isOpened ? { browserHash } : {});
  const refusal = isOpened ? await recoveryNeeded(tx, code) : 'code_refused';
  await auditEntry(tx, ask, {
    event: isOpened ? 'counter_code.opened' : 'counter_code.refused',
    action: 'counter_code.redeem',
    rule: given.rule,
    subject: { kind: 'counter_code', id: code.id },
    holder: { kind: 'person', personId: code.personId },
    outcome: refusal === null ? 'done' : 'refused',
  });
  return refusal;
}

/** Told at once to whoever holds the right code, rather than after the phone was asked. */
async function recoveryNeeded(tx: Tx, code: CounterCode): Promise<'recovery_needed' | null> {
  if (code.kind === 'recover') return null;
  const account = await findAccountOf(tx, { kind: 'person', personId: code.personId });
  if (account === null) return null;
  const held = await listPasskeys(tx, account.id);
  return held.length === 0 ? null : 'recovery_needed';
}
