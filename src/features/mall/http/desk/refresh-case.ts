import type { Ask } from '../../../../kernel/http/ask.ts';
import type { MissingProof, MissingWhy } from '../../domain/proofs.ts';
import { refreshEvidence } from '../casework/weigh.ts';
import type { MallPort } from '../mall-port.ts';
import type { FoundCase } from './find-case.ts';

/** Has sources asked again for what is missing or too old; what is slower than the signal goes on in the outbox. */
export async function refreshCase(
  { services }: Pick<Ask, 'services'>,
  port: Pick<MallPort, 'onceonly'>,
  { found, signal }: { readonly found: FoundCase; readonly signal: AbortSignal },
): Promise<void> {
  const { actor, row, ground } = found;
  const { personId, id, caseNumber } = row;
  await refreshEvidence(services, port, { ground, personId, id, caseNumber, actor, signal });
}

/** What asking again might mend. */
const MENDED_BY_ASKING: readonly MissingWhy[] = ['stale', 'waiting'];

export function mayBeMended(missing: readonly MissingProof[]): boolean {
  return missing.some(({ why }) => MENDED_BY_ASKING.includes(why));
}

/** What keeps a case from being approved now: values that are too old are asked for again as it is approved. */
export function lacking(missing: readonly MissingProof[]): readonly MissingProof[] {
  return missing.filter(({ why }) => why !== 'stale');
}
