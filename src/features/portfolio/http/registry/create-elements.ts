import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Assertion, ElementHead, Source } from '../../domain/registry/element.ts';
import type { GivenValues } from '../../domain/registry/save.ts';
import { addAssertions } from '../../storage/registry/assertion.ts';
import { addElements } from '../../storage/registry/element.ts';

/** Who writes, when, and since which day the facts hold. */
export interface Writing {
  readonly agencyId: string;
  /** The officer; null: a worker. */
  readonly actorId: string | null;
  /** True time. */
  readonly at: Instant;
  readonly on: LocalDate;
  readonly source: Source;
  readonly evidence: Assertion['evidence'];
  /** Of single fields, before that of the whole save: the rank of the suggestion that was accepted. */
  readonly evidenceOf?: Readonly<Record<string, Assertion['evidence']>>;
}

export interface NewElement extends Pick<ElementHead, 'domain' | 'state' | 'reportedBy' | 'isClassified'> {
  /** Of the caller's choosing, so that an import repeated after a crash makes nothing twice; else a new one. */
  readonly id?: string;
  readonly name: string;
  readonly values: GivenValues;
}

/** Registers drafts, in a transaction of their agency; hundreds at once for an import. */
export async function createElements(
  tx: Tx,
  writing: Writing,
  elements: readonly NewElement[],
): Promise<readonly ElementHead[]> {
  const heads = elements.map((element) => headOf(element, writing));
  await addElements(tx, heads);
  const assertions = elements.flatMap(({ name, values }, at) => {
    const head = heads[at];
    if (head === undefined) throw new Error('an element without a head');
    return assertionsOf({ name, ...values }, { head, writing });
  });
  await addAssertions(tx, writing.agencyId, assertions);
  return heads;
}

/** One assertion for each value of a save. */
export function assertionsOf(
  values: GivenValues,
  { head, writing }: { readonly head: Pick<ElementHead, 'id' | 'revision'>; readonly writing: Writing },
): readonly Assertion[] {
  return Object.entries(values).map(([field, value]) => ({
    id: newId(writing.at.epochMilliseconds),
    elementId: head.id,
    revision: head.revision,
    field,
    value,
    source: writing.source,
    actorId: writing.actorId,
    evidence: writing.evidenceOf?.[field] ?? writing.evidence,
    validFrom: writing.on,
    validUntil: null,
    recordedAt: writing.at,
    retracts: null,
  }));
}

function headOf(element: NewElement, writing: Writing): ElementHead {
  return {
    agencyId: writing.agencyId,
    id: element.id ?? newId(writing.at.epochMilliseconds),
    domain: element.domain,
    state: element.state,
    stage: 'draft',
    revision: 1,
    name: element.name,
    reportedBy: element.reportedBy,
    isClassified: element.isClassified,
    createdAt: writing.at,
    changedAt: writing.at,
    changedBy: writing.actorId,
  };
}
