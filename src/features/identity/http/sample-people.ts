import type { Instant } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { Database } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { ensureAccount, findAccount, type AccountHolder } from '../storage/account.ts';
import { findSamplePerson, listSamplePeople, saveSamplePerson, type SamplePerson } from '../storage/sample-person.ts';

export interface NewSamplePerson {
  /** `bidan-sragen`, `sragen/mpp_counter/1`: stays the same over loads. */
  readonly key: string;
  readonly holder: AccountHolder;
  readonly name: string;
  readonly role: Readonly<Record<Lang, string>>;
  readonly organisation: string | null;
  readonly place: number;
}

/**
 * Makes an invented person available to the sample sign-in, and gives her an account. Returns the account,
 * which an officer's directory entry must know. Throws in a real installation.
 */
export async function registerSamplePerson(db: Database, person: NewSamplePerson, now: Instant): Promise<string> {
  const { holder, ...words } = person;
  return db.as(WORKER, async (tx) => {
    const account = await ensureAccount(tx, holder, { id: newId(now.epochMilliseconds), now });
    await saveSamplePerson(tx, { ...words, accountId: account.id });
    return account.id;
  });
}

/** Everybody the sample sign-in offers, in its order; for the table that start prints, and for /coba. */
export function samplePeople(db: Database): Promise<readonly SamplePerson[]> {
  return db.as(WORKER, listSamplePeople);
}

/** The person behind a key of the list; null for an officer's key and one that is not there. */
export function samplePersonId(db: Database, key: string): Promise<string | null> {
  return db.as(WORKER, async (tx) => {
    const person = await findSamplePerson(tx, key);
    const account = person === null ? null : await findAccount(tx, person.accountId);
    return account?.holder.kind === 'person' ? account.holder.personId : null;
  });
}
