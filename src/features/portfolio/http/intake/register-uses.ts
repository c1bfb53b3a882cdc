import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { listWaitingUses, noteUses } from '../../storage/intake/registered-row.ts';
import { findElements } from '../../storage/registry/element.ts';
import { addUse } from '../../storage/registry/use.ts';

/**
 * Tells everybody who uses these objects, as an import's second person approved it: together with their
 * publication, since before it even their names are the agency's alone. Rows that only repeat a name tell nothing.
 */
export async function announceUses(
  tx: Tx,
  given: { readonly agencyId: string; readonly elementIds: readonly string[]; readonly at: Instant },
): Promise<number> {
  const { agencyId, elementIds, at } = given;
  const waiting = await listWaitingUses(tx, agencyId, elementIds);
  if (waiting.length === 0) return 0;
  const heads = new Map((await findElements(tx, agencyId, elementIds)).map((head) => [head.id, head]));
  const told = new Set<string>();
  const uses = waiting.flatMap((use) => {
    const head = heads.get(use.elementId);
    const key = `${use.elementId}\n${use.reportedBy}\n${use.name}`;
    const isRepeat = head === undefined || (head.reportedBy === use.reportedBy && head.name === use.name);
    if (isRepeat || told.has(key)) return [];
    told.add(key);
    return [{ ...use, useId: newId(at.epochMilliseconds) }];
  });
  for (const { useId, elementId, name, reportedBy } of uses)
    await addUse(tx, {
      agencyId,
      id: useId,
      elementAgencyId: agencyId,
      elementId,
      reportedName: name,
      reportedBy: reportedBy.slice(0, 300),
      source: 'imported',
      recordedAt: at,
    });
  await noteUses(tx, agencyId, uses);
  return uses.length;
}
