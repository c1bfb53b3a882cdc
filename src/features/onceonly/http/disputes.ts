import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { DataKeys } from '../../../kernel/keys/data-keys.ts';
import type { Services } from '../../../kernel/services.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { correctionRule } from '../data/purposes.ts';
import { type CorrectionOutcome, foldCorrection, isOpen } from '../domain/correction.ts';
import { readCorrections } from '../storage/correction.ts';
import type { FollowedCorrection } from './own-data.ts';

/** A value that its person says is wrong, while the owner has not settled it. */
export interface Dispute {
  /** Of the correction. */
  readonly id: string;
  readonly attribute: string;
  readonly record: number | null;
  readonly source: string;
  readonly openedAt: Instant;
  /** What it should be in her words; null: she only says that it is wrong. */
  readonly claimed: string | null;
  /** null: the owner has not received it yet. */
  readonly answerBy: Instant | null;
  readonly outcome: CorrectionOutcome | null;
}

/** What looking for open corrections is recorded as. */
export const OPEN_CORRECTIONS = 'correction.open';

/** The open corrections of the person whose data are read, latest first. */
export async function disputesOf(
  tx: Tx,
  access: Access,
  { keys, personId }: { readonly keys: DataKeys; readonly personId: string },
): Promise<readonly Dispute[]> {
  const files = await readCorrections(tx, access, { keys, personId, id: null });
  return files
    .map((file) => ({ file, correction: foldCorrection(file.events, correctionRule) }))
    .filter(({ correction }) => isOpen(correction))
    .map(disputeOf);
}

/**
 * The same for an office that decides on these persons' data; `access` has recorded that it looks (as
 * `OPEN_CORRECTIONS`). A correction is its person's row, so each is read in a transaction of hers.
 */
export async function officeDisputes(
  { db, keys }: Pick<Services, 'db' | 'keys'>,
  access: Access,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Dispute[]>> {
  const found = new Map<string, readonly Dispute[]>();
  for (const personId of new Set(personIds)) {
    found.set(personId, await db.as(asPerson(personId), (tx) => disputesOf(tx, access, { keys: keys.data, personId })));
  }
  return found;
}

export function disputeOf({ file, correction }: FollowedCorrection): Dispute {
  const { id, attribute, record, source, openedAt } = file;
  const { answerBy, outcome } = correction;
  return { id, attribute, record, source, openedAt, claimed: file.report.claimed, answerBy, outcome };
}
