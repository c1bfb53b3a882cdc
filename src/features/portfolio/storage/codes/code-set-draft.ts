import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Reference, ReferenceCode } from '../../domain/codes/code.ts';
import type { CodeEntry } from '../../domain/codes/code-table.ts';
import { codesTables, type CodesTables } from './codes-tables.ts';

/** What became of a code in an architect's word; the kind follows from the targets. None: it ends. */
export interface SaidSuccessor {
  readonly from: ReferenceCode;
  readonly to: readonly ReferenceCode[];
}

export interface DraftContent {
  readonly entries: readonly CodeEntry[];
  readonly knownGaps: readonly ReferenceCode[];
  readonly period: { readonly from: number; readonly to: number };
  readonly law: string;
  readonly successors: readonly SaidSuccessor[];
}

/** A version of a reference on its way. */
export interface CodeSetDraft extends DraftContent {
  readonly agencyId: string;
  readonly id: string;
  readonly reference: Reference;
  readonly beforeId: string;
  readonly revision: number;
  readonly changedAt: Instant;
  readonly changedBy: string;
  readonly createdAt: Instant;
  readonly isClosed: boolean;
}

/** Adds a draft; false: the reference has an open one. */
export async function addCodeSetDraft(tx: Tx, draft: CodeSetDraft): Promise<boolean> {
  const added = await codesTables(tx)
    .insertInto('portfolio.code_set_draft')
    .values(toRow(draft))
    .onConflict((conflict) => conflict.columns(['agency_id', 'reference']).where('closed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Open drafts of the viewing agency: six at most. */
export async function listCodeSetDrafts(tx: Tx, agencyId: string): Promise<readonly CodeSetDraft[]> {
  const rows = await drafts(tx)
    .where('agency_id', '=', agencyId)
    .where('closed_at', 'is', null)
    .orderBy('reference')
    .limit(6)
    .execute();
  return rows.map(toDraft);
}

export async function findCodeSetDraft(tx: Tx, agencyId: string, id: string): Promise<CodeSetDraft | null> {
  const row = await drafts(tx).where('agency_id', '=', agencyId).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toDraft(row);
}

/** Saves the next revision; false: somebody saved since the one before. */
export async function saveCodeSetDraft(tx: Tx, draft: CodeSetDraft): Promise<boolean> {
  const saved = await codesTables(tx)
    .updateTable('portfolio.code_set_draft')
    .set({
      content: contentOf(draft),
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
export async function closeCodeSetDraft(
  tx: Tx,
  { agencyId, id, revision }: Pick<CodeSetDraft, 'agencyId' | 'id' | 'revision'>,
  at: Instant,
): Promise<boolean> {
  const closed = await codesTables(tx)
    .updateTable('portfolio.code_set_draft')
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
    .selectFrom('portfolio.code_set_draft')
    .select([
      'agency_id',
      'id',
      'reference',
      'before_id',
      'revision',
      'content',
      'created_at',
      'changed_at',
      'changed_by',
      'closed_at',
    ]);
}

function toRow(draft: CodeSetDraft): CodesTables['portfolio.code_set_draft'] {
  return {
    agency_id: draft.agencyId,
    id: draft.id,
    reference: draft.reference,
    before_id: draft.beforeId,
    revision: draft.revision,
    content: contentOf(draft),
    created_at: draft.createdAt,
    changed_at: draft.changedAt,
    changed_by: draft.changedBy,
    closed_at: null,
  };
}

function contentOf({ entries, knownGaps, period, law, successors }: DraftContent): string {
  return JSON.stringify({ entries, knownGaps, period, law, successors });
}

function toDraft(row: CodesTables['portfolio.code_set_draft']): CodeSetDraft {
  // Written by this file alone.
  const content = row.content as DraftContent;
  return {
    ...content,
    agencyId: row.agency_id,
    id: row.id,
    reference: row.reference,
    beforeId: row.before_id,
    revision: row.revision,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    isClosed: row.closed_at !== null,
  };
}
