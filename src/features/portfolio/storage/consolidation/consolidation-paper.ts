import type { Tx } from '../../../../kernel/database.ts';
import type { DataKey } from '../../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { consolidationTables, type FactCriterion } from './consolidation-tables.ts';
import type { Words } from './consolidation-event.ts';

/** What the lead tells of an application beyond the registry. */
export interface LeadFact {
  readonly number: number;
  readonly entry: string;
  readonly criterion: FactCriterion;
  readonly value: bigint;
  readonly source: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

interface OfGroup {
  readonly leadId: string;
  readonly consolidationId: string;
}

export async function addFact(
  tx: Tx,
  { leadId, consolidationId, readerIds }: OfGroup & { readonly readerIds: readonly string[] },
  fact: LeadFact,
): Promise<void> {
  const [ownerId = '', elementId = ''] = fact.entry.split('/');
  await consolidationTables(tx)
    .insertInto('portfolio.consolidation_fact')
    .values({
      agency_id: leadId,
      consolidation_id: consolidationId,
      reader_ids: readerIds,
      number: fact.number,
      owner_id: ownerId,
      element_id: elementId,
      criterion: fact.criterion,
      value: fact.value,
      source: fact.source,
      recorded_by: fact.recordedBy,
      recorded_at: fact.recordedAt,
    })
    .execute();
}

/** In the order in which they were told; the last of an application and criterion holds. */
export async function listFacts(tx: Tx, consolidationId: string): Promise<readonly LeadFact[]> {
  const rows = await consolidationTables(tx)
    .selectFrom('portfolio.consolidation_fact')
    .select(['number', 'owner_id', 'element_id', 'criterion', 'value', 'source', 'recorded_by', 'recorded_at'])
    .where('consolidation_id', '=', consolidationId)
    .orderBy('number')
    .limit(10_000)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    entry: `${row.owner_id}/${row.element_id}`,
    criterion: row.criterion,
    value: row.value,
    source: row.source,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
}

/** What is being prepared, as last saved; `content` is read by whoever wrote it. */
export interface Draft {
  readonly number: number;
  readonly content: unknown;
  readonly words: Words;
  readonly savedBy: string;
  readonly savedAt: Instant;
}

export async function addDraft(
  tx: Tx,
  key: DataKey,
  draft: OfGroup & { readonly kind: 'decision' | 'plan' } & Draft,
): Promise<void> {
  const { leadId, consolidationId, kind, number } = draft;
  await consolidationTables(tx)
    .insertInto('portfolio.consolidation_draft')
    .values({
      agency_id: leadId,
      consolidation_id: consolidationId,
      kind,
      number,
      content: JSON.stringify(draft.content),
      words_sealed: key.encrypt(
        Buffer.from(JSON.stringify(draft.words)),
        draftPlace(`${consolidationId}/${kind}/${number}`),
      ),
      saved_by: draft.savedBy,
      saved_at: draft.savedAt,
    })
    .execute();
}

/** The newest draft that the viewer may see; null: none. */
export async function latestDraft(
  tx: Tx,
  key: DataKey | null,
  { consolidationId, kind }: { readonly consolidationId: string; readonly kind: 'decision' | 'plan' },
): Promise<Draft | null> {
  const row = await consolidationTables(tx)
    .selectFrom('portfolio.consolidation_draft')
    .select(['number', 'content', 'words_sealed', 'saved_by', 'saved_at'])
    .where('consolidation_id', '=', consolidationId)
    .where('kind', '=', kind)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { number, content, words_sealed: sealed, saved_by: savedBy, saved_at: savedAt } = row;
  return { number, content, words: openWords(key, sealed, `${consolidationId}/${kind}/${number}`), savedBy, savedAt };
}

function openWords(key: DataKey | null, sealed: Buffer | null, row: string): Words {
  if (key === null || sealed === null) return {};
  const opened = key.decrypt(sealed, draftPlace(row));
  if (!opened.ok) throw new Error('The words of a draft do not open at their place.');
  return JSON.parse(opened.value.toString('utf8')) as Words;
}

function draftPlace(row: string) {
  return { table: 'portfolio.consolidation_draft', column: 'words_sealed', row };
}

/** What a decision made of the applications; `content` is read by whoever wrote it. */
export async function addChoice(
  tx: Tx,
  choice: OfGroup & {
    readonly round: number;
    readonly readerIds: readonly string[];
    readonly content: unknown;
    readonly decidedBy: string;
    readonly recordedAt: Instant;
  },
): Promise<void> {
  await consolidationTables(tx)
    .insertInto('portfolio.consolidation_choice')
    .values({
      agency_id: choice.leadId,
      consolidation_id: choice.consolidationId,
      round: choice.round,
      reader_ids: choice.readerIds,
      content: JSON.stringify(choice.content),
      decided_by: choice.decidedBy,
      recorded_at: choice.recordedAt,
    })
    .execute();
}

export async function findChoice(tx: Tx, consolidationId: string, round: number): Promise<unknown> {
  const row = await consolidationTables(tx)
    .selectFrom('portfolio.consolidation_choice')
    .select('content')
    .where('consolidation_id', '=', consolidationId)
    .where('round', '=', round)
    .executeTakeFirst();
  return row?.content ?? null;
}

export interface AdoptedPaper {
  readonly id: string;
  readonly content: unknown;
  readonly digest: string;
  readonly adoptedBy: string;
  readonly recordedAt: Instant;
}

export async function addPlan(
  tx: Tx,
  plan: OfGroup & AdoptedPaper & { readonly readerIds: readonly string[] },
): Promise<void> {
  await consolidationTables(tx)
    .insertInto('portfolio.consolidation_plan')
    .values({
      agency_id: plan.leadId,
      consolidation_id: plan.consolidationId,
      id: plan.id,
      reader_ids: plan.readerIds,
      content: JSON.stringify(plan.content),
      digest: plan.digest,
      adopted_by: plan.adoptedBy,
      recorded_at: plan.recordedAt,
    })
    .execute();
}

/** Adopted plans by their ids, as far as the viewer may see them; 500 at most. */
export async function findPlans(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AdoptedPaper>> {
  if (ids.length === 0) return new Map();
  const rows = await consolidationTables(tx)
    .selectFrom('portfolio.consolidation_plan')
    .select(['id', 'content', 'digest', 'adopted_by', 'recorded_at'])
    .where('id', 'in', ids)
    .orderBy('id')
    .limit(500)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        content: row.content,
        digest: row.digest,
        adoptedBy: row.adopted_by,
        recordedAt: row.recorded_at,
      },
    ]),
  );
}
