import type { Database } from '../../../../kernel/database.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { lastPublicationAt } from '../../storage/registry/publication.ts';
import { listOverseen, listSeenFacts, type SeenFact } from '../../storage/views/overseen.ts';

/** What an agency may see beyond what is open, and of whom. */
export interface Seen {
  readonly overseen: readonly string[];
  readonly facts: readonly SeenFact[];
}

interface Question {
  readonly viewerId: string;
  readonly at: Instant;
  readonly fields: readonly string[];
}

const MOST_KEPT = 20;
/** A transaction that lasts may commit something older than the newest that was seen. */
const HELD_FOR = { seconds: 60 } as const;

const kept = new WeakMap<Database, Map<string, { readonly seen: Seen; readonly until: Instant }>>();

/**
 * Facts as the database gives them to one agency. For those who oversee the whole country it weighs tens of thousands
 * of rows, so the answer is held for that agency alone, until something is published or its oversight changes.
 */
export async function seenFacts(db: Database, { viewerId, at, fields }: Question): Promise<Seen> {
  const held = kept.get(db) ?? new Map<string, { readonly seen: Seen; readonly until: Instant }>();
  kept.set(db, held);
  return db.as(asAgency(viewerId), async (tx) => {
    const overseen = await listOverseen(tx, { overseerId: viewerId, at });
    const last = await lastPublicationAt(tx);
    const key = [viewerId, ...fields, String(last), ...overseen].join(' ');
    const before = held.get(key);
    if (before !== undefined && Temporal.Instant.compare(at, before.until) < 0) return before.seen;
    const seen = { overseen, facts: await listSeenFacts(tx, fields) };
    if (held.size >= MOST_KEPT) held.delete(held.keys().next().value ?? '');
    held.set(key, { seen, until: at.add(HELD_FOR) });
    return seen;
  });
}
