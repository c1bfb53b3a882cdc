import type { Instant } from '../../../vocabulary/instant.ts';
import type { Tx } from '../../../kernel/database.ts';
import { challengeExpiry, type Challenge, type ChallengePurpose } from '../domain/challenge.ts';
import type { IdentityTables } from './identity-tables.ts';

/** @param browserHash SHA-256, hex, of the cookie of the browser that asked */
export async function addChallenge(
  tx: Tx,
  challenge: Challenge,
  given: { readonly browserHash: string; readonly now: Instant },
): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.challenge')
    .values({
      id: challenge.id,
      challenge: challenge.challenge,
      purpose: challenge.purpose,
      browser_hash: given.browserHash,
      account_id: challenge.accountId,
      subject: challenge.subject,
      bearer_name: challenge.bearerName,
      created_at: given.now,
      expires_at: challengeExpiry(given.now),
      used_at: null,
    })
    .execute();
}

interface Question {
  readonly id: string;
  readonly browserHash: string;
  readonly now: Instant;
}

/** A living challenge of this browser, not yet answered. */
export async function findChallenge(tx: Tx, question: Question): Promise<Challenge | null> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.challenge')
    .select(['id', 'challenge', 'purpose', 'account_id', 'subject', 'bearer_name'])
    .where('id', '=', question.id)
    .where('browser_hash', '=', question.browserHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', question.now)
    .executeTakeFirst();
  return row === undefined ? null : toChallenge(row);
}

/** Uses a challenge up, in one statement: of two answers at once only one gets it. Also a wrong answer uses it. */
export async function takeChallenge(
  tx: Tx,
  question: Question & { readonly purpose: ChallengePurpose },
): Promise<Challenge | null> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.challenge')
    .set({ used_at: question.now, bearer_name: null })
    .where('id', '=', question.id)
    .where('purpose', '=', question.purpose)
    .where('browser_hash', '=', question.browserHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', question.now)
    .returning(['id', 'challenge', 'purpose', 'account_id', 'subject', 'bearer_name'])
    .executeTakeFirst();
  return row === undefined ? null : toChallenge(row);
}

/** Removes what nobody can answer any more; returns how many. */
export async function purgeChallenges(tx: Tx, now: Instant): Promise<number> {
  const result = await tx
    .$extendTables<IdentityTables>()
    .deleteFrom('identity.challenge')
    .where('expires_at', '<', now.subtract({ hours: 1 }))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

type Row = Pick<
  IdentityTables['identity.challenge'],
  'id' | 'challenge' | 'purpose' | 'account_id' | 'subject' | 'bearer_name'
>;

function toChallenge(row: Row): Challenge {
  const { id, challenge, purpose, subject } = row;
  return { id, challenge, purpose, accountId: row.account_id, subject, bearerName: row.bearer_name };
}
