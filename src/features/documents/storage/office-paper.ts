import type { Tx } from '../../../kernel/database.ts';
import { keyId, type KeyId } from '../../../kernel/keys/data-keys.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import type { DocumentSubject, OfficePaper } from '../domain/issue.ts';
import { documentsTables, type DocumentsTables } from './documents-tables.ts';

export interface NewOfficePaper extends OfficePaper {
  readonly readerIds: readonly string[];
  readonly series: string;
  readonly year: number;
  readonly serial: number;
  readonly officerId: string | null;
  readonly keyId: KeyId;
  readonly pdfSealed: Buffer;
}

export async function addOfficePaper(tx: Tx, paper: NewOfficePaper): Promise<void> {
  await documentsTables(tx)
    .insertInto('documents.office_paper')
    .values({
      agency_id: paper.agencyId,
      id: paper.id,
      reader_ids: paper.readerIds,
      about_kind: paper.about.kind,
      about_id: paper.about.id,
      kind: paper.kind,
      series: paper.series,
      year: paper.year,
      serial: paper.serial,
      number: paper.number,
      title_id: paper.title.id,
      title_en: paper.title.en,
      office_name: paper.officeName,
      decided_on: paper.decidedOn,
      officer_id: paper.officerId,
      issued_at: paper.issuedAt,
      sha256: paper.sha256,
      key_id: paper.keyId,
      pdf_sealed: paper.pdfSealed,
    })
    .execute();
}

/** What an office issued of a kind about a subject; null: nothing that the viewer may see. */
export async function findOfficePaperOf(
  tx: Tx,
  which: { readonly agencyId: string; readonly about: DocumentSubject; readonly kind: string },
): Promise<OfficePaper | null> {
  const row = await documentsTables(tx)
    .selectFrom('documents.office_paper')
    .select(FACTS)
    .where('agency_id', '=', which.agencyId)
    .where('about_kind', '=', which.about.kind)
    .where('about_id', '=', which.about.id)
    .where('kind', '=', which.kind)
    .executeTakeFirst();
  return row === undefined ? null : toPaper(row);
}

/** A paper with its sealed bytes; null: none that the viewer may see. */
export async function findSealedOfficePaper(
  tx: Tx,
  id: string,
): Promise<{ readonly paper: OfficePaper; readonly keyId: KeyId; readonly pdfSealed: Buffer } | null> {
  const row = await documentsTables(tx)
    .selectFrom('documents.office_paper')
    .select([...FACTS, 'key_id', 'pdf_sealed'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { paper: toPaper(row), keyId: keyId(row.key_id), pdfSealed: row.pdf_sealed };
}

const FACTS = [
  'agency_id',
  'id',
  'about_kind',
  'about_id',
  'kind',
  'number',
  'title_id',
  'title_en',
  'office_name',
  'decided_on',
  'issued_at',
  'sha256',
] as const;

function toPaper(row: Pick<DocumentsTables['documents.office_paper'], (typeof FACTS)[number]>): OfficePaper {
  return {
    id: row.id,
    agencyId: row.agency_id,
    about: { kind: row.about_kind, id: row.about_id },
    kind: row.kind,
    title: { id: row.title_id, en: row.title_en },
    number: row.number,
    officeName: row.office_name,
    decidedOn: localDate(row.decided_on),
    issuedAt: row.issued_at,
    sha256: row.sha256,
  };
}
