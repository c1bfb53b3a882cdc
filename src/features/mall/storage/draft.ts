import { sql } from 'kysely';
import { z } from 'zod';
import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { type DataKey, type DataKeys, keyId, type KeyId } from '../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { type Draft, type DraftContent, emptyDraft } from '../domain/draft.ts';
import type { AnswerValue } from '../domain/form.ts';

type DraftTables = {
  'mall.draft': {
    readonly person_id: string;
    readonly id: string;
    readonly office_id: string;
    readonly version_id: string;
    readonly key_id: string;
    readonly answers_sealed: Buffer | null;
    readonly revision: number;
    readonly started_at: Instant;
    readonly touched_at: Instant;
    readonly expires_at: Instant;
    readonly warned_at: Instant | null;
    readonly erased_at: Instant | null;
    readonly submitted_at: Instant | null;
  };
};

const COLUMNS = [
  'id',
  'person_id',
  'office_id',
  'version_id',
  'key_id',
  'answers_sealed',
  'revision',
  'started_at',
  'touched_at',
  'expires_at',
  'warned_at',
  'erased_at',
  'submitted_at',
] as const;

export interface NewDraft {
  readonly id: string;
  readonly personId: string;
  readonly officeId: string;
  readonly versionId: string;
  readonly keyId: KeyId;
  readonly now: Instant;
  /** Casework time. */
  readonly expiresAt: Instant;
}

export interface DraftName {
  readonly personId: string;
  readonly id: string;
}

/** Two starts of one service at once wait for each other here; call it first in the transaction. */
export async function holdStart(
  tx: Tx,
  { personId, officeId, service }: { readonly personId: string; readonly officeId: string; readonly service: string },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mall.draft ${personId} ${officeId} ${service}`}, 0))`.execute(
    tx,
  );
}

/** Two savings of one draft at once wait for each other here, until this transaction ends. */
export async function holdDraft(tx: Tx, { id }: Pick<DraftName, 'id'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mall.draft ${id}`}, 0))`.execute(tx);
}

export async function addDraft(tx: Tx, draft: NewDraft): Promise<void> {
  await tables(tx)
    .insertInto('mall.draft')
    .values({
      person_id: draft.personId,
      id: draft.id,
      office_id: draft.officeId,
      version_id: draft.versionId,
      key_id: draft.keyId,
      answers_sealed: null,
      revision: 0,
      started_at: draft.now,
      touched_at: draft.now,
      expires_at: draft.expiresAt,
      warned_at: null,
      erased_at: null,
      submitted_at: null,
    })
    .execute();
}

/** A draft with its answers; null when she has none of that id. What was erased has no answers. */
export async function findDraft(
  tx: Tx,
  access: Access,
  { keys, personId, id }: DraftName & { readonly keys: DataKeys },
): Promise<Draft | null> {
  access.require(personId);
  const row = await tables(tx)
    .selectFrom('mall.draft')
    .select(COLUMNS)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : draftOf(row, keys);
}

