import type { Tx } from '../../../../kernel/database.ts';
import type { DataKey } from '../../../../kernel/keys/data-keys.ts';
import type { Consolidation } from '../../domain/consolidation/consolidation.ts';
import { foldConsolidation } from '../../domain/consolidation/fold.ts';
import {
  type ConsolidationHead,
  entryOfMember,
  findConsolidation,
  listMembers,
  type Member,
} from '../../storage/consolidation/consolidation-head.ts';
import { listEvents, type StoredEvent, type Words } from '../../storage/consolidation/consolidation-event.ts';
import type { ConsolidationServices } from './consolidation-port.ts';

/** A group on its way, as far as the viewer of the transaction may see it. */
export interface ConsolidationCase {
  readonly head: ConsolidationHead;
  readonly members: readonly Member[];
  readonly stored: readonly StoredEvent[];
  readonly consolidation: Consolidation;
  /** null: its words were erased. */
  readonly key: DataKey | null;
}

/** Reads and folds a group; null: there is none that the viewer may see. */
export async function readCase(
  tx: Tx,
  { keys }: Pick<ConsolidationServices, 'keys'>,
  id: string,
): Promise<ConsolidationCase | null> {
  const head = await findConsolidation(tx, id);
  if (head === null) return null;
  const opened = await keys.data.openKey(head.keyId);
  const key = opened.ok ? opened.value : null;
  const members = (await listMembers(tx, [id])).get(id) ?? [];
  const stored = await listEvents(tx, { consolidationId: id, leadId: head.leadId, key });
  return { head, members, stored, consolidation: foldConsolidation(stored.map(({ event }) => event)), key };
}

/** What an officer saw of the group: for the lead every event, for another agency the lead's and its own. */
export function seenBy({ head, stored }: Pick<ConsolidationCase, 'head' | 'stored'>, agencyId: string): number {
  if (agencyId === head.leadId) return stored.length;
  return stored.filter(({ writerId }) => writerId === head.leadId || writerId === agencyId).length;
}

/** The words of one note, wherever it stands; null: erased, or not the viewer's to read. */
export function wordsOf({ stored }: Pick<ConsolidationCase, 'stored'>, noteId: string): string | null {
  for (const { words } of stored) if (words[noteId] !== undefined) return words[noteId];
  return null;
}

export function memberOf({ members }: Pick<ConsolidationCase, 'members'>, entry: string): Member | null {
  return members.find((member) => entryOfMember(member) === entry) ?? null;
}

/** Agencies beside the lead that read what it writes. */
export function readersOf({ head }: Pick<ConsolidationCase, 'head'>, writerId: string): readonly string[] {
  return [...new Set([head.leadId, ...head.readerIds])].filter((id) => id !== writerId);
}

/** Those of the readers who stand above the owners: coordinators and KemenPANRB. */
export function overseersOf({ head }: Pick<ConsolidationCase, 'head'>): readonly string[] {
  return head.readerIds.filter((id) => !head.ownerIds.includes(id));
}

export type { Words };
