import { createHash, randomBytes } from 'node:crypto';
import type { Acr } from '../vocabulary/authority.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { Database, Tx } from './database.ts';
import { newCsrfSecret } from './http/csrf.ts';
import { newId } from './ids.ts';
import { WORKER } from './viewer.ts';

/** Who is signed in, wearing one hat: a person, or an officer of one organisation. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly officerId: string | null;
  readonly agencyId: string | null;
  readonly acr: Acr;
  /** Shown in the header to the person himself. */
  readonly displayName: string;
  readonly csrfSecret: string;
}

export interface NewSession {
  readonly accountId: string;
  readonly hat: { readonly personId: string } | { readonly officerId: string; readonly agencyId: string };
  readonly acr: Acr;
  readonly displayName: string;
  readonly now: Instant;
}

type SessionTables = {
  'kernel.session': {
    id: string;
    token_hash: string;
    account_id: string;
    person_id: string | null;
    officer_id: string | null;
    agency_id: string | null;
    acr: Acr;
    display_name: string;
    csrf_secret: string;
    opened_at: Instant;
    seen_at: Instant;
    expires_at: Instant;
    ended_at: Instant | null;
  };
};

/** A working day; nobody stays signed in over night. */
const LIFE_HOURS = 12;
const IDLE_MINUTES = { person: 60, officer: 30 } as const;
/** How stale `seen_at` may get, to spare a write at each request. */
const SEEN_EVERY_SECONDS = 60;

/** Opens a session and returns the token for the cookie; the database keeps only its hash. */
export async function openSession(
  db: Database,
  given: NewSession,
): Promise<{ readonly token: string; readonly id: string }> {
  const token = randomBytes(32).toString('base64url');
  const id = newId();
  await db.as(WORKER, (tx) =>
    sessions(tx)
      .insertInto('kernel.session')
      .values({
        id,
        token_hash: hashOf(token),
        account_id: given.accountId,
        person_id: 'personId' in given.hat ? given.hat.personId : null,
        officer_id: 'officerId' in given.hat ? given.hat.officerId : null,
        agency_id: 'agencyId' in given.hat ? given.hat.agencyId : null,
        acr: given.acr,
        display_name: given.displayName,
        csrf_secret: newCsrfSecret(),
        opened_at: given.now,
        seen_at: given.now,
        expires_at: given.now.add({ hours: LIFE_HOURS }),
        ended_at: null,
      })
      .execute(),
  );
  return { token, id };
}

/** The living session of a token; null when unknown, ended, expired or idle too long. */
export async function findSession(db: Database, token: string, now: Instant): Promise<Session | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  return db.as(WORKER, async (tx) => {
    const row = await sessions(tx)
      .selectFrom('kernel.session')
      .select([
        'id',
        'account_id',
        'person_id',
        'officer_id',
        'agency_id',
        'acr',
        'display_name',
        'csrf_secret',
        'seen_at',
      ])
      .where('token_hash', '=', hashOf(token))
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    if (row === undefined) return null;
    const idleMinutes = row.officer_id === null ? IDLE_MINUTES.person : IDLE_MINUTES.officer;
    if (Temporal.Instant.compare(row.seen_at.add({ minutes: idleMinutes }), now) < 0) return null;
    if (Temporal.Instant.compare(row.seen_at.add({ seconds: SEEN_EVERY_SECONDS }), now) < 0) {
      await sessions(tx).updateTable('kernel.session').set({ seen_at: now }).where('id', '=', row.id).execute();
    }
    return {
      id: row.id,
      accountId: row.account_id,
      personId: row.person_id,
      officerId: row.officer_id,
      agencyId: row.agency_id,
      acr: row.acr,
      displayName: row.display_name,
      csrfSecret: row.csrf_secret,
    };
  });
}

export type SessionsOf =
  | { readonly sessionId: string }
  | { readonly accountId: string }
  | { readonly officerId: string };

/** Ends sessions at once; the next request with their cookies is refused. Returns how many ended. */
export async function endSessions(db: Database, which: SessionsOf, now: Instant): Promise<number> {
  const [column, value] =
    'sessionId' in which
      ? (['id', which.sessionId] as const)
      : 'accountId' in which
        ? (['account_id', which.accountId] as const)
        : (['officer_id', which.officerId] as const);
  const result = await db.as(WORKER, (tx) =>
    sessions(tx)
      .updateTable('kernel.session')
      .set({ ended_at: now, display_name: '' })
      .where(column, '=', value)
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
  );
  return Number(result.numUpdatedRows);
}

/** How many sessions are alive, for the metrics. */
export async function countSessions(db: Database, now: Instant): Promise<number> {
  return db.as(WORKER, async (tx) => {
    const row = await sessions(tx)
      .selectFrom('kernel.session')
      .select((q) => q.fn.countAll<bigint>().as('count'))
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  });
}

/** Removes sessions that have been over for a day. */
export async function purgeSessions(db: Database, now: Instant): Promise<void> {
  await db.as(WORKER, (tx) =>
    sessions(tx)
      .deleteFrom('kernel.session')
      .where('expires_at', '<', now.subtract({ hours: 24 }))
      .execute(),
  );
}

function sessions(tx: Tx) {
  return tx.$extendTables<SessionTables>();
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
