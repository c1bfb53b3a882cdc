import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { keyId, type KeyId } from '../../../kernel/keys/data-keys.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import type { DocumentSubject, IssuedDocument } from '../domain/issue.ts';
import { documentsTables, type DocumentsTables } from './documents-tables.ts';

/** A document with what opens it and what it is found by. */
export interface Paper extends IssuedDocument {
  /** The officer who decided; null when the office itself did. */
  readonly officerId: string | null;
  /** The law by which it issued without an officer; null when one decided. */
  readonly legalSource: string | null;
  readonly codeKey: string;
  readonly keyId: KeyId;
}

export interface NewPaper extends Paper {
  readonly factsSealed: Buffer;
  readonly pdfSealed: Buffer;
}

export async function addPaper(tx: Tx, paper: NewPaper): Promise<void> {
  await documentsTables(tx)
    .insertInto('documents.paper')
    .values({
      id: paper.id,
      person_id: paper.personId,
      agency_id: paper.agencyId,
      about_kind: paper.about.kind,
      about_id: paper.about.id,
      kind: paper.kind,
      title_id: paper.title.id,
      title_en: paper.title.en,
      number: paper.number,
      office_name: paper.officeName,
      decided_on: paper.decidedOn,
      valid_until: paper.validUntil,
      officer_id: paper.officerId,
      legal_source: paper.legalSource,
      issued_at: paper.issuedAt,
      sha256: paper.sha256,
      code_key: paper.codeKey,
      key_id: paper.keyId,
      facts_sealed: paper.factsSealed,
      pdf_sealed: paper.pdfSealed,
    })
    .execute();
}

export interface WhichPaper {
  readonly personId: string;
  readonly documentId: string;
}

export async function findPaper(tx: Tx, access: Access, { personId, documentId }: WhichPaper): Promise<Paper | null> {
  access.require(personId);
  const row = await documentsTables(tx)
    .selectFrom('documents.paper')
    .select(FACTS)
    .where('person_id', '=', personId)
    .where('id', '=', documentId)
    .executeTakeFirst();
  return row === undefined ? null : toPaper(row);
}

/** The sealed parts, which are large: read only when the document is opened. */
export async function readSealedParts(
  tx: Tx,
  access: Access,
  { personId, documentId }: WhichPaper,
): Promise<{ readonly facts: Buffer; readonly pdf: Buffer }> {
  access.require(personId);
  const row = await documentsTables(tx)
    .selectFrom('documents.paper')
    .select(['facts_sealed', 'pdf_sealed'])
    .where('person_id', '=', personId)
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  return { facts: row.facts_sealed, pdf: row.pdf_sealed };
}

/** Everything issued about one subject, latest first; 20 at most. */
export async function findPapersAbout(
  tx: Tx,
  access: Access,
  { personId, about }: { readonly personId: string; readonly about: DocumentSubject },
): Promise<readonly Paper[]> {
  access.require(personId);
  const rows = await documentsTables(tx)
    .selectFrom('documents.paper')
    .select(FACTS)
    .where('person_id', '=', personId)
    .where('about_kind', '=', about.kind)
    .where('about_id', '=', about.id)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map(toPaper);
}

/** A person's documents, latest first; 100 at most. */
export async function listPapersOf(tx: Tx, access: Access, personId: string): Promise<readonly Paper[]> {
  access.require(personId);
  const rows = await documentsTables(tx)
    .selectFrom('documents.paper')
    .select(FACTS)
    .where('person_id', '=', personId)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(toPaper);
}

/** The documents of these ids, whose persons the access must cover; 100 at most, latest first. */
export async function listPapers(
  tx: Tx,
  access: Access,
  given: readonly { readonly id: string; readonly personId: string }[],
): Promise<readonly Paper[]> {
  for (const { personId } of given) access.require(personId);
  if (given.length === 0) return [];
  const rows = await documentsTables(tx)
    .selectFrom('documents.paper')
    .select(FACTS)
    .where('person_id', 'in', [...new Set(given.map(({ personId }) => personId))])
    .where(
      'id',
      'in',
      given.map(({ id }) => id),
    )
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(toPaper);
}

const FACTS = [
  'id',
  'person_id',
  'agency_id',
  'about_kind',
  'about_id',
  'kind',
  'title_id',
  'title_en',
  'number',
  'office_name',
  'decided_on',
  'valid_until',
  'officer_id',
  'legal_source',
  'issued_at',
  'sha256',
  'code_key',
  'key_id',
] as const;

type Row = Omit<DocumentsTables['documents.paper'], 'facts_sealed' | 'pdf_sealed'>;

function toPaper(row: Row): Paper {
  return {
    id: row.id,
    personId: row.person_id,
    agencyId: row.agency_id,
    about: { kind: row.about_kind, id: row.about_id },
    kind: row.kind,
    title: { id: row.title_id, en: row.title_en },
    number: row.number,
    officeName: row.office_name,
    decidedOn: localDate(row.decided_on),
    validUntil: row.valid_until === null ? null : localDate(row.valid_until),
    officerId: row.officer_id,
    legalSource: row.legal_source,
    issuedAt: row.issued_at,
    sha256: row.sha256,
    codeKey: row.code_key,
    keyId: keyId(row.key_id),
  };
}
