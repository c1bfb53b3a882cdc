import type { Services } from '../../../../kernel/services.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { decrees } from '../../data/consolidation/decrees.ts';
import { decreeFor, type DecreeOutcome } from '../../domain/consolidation/treatment.ts';
import { listDecreeExceptions } from '../../storage/consolidation/decree-exception.ts';

/** Whether a decreed general application covers a function that day, with the letters that except it. */
export async function decreeOn(
  db: Services['db'],
  { functionCode, on }: { readonly functionCode: string; readonly on: LocalDate },
): Promise<DecreeOutcome> {
  if (functionCode === '') return { kind: 'none' };
  const letters = await db.as(PUBLIC, listDecreeExceptions);
  const exceptions = letters.map((one) => ({ fileId: one.id, function: one.functionCode, until: one.validUntil }));
  return decreeFor(functionCode, { decrees, exceptions, on });
}
