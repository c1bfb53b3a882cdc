import type { OfficerActor } from '../../../kernel/http/asking-officer.ts';
import { type Access, openAccess, openListAccess } from '../../../kernel/access/access.ts';
import { type Cursor, formatCursor } from '../../../kernel/cursor.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Services } from '../../../kernel/services.ts';
import { localDateIn } from '../../../vocabulary/instant.ts';
import { findHolder, listEntries } from '../storage/entry.ts';
import { documentsById, type KnownDocument } from './known-document.ts';

/** A code that the person is told in words. */
const PURPOSE = 'documents.register';

export interface RegisterPage {
  readonly documents: readonly KnownDocument[];
  readonly next: string | null;
}

/** A page of the office's register; whom it names is recorded once a day. */
export async function registerPage(
  services: Pick<Services, 'clock'>,
  tx: Tx,
  wish: {
    readonly actor: OfficerActor;
    readonly number: string;
    readonly after: Cursor | null;
    readonly limit: number;
  },
): Promise<RegisterPage> {
  const { actor, number, after, limit } = wish;
  const { entries, next } = await listEntries(tx, { agencyId: actor.agencyId, number, after, limit });
  const at = services.clock.trueNow();
  const access = await openListAccess(tx, {
    actor,
    agencyId: actor.agencyId,
    purpose: PURPOSE,
    attributes: ['document'],
    at,
    personIds: entries.map(({ personId }) => personId),
    listDay: localDateIn(at, 'Asia/Jakarta'),
  });
  return { documents: await documentsById(tx, access, entries), next: next === null ? null : formatCursor(next) };
}

/** Opens the access to one document of the office; null when it issued none of that id. */
export async function openIssued(
  services: Pick<Services, 'clock'>,
  tx: Tx,
  which: { readonly actor: OfficerActor; readonly documentId: string },
): Promise<{ readonly access: Access; readonly personId: string } | null> {
  const { actor, documentId } = which;
  const personId = await findHolder(tx, actor.agencyId, documentId);
  if (personId === null) return null;
  const access = await openAccess(tx, {
    actor,
    agencyId: actor.agencyId,
    personId,
    purpose: PURPOSE,
    attributes: ['document'],
    caseRef: documentId,
    messageId: null,
    at: services.clock.trueNow(),
  });
  return { access, personId };
}