/** Her open draft of an office's service, whichever version it began with; null: none. */
export async function findOpenDraft(
  tx: Tx,
  access: Access,
  which: {
    readonly personId: string;
    readonly officeId: string;
    readonly service: string;
    readonly caseworkNow: Instant;
  },
): Promise<string | null> {
  access.require(which.personId);
  const { rows } = await sql<{ id: string }>`
    select d.id from mall.draft d
    join mall.service_version v on v.agency_id = d.office_id and v.id = d.version_id
    where d.person_id = ${which.personId} and d.office_id = ${which.officeId} and v.service = ${which.service}
      and d.erased_at is null and d.submitted_at is null and d.expires_at > ${which.caseworkNow}
    order by d.touched_at desc, d.id limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Her drafts that are neither sent nor expired, touched last first; 50 at most. */
export async function listOpenDrafts(
  tx: Tx,
  access: Access,
  {
    keys,
    personId,
    caseworkNow,
  }: { readonly keys: DataKeys; readonly personId: string; readonly caseworkNow: Instant },
): Promise<readonly Draft[]> {
  access.require(personId);
  const rows = await tables(tx)
    .selectFrom('mall.draft')
    .select(COLUMNS)
    .where('person_id', '=', personId)
    .where('erased_at', 'is', null)
    .where('submitted_at', 'is', null)
    .where('expires_at', '>', caseworkNow)
    .orderBy('touched_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
  return Promise.all(rows.map((row) => draftOf(row, keys)));
}

export interface DraftSaving extends DraftName {
  readonly content: DraftContent;
  /** What the new content was made from. */
  readonly revision: number;
  readonly now: Instant;
  readonly caseworkNow: Instant;
  readonly expiresAt: Instant;
}

/** False when somebody saved meanwhile, or the draft is not open any more. */
export async function saveDraft(tx: Tx, key: DataKey, saving: DraftSaving): Promise<boolean> {
  const { personId, id, revision, caseworkNow } = saving;
  const { numUpdatedRows } = await tables(tx)
    .updateTable('mall.draft')
    .set({
      answers_sealed: sealed(key, id, saving.content),
      revision: revision + 1,
      touched_at: saving.now,
      expires_at: saving.expiresAt,
      warned_at: null,
    })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('erased_at', 'is', null)
    .where('submitted_at', 'is', null)
    .where('expires_at', '>', caseworkNow)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The draft becomes an application. False when it was sent or erased before, or changed since `revision`. */
export async function markSubmitted(
  tx: Tx,
  { personId, id, revision }: DraftName & { readonly revision: number },
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('mall.draft')
    .set({ submitted_at: now, answers_sealed: null })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('erased_at', 'is', null)
    .where('submitted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Notes that she is told of the coming end; false when nothing ends within the days before it. */
export async function markWarned(
  tx: Tx,
  { personId, id }: DraftName,
  given: { readonly caseworkNow: Instant; readonly expiresAt: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('mall.draft')
    .set({ warned_at: given.caseworkNow, expires_at: given.expiresAt })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .where('submitted_at', 'is', null)
    .where('warned_at', 'is', null)
    // Touched since the timer was set: its end, and with it the notice, has moved on.
    .where('expires_at', '<=', given.expiresAt)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface Ending {
  readonly now: Instant;
  /** Only what is over by then, casework time; null: at her own wish. */
  readonly overBy: Instant | null;
}

/** Ends a draft, for good; true also when it had been ended before, so that its key is surely destroyed. */
export async function markErased(tx: Tx, { personId, id }: DraftName, { now, overBy }: Ending): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('mall.draft')
    .set((eb) => ({ erased_at: eb.fn.coalesce('erased_at', eb.val(now)), answers_sealed: null }))
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('submitted_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('erased_at', 'is not', null),
        ...(overBy === null ? [eb.lit(true)] : [eb('expires_at', '<=', overBy)]),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface RepairSaving extends DraftName {
  readonly content: DraftContent;
  readonly revision: number;
  readonly now: Instant;
}

/** Keeps her new answers to a returned application until she sends them; false when somebody saved meanwhile. */
export async function saveRepair(tx: Tx, key: DataKey, saving: RepairSaving): Promise<boolean> {
  const { personId, id, revision } = saving;
  const { numUpdatedRows } = await tables(tx)
    .updateTable('mall.draft')
    .set({ answers_sealed: sealed(key, id, saving.content), revision: revision + 1, touched_at: saving.now })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('submitted_at', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What she repaired is sent: nothing is kept here any more. False when it changed since `revision`. */
export async function clearRepair(
  tx: Tx,
  { personId, id, revision }: DraftName & { readonly revision: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('mall.draft')
    .set({ answers_sealed: null, revision: revision + 1 })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('submitted_at', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function sealed(key: DataKey, id: string, content: DraftContent): Buffer {
  return key.encrypt(Buffer.from(JSON.stringify(toJson(content)), 'utf8'), placeOf(id));
}

function tables(tx: Tx) {
  return tx.$extendTables<DraftTables>();
}

async function draftOf(row: DraftTables['mall.draft'], keys: DataKeys): Promise<Draft> {
  return {
    id: row.id,
    personId: row.person_id,
    officeId: row.office_id,
    versionId: row.version_id,
    keyId: row.key_id,
    content: row.answers_sealed === null ? emptyDraft : await contentOf(row.answers_sealed, row, keys),
    revision: row.revision,
    startedAt: row.started_at,
    touchedAt: row.touched_at,
    expiresAt: row.expires_at,
    warnedAt: row.warned_at,
    erasedAt: row.erased_at,
    submittedAt: row.submitted_at,
  };
}

/** A key that is destroyed, while its row is not yet marked, opens nothing. */
async function contentOf(
  bytes: Buffer,
  row: Pick<DraftTables['mall.draft'], 'id' | 'key_id'>,
  keys: DataKeys,
): Promise<DraftContent> {
  const opened = await keys.decrypt(keyId(row.key_id), bytes, placeOf(row.id));
  if (opened.ok) return fromJson(opened.value);
  if (opened.error === 'key_destroyed') return emptyDraft;
  throw new Error(`The draft ${row.id} does not open: ${opened.error}.`);
}

const answerShape: z.ZodType<AnswerValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(answerShape), z.record(z.string(), answerShape)]),
);

const contentShape = z.strictObject({
  answers: z.record(z.string(), answerShape),
  saved: z.record(z.string(), z.strictObject({ at: z.string(), revision: z.int().min(0) })),
});

function fromJson(bytes: Buffer): DraftContent {
  const { answers, saved } = contentShape.parse(JSON.parse(bytes.toString('utf8')));
  return { answers, saved: mapped(saved, ({ at, revision }) => ({ at: Temporal.Instant.from(at), revision })) };
}

function toJson({ answers, saved }: DraftContent) {
  return { answers, saved: mapped(saved, ({ at, revision }) => ({ at: at.toString(), revision })) };
}

function mapped<From, To>(
  pages: Readonly<Record<string, From>>,
  change: (page: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(pages).map(([id, page]) => [id, change(page)] as const));
}

function placeOf(id: string) {
  return { table: 'mall.draft', column: 'answers_sealed', row: id };
}
