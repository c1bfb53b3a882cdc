import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { DataKeys } from '../../../kernel/keys/data-keys.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { findPaper, readSealedParts } from '../storage/paper.ts';
import { findRevocations } from '../storage/revocation.ts';
import { issuedOf } from './issue-document.ts';
import type { KnownDocument } from './known-document.ts';
import { type PaperFacts, parseFacts } from './paper-facts.ts';

export interface OpenedDocument extends PaperFacts {
  readonly document: KnownDocument;
  /** By which law the office itself issued it; null when an officer decided. */
  readonly legalSource: string | null;
  readonly pdf: Buffer;
}

/** `document_erased`: its key was destroyed, so nothing of it can be read again. */
export type OpenFault = 'document_unknown' | 'document_erased';

/** The document itself, for its holder and for officers of its office; the caller has opened the access. */
export async function openDocument(
  tx: Tx,
  access: Access,
  which: { readonly keys: DataKeys; readonly personId: string; readonly documentId: string },
): Promise<Result<OpenedDocument, OpenFault>> {
  const paper = await findPaper(tx, access, which);
  if (paper === null) return err('document_unknown');
  const key = await which.keys.openKey(paper.keyId);
  if (!key.ok) return err('document_erased');
  const sealed = await readSealedParts(tx, access, which);
  const place = { table: 'documents.paper', row: paper.id };
  const facts = key.value.decrypt(sealed.facts, { ...place, column: 'facts' });
  const pdf = key.value.decrypt(sealed.pdf, { ...place, column: 'pdf' });
  if (!facts.ok || !pdf.ok) throw new Error('A document was altered in the database.');
  const revocations = await findRevocations(tx, [paper.codeKey]);
  return ok({
    ...parseFacts(facts.value),
    document: { ...issuedOf(paper), revocation: revocations.get(paper.codeKey) ?? null },
    legalSource: paper.legalSource,
    pdf: pdf.value,
  });
}
