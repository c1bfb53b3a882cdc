import { asAgency } from '../../../../kernel/viewer.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { ListImport } from '../../domain/intake/import.ts';
import { progressImport } from '../../storage/intake/import.ts';
import { type ImportRow, listRows, type StoredLikeness } from '../../storage/intake/import-row.ts';
import { noteLikeness } from '../../storage/intake/registered-row.ts';
import type { IntakePort } from './import-port.ts';
import type { ImportServices, Underway } from './import-services.ts';

const PART = 50;
/** What a page shows of one row. */
const MOST_ALIKE = 3;
/** Beyond it the nightly comparison of the whole country has to do. */
const MOST_COMPARED = 5_000;

/**
 * Compares new applications with what other agencies have published, and with general applications. False when
 * the comparison is not ready yet: ask again later.
 */
export async function compareImport(
  { db, clock }: ImportServices,
  port: IntakePort,
  { found, signal }: Underway,
): Promise<boolean> {
  const { agencyId, id } = found;
  const place = { agencyId, importId: id };
  let compared = 0;
  const noteEnd = () =>
    db.as(asAgency(agencyId), (tx) =>
      progressImport(tx, { agencyId, id, state: 'registered' }, { comparedAt: clock.trueNow() }),
    );
  for (let after = -1; compared < MOST_COMPARED;) {
    const part = await db.as(asAgency(agencyId), (tx) =>
      listRows(tx, place, { standings: ['ready'], after, limit: PART }),
    );
    const likeness = new Map<number, readonly StoredLikeness[]>();
    for (const row of part) {
      signal.throwIfAborted();
      if (!isCompared(row)) continue;
      const alike = await alikeOf(port, agencyId, row);
      if (alike === null) return isLate(found, clock.trueNow()) && noteEnd();
      likeness.set(row.position, alike);
    }
    await db.as(asAgency(agencyId), (tx) => noteLikeness(tx, place, likeness));
    compared += likeness.size;
    const last = part.at(-1);
    if (last === undefined || part.length < PART) break;
    after = last.position;
  }
  await noteEnd();
  return true;
}

/** After an hour the page says that some rows were not compared. */
function isLate({ decidedAt, createdAt }: ListImport, now: Instant): boolean {
  return Temporal.Duration.compare(now.since(decidedAt ?? createdAt), { hours: 1 }) > 0;
}

function isCompared({ row, kindSet, elementIds }: ImportRow): boolean {
  return (kindSet ?? row.entry.kind) === 'application' && elementIds.length === 1;
}

async function alikeOf(
  { inventory }: IntakePort,
  agencyId: string,
  { row }: ImportRow,
): Promise<readonly StoredLikeness[] | null> {
  const { name, description, expansion } = row.entry;
  const found = await inventory.likeness({ name, functionText: description ?? expansion ?? '' });
  if (found === null) return null;
  return found.alike
    .filter(({ published }) => published.agencyId !== agencyId || published.kind === 'general_application')
    .slice(0, MOST_ALIKE)
    .map(({ published, functionLikelihood, hasEqualName, isSameNationalSystem, words }) => ({
      agencyId: published.agencyId,
      elementId: published.elementId,
      likelihood: functionLikelihood,
      hasEqualName,
      isSameNationalSystem,
      words: words.slice(0, 12),
    }));
}
