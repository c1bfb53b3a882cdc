import type { Lang } from '../../../vocabulary/lang.ts';
import type { Database } from '../../../kernel/database.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Account } from '../storage/account.ts';
import { findSamplePersonOf } from '../storage/sample-person.ts';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';
import type { IdentityPort } from './identity-port.ts';

interface Question {
  readonly db: Database;
  readonly account: Account;
  readonly lang: Lang;
  readonly now: Temporal.Instant;
}

/** How the holder is called to himself: in the header, and in the phone's list of passkeys. */
export async function accountName(port: IdentityPort, { db, account, lang, now }: Question): Promise<string> {
  const sample =
    port.installation === 'sample' ? await db.as(WORKER, (tx) => findSamplePersonOf(tx, account.id)) : null;
  if (sample !== null) return sample.name;
  const { holder } = account;
  const known =
    holder.kind === 'person'
      ? await port.personName(holder.personId)
      : ((await port.officerGate.officerOf(account.id, now))?.name ?? null);
  return known ?? { id, en }[lang].accountTitle;
}
