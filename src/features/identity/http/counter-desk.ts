import { randomInt } from 'node:crypto';
import type { Actor } from '../../../vocabulary/authority.ts';
import type { Nik } from '../../../vocabulary/nik.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { openAccess } from '../../../kernel/access/access.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { newId } from '../../../kernel/ids.ts';
import { asPerson, WORKER } from '../../../kernel/viewer.ts';
import type { CodeKind } from '../domain/binding.ts';
import { codeFrom, codeSpace, type CodeDigits } from '../domain/code-digits.ts';
import { confirmRecovery, issueCode, type ConfirmationRefusal, type CounterCode } from '../domain/counter-code.ts';
import { addCode, lockCode, saveCode } from '../storage/counter-code.ts';
import { addPersons, findPersonId } from '../storage/person.ts';
import { auditEntry } from './audit-entry.ts';
import { codeHmac } from './code-hmac.ts';
import { inSameTime } from './same-time.ts';

/** Why an officer looked for a person by NIK, as the access log has it. */
export const COUNTER_PURPOSE = 'identity.counter_code';

export type CounterOfficer = Extract<Actor, { readonly kind: 'officer' }>;

export interface Issuing {
  /** Comes from the form, so that the form sent twice makes one code. */
  readonly id: string;
  readonly officer: CounterOfficer;
  readonly nik: Nik;
  readonly kind: CodeKind;
  readonly rule: string;
}

/** null digits: a recovery, which has none until a second officer confirms it. */
export type Issued = { readonly code: CounterCode; readonly digits: CodeDigits | null };

/** `form_sent_changed`: the form was sent before for somebody else, or for something else. */
export type IssueRefusal = 'form_sent_already' | 'form_sent_changed';

/**
 * Issues a code for whoever's e-KTP the officer has before him. A NIK we do not know is enrolled here, so
 * that neither page nor time tells whether it was known.
 */
export function issueAtCounter(ask: Ask, given: Issuing): Promise<Result<Issued, IssueRefusal>> {
  return inSameTime(async () => {
    const { id, officer, kind, rule } = given;
    const personId = await ensurePerson(ask, given.nik);
    await recordLook(ask, officer, { personId, caseRef: id });
    const code = issueCode({ id, personId, kind, agencyId: officer.agencyId, officerId: officer.officerId }, ask.now);
    const digits = kind === 'bind' ? codeFrom(randomInt(codeSpace)) : null;
    const hmac = digits === null ? null : codeHmac(ask.services.keys.lookup, id, digits);
    const refusal = await ask.services.db.as(WORKER, async (tx) => {
      if (!(await addCode(tx, { code, hmac }))) return refusalAfter(await lockCode(tx, id), code);
      const event = kind === 'bind' ? 'counter_code.issued' : 'recovery.started';
      await auditEntry(tx, ask, { event, action: 'counter_code.issue', rule, ...about(code) });
      return null;
    });
    return refusal === null ? ok({ code, digits }) : err(refusal);
  });
}

function refusalAfter(first: CounterCode | null, again: CounterCode): IssueRefusal {
  const isOwn = first?.issuedBy === again.issuedBy;
  const isSame = isOwn && first.personId === again.personId && first.kind === again.kind;
  return isSame ? 'form_sent_already' : 'form_sent_changed';
}

export interface Confirming {
  readonly codeId: string;
  readonly officer: CounterOfficer;
  /** Read from the e-KTP by the second officer too. */
  readonly nik: Nik;
  readonly rule: string;
}

/** The second officer's word: from here on the code exists, and is shown to him once. */
export function confirmAtCounter(
  ask: Ask,
  given: Confirming,
): Promise<Result<{ readonly code: CounterCode; readonly digits: CodeDigits }, ConfirmationRefusal>> {
  return inSameTime(async () => {
    const { codeId, officer, rule } = given;
    const { db } = ask.services;
    const { lookup } = ask.services.keys;
    const personId = await db.as(WORKER, (tx) => findPersonId(tx, lookup, given.nik));
    if (personId !== null) await recordLook(ask, officer, { personId, caseRef: codeId });
    const digits = codeFrom(randomInt(codeSpace));
    return db.as(WORKER, async (tx) => {
      const code = await lockCode(tx, codeId);
      if (code === null) return err('recovery_closed');
      const confirmed = confirmRecovery(code, { ...officer, personId }, ask.now);
      const entry = { action: 'recovery.confirm', rule, ...about(code) } as const;
      if (!confirmed.ok) {
        await auditEntry(tx, ask, { ...entry, event: 'recovery.refused', outcome: 'refused' });
        return confirmed;
      }
      await saveCode(tx, confirmed.value, { hmac: codeHmac(lookup, codeId, digits) });
      await auditEntry(tx, ask, { ...entry, event: 'recovery.confirmed' });
      return ok({ code: confirmed.value, digits });
    });
  });
}

async function ensurePerson(ask: Ask, nik: Nik): Promise<string> {
  const store = ask.services;
  const find = () => store.db.as(WORKER, (tx) => findPersonId(tx, ask.services.keys.lookup, nik));
  const known = await find();
  if (known !== null) return known;
  await addPersons(store, [{ personId: newId(ask.now.epochMilliseconds), nik }], ask.now);
  const added = await find();
  if (added === null) throw new Error('A person just added is not found.');
  return added;
}

/** The person sees that an officer looked for him by NIK, and for which code (DESIGN invariant 3). */
async function recordLook(
  ask: Ask,
  officer: CounterOfficer,
  { personId, caseRef }: { readonly personId: string; readonly caseRef: string },
): Promise<void> {
  await ask.services.db.as(asPerson(personId), (tx) =>
    openAccess(tx, {
      actor: officer,
      agencyId: officer.agencyId,
      purpose: COUNTER_PURPOSE,
      attributes: ['nik'],
      personId,
      caseRef,
      messageId: null,
      at: ask.now,
    }),
  );
}

function about(code: CounterCode) {
  return {
    subject: { kind: 'counter_code', id: code.id },
    holder: { kind: 'person', personId: code.personId },
  } as const;
}
