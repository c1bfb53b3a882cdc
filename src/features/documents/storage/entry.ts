import { sql } from 'kysely';
import { boundedLimit, type Cursor, type PageOf, pageOf } from '../../../kernel/cursor.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { DocumentSubject } from '../domain/issue.ts';
import { documentsTables } from './documents-tables.ts';

/** One line of an office's register of issued documents. */
export interface Entry {
  readonly documentId: string;
  readonly agencyId: string;
  readonly personId: string;
  readonly about: DocumentSubject;
  readonly kind: string;
  readonly series: string;
  readonly year: number;
  readonly serial: number;
  readonly number: string;
  readonly issuedAt: Instant;
}

export async function addEntry(tx: Tx, entry: Entry): Promise<void> {
  await documentsTables(tx)
    .insertInto('documents.entry')
    .values({
      agency_id: entry.agencyId,
      document_id: entry.documentId,
      person_id: entry.personId,
      about_kind: entry.about.kind,
      about_id: entry.about.id,
      kind: entry.kind,
      series: entry.series,
      year: entry.year,
      serial: entry.serial,
      number: entry.number,
      issued_at: entry.issuedAt,
    })
    .execute();
}

export interface EntryOf {
  readonly agencyId: string;
  readonly about: DocumentSubject;
  readonly kind: string;
}

/** What was issued of that kind about that subject; its id and person. */
export async function findEntryOf(
  tx: Tx,
  { agencyId, about, kind }: EntryOf,
): Promise<Pick<Entry, 'documentId' | 'personId'> | null> {
  const row = await documentsTables(tx)
    .selectFrom('documents.entry')
    .select(['document_id', 'person_id'])
    .where('agency_id', '=', agencyId)
    .where('about_kind', '=', about.kind)
    .where('about_id', '=', about.id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row === undefined ? null : { documentId: row.document_id, personId: row.person_id };
}

/** Whose document it is; null when the office issued none of that id. */
export async function findHolder(tx: Tx, agencyId: string, documentId: string): Promise<string | null> {
  const row = await documentsTables(tx)
    .selectFrom('documents.entry')
    .select('person_id')
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

export interface RegisterWish {
  readonly agencyId: string;
  /** The beginning of a number; '' for all. */
  readonly number: string;
  readonly after: Cursor | null;
  readonly limit: number;
}

export interface RegisterLine {
  readonly id: string;
  readonly at: Instant;
  readonly personId: string;
}

/** An office's documents, latest first. */
export async function listEntries(tx: Tx, wish: RegisterWish): Promise<PageOf<RegisterLine>> {
  const { number, after } = wish;
  const limit = boundedLimit(wish.limit, MOST_A_PAGE);
  let query = documentsTables(tx)
    .selectFrom('documents.entry')
    .select(['document_id', 'person_id', 'issued_at'])
    .where('agency_id', '=', wish.agencyId);
  if (number !== '') query = query.where('number', 'like', `${escapeLike(number)}%`);
  if (after !== null)
    query = query.where(sql<boolean>`(issued_at, document_id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  const rows = await query
    .orderBy('issued_at', 'desc')
    .orderBy('document_id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows.map((row) => ({ id: row.document_id, at: row.issued_at, personId: row.person_id })),
    limit,
  );
}

const MOST_A_PAGE = 100;

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}
