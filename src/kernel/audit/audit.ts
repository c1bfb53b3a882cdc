import type { Actor } from '../../vocabulary/authority.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Tx } from '../database.ts';
import { newId } from '../ids.ts';
import { actorColumns, type ActorColumns } from './actor-columns.ts';

/** `refused`: no rule allowed it, or the case did not; `failed`: it was allowed and broke. */
export type Outcome = 'done' | 'refused' | 'failed';

/** What happened, in ids and codes: nothing here is a personal value. */
export interface AuditEvent {
  /** In the past: `officer.invited`. */
  readonly event: string;
  readonly actor: Actor;
  /** The organisation that answers for it. */
  readonly agencyId: string;
  /** The person it was about; null when about nobody. */
  readonly personId: string | null;
  /** As the authority table names it: `officer.invite`. */
  readonly action: string;
  /** The rule that allowed it; null when none did. */
  readonly rule: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly outcome: Outcome;
  readonly traceId: string;
  readonly at: Instant;
}

/** Writes one event in the caller's transaction, whoever the viewer is; returns its id for the log line. */
export async function audit(tx: Tx, given: AuditEvent): Promise<string> {
  const id = newId(given.at.epochMilliseconds);
  await tx
    .$extendTables<AuditTables>()
    .insertInto('kernel.audit')
    .values({
      id,
      agency_id: given.agencyId,
      person_id: given.personId,
      at: given.at,
      event: given.event,
      ...actorColumns(given.actor),
      action: given.action,
      rule: given.rule,
      subject_kind: given.subject.kind,
      subject_id: given.subject.id,
      outcome: given.outcome,
      trace_id: given.traceId,
    })
    .execute();
  return id;
}

export type AuditTables = {
  'kernel.audit': ActorColumns & {
    readonly id: string;
    readonly agency_id: string;
    readonly person_id: string | null;
    readonly at: Instant;
    readonly event: string;
    readonly action: string;
    readonly rule: string | null;
    readonly subject_kind: string;
    readonly subject_id: string;
    readonly outcome: Outcome;
    readonly trace_id: string;
  };
};
