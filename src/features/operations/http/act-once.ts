import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Actor } from '../../../vocabulary/authority.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Ask, Permit, Permitted } from '../../../kernel/http/ask.ts';
import { CSRF_FIELD, ONCE_FIELD } from '../../../kernel/http/csrf.ts';
import { redirect, refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import { fingerprintOf } from '../../../kernel/once/once.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { ThisNode } from '../domain/authority.ts';
import { claimAct, keepAnswer, type Act } from '../storage/act.ts';

/** What an act on the node is recorded with. */
export interface Acting {
  readonly actor: Actor;
  /** The organisation that runs the installation. */
  readonly agencyId: string;
  readonly rule: string;
  readonly traceId: string;
  readonly now: Temporal.Instant;
}

/**
 * Does something to the node in one worker's transaction, once per idempotency key: a double click and a
 * repeated request get the first answer. The work writes its own audit event; a refusal leaves nothing behind.
 */
export async function actOnce(
  ask: Ask,
  permitted: Permitted,
  work: (tx: Tx, acting: Acting) => Promise<Result<string, RefusalReply>>,
): Promise<Reply> {
  const act = actOf(ask);
  if (!act.ok) return act.error;
  try {
    return await ask.services.db.as(WORKER, async (tx) => {
      const first = await claimAct(tx, act.value);
      if (!first.ok) throw new NotDone(refuse(first.error));
      if (first.value !== null) return redirect(first.value);
      const done = await work(tx, actingOf(ask, permitted));
      if (!done.ok) throw new NotDone(done.error);
      await keepAnswer(tx, act.value, done.value);
      return redirect(done.value);
    });
  } catch (fault) {
    if (fault instanceof NotDone) return fault.reply;
    throw fault;
  }
}

/** The installation as the authority table asks for it. */
export function thisNode({ services: { installation } }: Ask): ThisNode {
  return { operatorAgencyId: installation.operatorAgencyId, kind: installation.kind };
}

/** For pages of a sample installation: in a real one they do not exist, for nobody. */
export function permitInSample(ask: Ask, permit: Permit<ThisNode>): Result<Permitted, RefusalReply> {
  return ask.services.installation.kind === 'real' ? err(refuse('page_unknown')) : permit(thisNode(ask));
}

/** Carries a refusal out of the transaction, which is rolled back on its way. */
class NotDone extends Error {
  readonly reply: RefusalReply;
  constructor(reply: RefusalReply) {
    super('not done');
    this.reply = reply;
  }
}

function actOf(ask: Ask): Result<Act, RefusalReply> {
  const key = ask.form.text(ONCE_FIELD);
  if (!/^[\w-]{16,100}$/.test(key)) return err(refuse('idempotency_key_missing'));
  if (ask.actor.kind !== 'officer') return err(refuse('not_allowed'));
  const meaning = ask.form.entries.filter(([name]) => name !== CSRF_FIELD && name !== ONCE_FIELD).flat();
  return ok({
    officerId: ask.actor.officerId,
    action: ask.route.action,
    key,
    fingerprint: fingerprintOf([ask.address, ...meaning]),
    now: ask.now,
  });
}

function actingOf(ask: Ask, { rule }: Permitted): Acting {
  return {
    actor: ask.actor,
    agencyId: ask.services.installation.operatorAgencyId,
    rule,
    traceId: ask.trace,
    now: ask.now,
  };
}
