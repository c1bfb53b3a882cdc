import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { type AuditEvent, inOrder } from './audit-event.ts';

/** "Our list is complete and right": an owner's word, dated, with what was published at that time. */
export interface Attestation {
  readonly agencyId: string;
  readonly asOf: LocalDate;
  readonly objects: number;
  readonly applications: number;
  /** What is missing all the same, in the owner's words; empty: nothing. */
  readonly exceptions: string;
  readonly at: AuditEvent['at'];
  readonly actorId: string | null;
}

/** The last word of each ministry. */
export function lastAttestations(events: readonly AuditEvent[]): ReadonlyMap<string, Attestation> {
  const last = new Map<string, Attestation>();
  for (const { agencyId, body, words, at, actorId } of inOrder(events)) {
    if (body.kind !== 'attestation.given') continue;
    const { asOf, objects, applications } = body;
    last.set(agencyId, { agencyId, asOf, objects, applications, exceptions: words['exceptions'] ?? '', at, actorId });
  }
  return last;
}
