import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { SharedTarget } from '../../domain/codes/target.ts';
import { codesTables, type CodesTables } from './codes-tables.ts';

/** What a target says besides the domain's rule: who counts, and on which ground. */
export interface TargetWords {
  readonly legalGround: { readonly id: string; readonly en: string };
  /** What is nobody's rule yet; empty where all is confirmed. */
  readonly unconfirmed: { readonly id: string; readonly en: string };
}

export type TargetContent = Omit<SharedTarget, 'standing'> & TargetWords;

export interface TargetDraft {
  readonly agencyId: string;
  readonly id: string;
  readonly revision: number;
  readonly content: TargetContent;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly changedBy: string;
  readonly isClosed: boolean;
}

export async function addTargetDraft(tx: Tx, draft: TargetDraft): Promise<void> {
  await codesTables(tx)
    .insertInto('portfolio.target_draft')
    .values({
      agency_id: draft.agencyId,
      id: draft.id,
      revision: draft.revision,
      content: JSON.stringify(draft.content),
      created_at: draft.createdAt,
      changed_at: draft.changedAt,
      changed_by: draft.changedBy,
      closed_at: null,
    })
    .execute();
}

/** Open drafts, the latest first; 50 at most. */
export async function listTargetDrafts(tx: Tx, agencyId: string): Promise<readonly TargetDraft[]> {
  const rows = await drafts(tx)
    .where('agency_id', '=', agencyId)
    .where('closed_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map(toDraft);
}

export async function findTargetDraft(tx: Tx, agencyId: string, id: string): Promise<TargetDraft | null> {
  const row = await drafts(tx).where('agency_id', '=', agencyId).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toDraft(row);
}

/** Saves the next revision; false: somebody saved since the one before. */
export async function saveTargetDraft(tx: Tx, draft: TargetDraft): Promise<boolean> {
  const saved = await codesTables(tx)
    .updateTable('portfolio.target_draft')
    .set({
      content: JSON.stringify(draft.content),
      revision: draft.revision,
      changed_at: draft.changedAt,
      changed_by: draft.changedBy,
    })
    .where('agency_id', '=', draft.agencyId)
    .where('id', '=', draft.id)
    .where('revision', '=', draft.revision - 1)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

/** Closes a draft that was seen at this revision; false: it is closed, or somebody saved since. */
export async function closeTargetDraft(
  tx: Tx,
  { agencyId, id, revision }: Pick<TargetDraft, 'agencyId' | 'id' | 'revision'>,
  at: Instant,
): Promise<boolean> {
  const closed = await codesTables(tx)
    .updateTable('portfolio.target_draft')
    .set({ closed_at: at })
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return closed !== undefined;
}

function drafts(tx: Tx) {
  return codesTables(tx)
    .selectFrom('portfolio.target_draft')
    .select(['agency_id', 'id', 'revision', 'content', 'created_at', 'changed_at', 'changed_by', 'closed_at']);
}

function toDraft(row: CodesTables['portfolio.target_draft']): TargetDraft {
  return {
    agencyId: row.agency_id,
    id: row.id,
    revision: row.revision,
    // Written by this file alone.
    content: row.content as TargetContent,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    isClosed: row.closed_at !== null,
  };
}
