import type { Services } from '../../../../kernel/services.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import type { PublishedElement } from '../../domain/registry/element.ts';
import { listPublished } from '../../storage/registry/publication.ts';

/** How much of an agency stands in the published registry now. */
export async function publishedCounts(
  db: Services['db'],
  agencyId: string,
): Promise<{ readonly objects: number; readonly applications: number }> {
  const objects = await publishedOf(db, agencyId);
  return { objects: objects.length, applications: objects.filter(isApplication).length };
}

/** Everything that an agency has published, in pages; 60,000 objects at most. */
export async function publishedOf(db: Services['db'], agencyId: string): Promise<readonly PublishedElement[]> {
  return db.as(PUBLIC, async (tx) => {
    const found: PublishedElement[] = [];
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const last = found.at(-1);
      const after = last === undefined ? {} : { after: { agencyId, elementId: last.elementId } };
      const rows = await listPublished(tx, { at: null, agencyIds: [agencyId], limit: A_PAGE, ...after });
      found.push(...rows);
      if (rows.length < A_PAGE) break;
    }
    return found;
  });
}

const A_PAGE = 5_000;
const MOST_PAGES = 12;

/** An application in use or on its way; websites and what is no application are counted apart. */
export function isApplication({ domain, state, kind }: PublishedElement): boolean {
  return domain === 'application' && state === 'as_is' && (kind === 'application' || kind === 'general_application');
}
