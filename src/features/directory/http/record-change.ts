import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Tx } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import type { CoordinationDecision, CoordinationRefusal } from '../domain/coordination.ts';
import type { CoordinationFact } from '../domain/coordination-register.ts';
import type { Organisation } from '../domain/organisation.ts';
import { appendFacts, listFacts, lockCoordination } from '../storage/coordination.ts';
import { addOrganisationNames, addOrganisations, endOrganisation, organisationIds } from '../storage/organisation.ts';

export type RecordRefusal = CoordinationRefusal | { readonly code: 'coordination_changed' };

interface ChangeToRecord {
  /** Whoever publishes the directory; the transaction is his. */
  readonly agencyId: string;
  /** How many facts there were when the change was previewed. */
  readonly seen: number;
  readonly at: Instant;
  readonly by: string;
}

/**
 * Decides a change of coordination once more on the facts as they stand, appends it and brings the list of
 * organisations after it. Refused when the facts are not those of the preview. Returns the change's id.
 */
export async function recordChange(
  tx: Tx,
  change: ChangeToRecord,
  decide: (facts: readonly CoordinationFact[]) => CoordinationDecision,
): Promise<Result<string, RecordRefusal>> {
  await lockCoordination(tx);
  const facts = await listFacts(tx);
  if (facts.length !== change.seen) return err({ code: 'coordination_changed' });
  const decision = decide(facts);
  if (!decision.ok) return decision;
  const taken = codeTaken(decision.value, await organisationIds(tx, codesIn(decision.value)));
  if (taken !== null) return err({ code: 'organisation_exists', organisation: taken });
  const { agencyId, at, by } = change;
  const changeId = newId(at.epochMilliseconds);
  await appendFacts(tx, { agencyId, changeId, after: facts.length, at, by }, decision.value);
  await follow(tx, agencyId, decision.value);
  return ok(changeId);
}

/** A code of an organisation outside the cabinet, which the register of the cabinet does not know. */
function codeTaken(added: readonly CoordinationFact[], ids: ReadonlyMap<string, string>): Organisation['code'] | null {
  const found = added.find((fact) => fact.kind === 'organisation.established' && ids.has(fact.organisation));
  return found?.organisation ?? null;
}

async function follow(tx: Tx, agencyId: string, added: readonly CoordinationFact[]): Promise<void> {
  await addOrganisations(tx, agencyId, added.flatMap(begun));
  for (const fact of added) {
    if (fact.kind === 'organisation.dissolved') await endOrganisation(tx, fact.organisation, fact.on);
  }
  const ids = await organisationIds(tx, codesIn(added));
  const names = added.flatMap((fact) => {
    if (fact.kind !== 'organisation.established' && fact.kind !== 'organisation.renamed') return [];
    const organisationId = ids.get(fact.organisation);
    if (organisationId === undefined) throw new Error(`A fact about an organisation without row: ${fact.organisation}`);
    return [{ ...fact.names, from: fact.on, organisationId }];
  });
  await addOrganisationNames(tx, agencyId, names);
}

function begun(fact: CoordinationFact): readonly Organisation[] {
  if (fact.kind !== 'organisation.established') return [];
  return [
    {
      ...fact.names,
      id: newId(),
      code: fact.organisation,
      kind: fact.as,
      regionCode: null,
      parentId: null,
      validity: { from: fact.on, until: null },
      legalBasis: fact.basis,
    },
  ];
}

function codesIn(facts: readonly CoordinationFact[]): readonly Organisation['code'][] {
  return [...new Set(facts.map(({ organisation }) => organisation))];
}
