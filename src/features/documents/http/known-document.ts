import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { DocumentSubject, IssuedDocument } from '../domain/issue.ts';
import type { Revocation } from '../domain/verdict.ts';
import { findPapersAbout, listPapers, listPapersOf, type Paper } from '../storage/paper.ts';
import { findRevocations } from '../storage/revocation.ts';
import { issuedOf } from './issue-document.ts';

/** A document and how it stands. */
export interface KnownDocument extends IssuedDocument {
  readonly revocation: Revocation | null;
}

/** The document of a kind about a subject; null when none was issued. */
export async function documentOf(
  tx: Tx,
  access: Access,
  which: { readonly personId: string; readonly about: DocumentSubject; readonly kind: string },
): Promise<KnownDocument | null> {
  const papers = await findPapersAbout(tx, access, which);
  const [found] = await withRevocations(
    tx,
    papers.filter(({ kind }) => kind === which.kind),
  );
  return found ?? null;
}

/** A person's documents of all offices that the viewer may see, latest first; 100 at most. */
export async function documentsOfPerson(tx: Tx, access: Access, personId: string): Promise<readonly KnownDocument[]> {
  return withRevocations(tx, await listPapersOf(tx, access, personId));
}

/** The documents of a page of the register. */
export async function documentsById(
  tx: Tx,
  access: Access,
  given: readonly { readonly id: string; readonly personId: string }[],
): Promise<readonly KnownDocument[]> {
  return withRevocations(tx, await listPapers(tx, access, given));
}

async function withRevocations(tx: Tx, papers: readonly Paper[]): Promise<readonly KnownDocument[]> {
  const revocations = await findRevocations(
    tx,
    papers.map(({ codeKey }) => codeKey),
  );
  return papers.map((paper) => ({ ...issuedOf(paper), revocation: revocations.get(paper.codeKey) ?? null }));
}
