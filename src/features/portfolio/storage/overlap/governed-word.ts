import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { type OverlapTables, overlapTables } from './overlap-tables.ts';

export interface WordDecision {
  readonly wordId: string;
  /** 1 accepts or refuses, 2 ends what was accepted. */
  readonly number: 1 | 2;
  readonly decision: 'accepted' | 'refused' | 'ended';
  readonly reason: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
}

/** A synonym group, or an acronym with its readings, as somebody proposed it. */
export interface GovernedWord {
  readonly id: string;
  readonly kind: 'synonym' | 'acronym';
  readonly words: readonly string[];
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposerAgencyId: string;
  readonly proposedAt: Instant;
  /** In order; empty: nobody has decided. */
  readonly decisions: readonly WordDecision[];
}

/** Whoever the viewer is. */
export async function addWord(tx: Tx, host: string, word: Omit<GovernedWord, 'decisions'>): Promise<void> {
  await overlapTables(tx)
    .insertInto('portfolio.governed_word')
    .values({
      agency_id: host,
      id: word.id,
      kind: word.kind,
      words: word.words,
      reason: word.reason,
      proposed_by: word.proposedBy,
      proposer_agency_id: word.proposerAgencyId,
      proposed_at: word.proposedAt,
    })
    .execute();
}

/** In a transaction of the host; false when somebody decided in the same moment. */
export async function addDecision(tx: Tx, host: string, one: WordDecision): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await overlapTables(tx)
    .insertInto('portfolio.word_decision')
    .values({
      agency_id: host,
      word_id: one.wordId,
      number: one.number,
      decision: one.decision,
      reason: one.reason,
      decided_by: one.decidedBy,
      decided_at: one.decidedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** All proposals with their decisions, newest first; 2,000 at most. */
export async function listWords(tx: Tx, host: string): Promise<readonly GovernedWord[]> {
  const rows = await overlapTables(tx)
    .selectFrom('portfolio.governed_word')
    .select(['agency_id', 'id', 'kind', 'words', 'reason', 'proposed_by', 'proposer_agency_id', 'proposed_at'])
    .where('agency_id', '=', host)
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .limit(2_000)
    .execute();
  const decisions = await overlapTables(tx)
    .selectFrom('portfolio.word_decision')
    .select(['agency_id', 'word_id', 'number', 'decision', 'reason', 'decided_by', 'decided_at'])
    .where('agency_id', '=', host)
    .orderBy('number')
    .limit(4_000)
    .execute();
  const byWord = Map.groupBy(decisions, ({ word_id: id }) => id);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    words: row.words,
    reason: row.reason,
    proposedBy: row.proposed_by,
    proposerAgencyId: row.proposer_agency_id,
    proposedAt: row.proposed_at,
    decisions: (byWord.get(row.id) ?? []).map(toDecision),
  }));
}

function toDecision(row: OverlapTables['portfolio.word_decision']): WordDecision {
  return {
    wordId: row.word_id,
    number: row.number === 2 ? 2 : 1,
    decision: row.decision,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  };
}
