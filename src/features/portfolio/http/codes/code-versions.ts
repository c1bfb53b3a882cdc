import type { Tx } from '../../../../kernel/database.ts';
import type { Services } from '../../../../kernel/services.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { nationalCodeSets } from '../../data/codes/code-sets.ts';
import type { Reference } from '../../domain/codes/code.ts';
import { type CodeSet, codeSetOn } from '../../domain/codes/code-set.ts';
import type { Crosswalk } from '../../domain/codes/crosswalk.ts';
import { listCodeSets } from '../../storage/codes/code-set.ts';

/** One version of one reference as it stands among the others. */
export interface CodeVersion {
  readonly set: CodeSet;
  /** From the version before; null of those that came with the program. */
  readonly crosswalk: Crosswalk | null;
  /** null: it came with the program. */
  readonly publishedAt: Instant | null;
}

/** All versions of all references, each in force until its successor is; the earliest first. */
export async function codeVersionsIn(tx: Tx): Promise<readonly CodeVersion[]> {
  const published = await listCodeSets(tx);
  const successors = new Map(published.map(({ beforeId, set }) => [beforeId, set.inForce.from]));
  const bounded = (set: CodeSet): CodeSet => ({
    ...set,
    inForce: { from: set.inForce.from, until: successors.get(set.id) ?? set.inForce.until },
  });
  return [
    ...nationalCodeSets.map((set) => ({ set: bounded(set), crosswalk: null, publishedAt: null })),
    ...published.map(({ set, crosswalk, publishedAt }) => ({ set: bounded(set), crosswalk, publishedAt })),
  ];
}

function codeVersions(services: Pick<Services, 'db'>): Promise<readonly CodeVersion[]> {
  return services.db.as(PUBLIC, codeVersionsIn);
}

/** The sets in force on a day, of every reference that has one: what a report of that day reads. */
export async function codeSetsOn(
  services: Pick<Services, 'db'>,
  on: LocalDate,
): Promise<ReadonlyMap<Reference, CodeSet>> {
  const sets = (await codeVersions(services)).map(({ set }) => set);
  const found = new Map<Reference, CodeSet>();
  for (const { reference } of sets) {
    const set = codeSetOn(sets, reference, on);
    if (set !== null) found.set(reference, set);
  }
  return found;
}

/** The version that nothing follows yet: what a new one starts from. */
export function latestOf(versions: readonly CodeVersion[], reference: Reference): CodeVersion {
  const latest = versions.findLast(({ set }) => set.reference === reference);
  if (latest === undefined) throw new Error(`There is no version of ${reference}.`);
  return latest;
}
