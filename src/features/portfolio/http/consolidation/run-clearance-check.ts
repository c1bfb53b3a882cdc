import { createHash } from 'node:crypto';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { basisPoints, whole } from '../../domain/consolidation/basis-points.ts';
import type { ClearanceMatch, OverlapCheck } from '../../domain/consolidation/clearance.ts';
import type { ConsolidationPort, ConsolidationServices } from './consolidation-port.ts';
import { decreeOn } from './decree-of-group.ts';

interface Described {
  readonly name: string;
  readonly functionText: string;
  /** Empty: the requester chose none; then the function that the words speak of most stands in. */
  readonly functionCode: string;
}

/** Of the text that is checked and decided on. */
export function requestDigest({ name, functionText, functionCode }: Described): string {
  return createHash('sha256')
    .update(JSON.stringify([name, functionText, functionCode]))
    .digest('hex');
}

/** Compares a described application with all that is published; null: the comparison is not ready yet. */
export async function runCheck(
  services: Pick<ConsolidationServices, 'db'>,
  { inventory }: ConsolidationPort,
  { described, on }: { readonly described: Described; readonly on: LocalDate },
): Promise<OverlapCheck | null> {
  const likeness = await inventory.likeness({ name: described.name, functionText: described.functionText });
  if (likeness === null) return null;
  const matches = likeness.alike.map((one): ClearanceMatch => ({
    applicationId: `${one.published.agencyId}/${one.published.elementId}`,
    question: one.hasEqualName || one.isSameNationalSystem ? 'same_system' : 'same_function',
    chance: basisPoints(Math.round(Math.max(0, Math.min(1, one.functionLikelihood)) * whole)),
  }));
  const functionCode = described.functionCode === '' ? (likeness.functions[0]?.code ?? '') : described.functionCode;
  return {
    ranOn: on,
    digest: requestDigest(described),
    comparedWith: (await inventory.published()).size,
    matches: matches.slice(0, MOST_MATCHES),
    decree: await decreeOn(services.db, { functionCode, on }),
  };
}

const MOST_MATCHES = 20;
