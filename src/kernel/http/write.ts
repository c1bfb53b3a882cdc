import type { Actor } from '../../vocabulary/authority.ts';
import type { Result } from '../../vocabulary/result.ts';
import { audit } from '../audit/audit.ts';
import type { Tx } from '../database.ts';
import { fingerprintOf, once, type OnceFault } from '../once/once.ts';
import type { Viewer } from '../viewer.ts';
import type { Ask, Permitted } from './ask.ts';
import { CSRF_FIELD, ONCE_FIELD } from './csrf.ts';
import { redirect, refuse, type Reply } from './reply.ts';

export interface WriteOptions {
  readonly viewer: Extract<Viewer, { readonly kind: 'agency' | 'person' }>;
  /** The organisation that answers for it in the audit log. */
  readonly agencyId: string;
  readonly permitted: Permitted;
}

/** What a write did: where its result stands, and what it was about. */
export interface Written {
  readonly location: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The person it was about; null when about nobody. */
  readonly personId: string | null;
}

/**
 * Decides and saves in one transaction with its audit event, once per idempotency key: a double click and
 * a repeated request get the first answer. A refusal of the work leaves nothing behind.
 */
export async function write(
  ask: Ask,
  options: WriteOptions,
  work: (tx: Tx) => Promise<Result<Written, Reply>>,
): Promise<Reply> {
  const key = ask.form.text(ONCE_FIELD);
  if (!/^[\w-]{16,100}$/.test(key)) return refuse('idempotency_key_missing');
  const request = {
    viewer: options.viewer,
    scope: `${nameOf(ask.actor)} ${ask.route.action}`,
    key,
    fingerprint: fingerprintOf([ask.address, ...meaning(ask)]),
    now: ask.now,
  };
  try {
    return await ask.services.db.as(options.viewer, async (tx) => {
      const answer = await once(tx, request, () => doWork(tx, ask, { ...options, work }));
      if (answer.ok) return redirect(answer.value.location);
      throw new NotWritten(isOnceFault(answer.error) ? refuse(answer.error) : answer.error);
    });
  } catch (fault) {
    if (fault instanceof NotWritten) return fault.reply;
    throw fault;
  }
}

/** Carries a refusal out of the transaction, which is rolled back on its way. */
class NotWritten extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super('not written');
    this.reply = reply;
  }
}

async function doWork(
  tx: Tx,
  ask: Ask,
  given: WriteOptions & { readonly work: (tx: Tx) => Promise<Result<Written, Reply>> },
): Promise<Result<string, Reply>> {
  const written = await given.work(tx);
  if (!written.ok) return written;
  const { location, subject, personId } = written.value;
  await audit(tx, {
    event: ask.route.audit ?? ask.route.action,
    actor: ask.actor,
    agencyId: given.agencyId,
    personId,
    action: ask.route.action,
    rule: given.permitted.rule,
    subject,
    outcome: 'done',
    traceId: ask.trace,
    at: ask.now,
  });
  return { ok: true, value: location };
}

/** Everything the form says but its tokens, which differ on each rendering. */
function meaning(ask: Ask): readonly string[] {
  return ask.form.entries.filter(([name]) => name !== CSRF_FIELD && name !== ONCE_FIELD).flat();
}

function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return `person:${actor.personId}`;
    case 'officer':
      return `officer:${actor.officerId}`;
    case 'public':
    case 'worker':
      return actor.kind;
    default:
      return actor satisfies never;
  }
}

function isOnceFault(given: Reply | OnceFault): given is OnceFault {
  return typeof given === 'string';
}
