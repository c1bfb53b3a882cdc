import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { enqueue } from '../../../kernel/outbox/enqueue.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { revocationReasons } from '../data/revocation-reasons.ts';
import { reasonOn } from '../domain/revocation.ts';
import { findPaper } from '../storage/paper.ts';
import { addRevocation } from '../storage/revocation.ts';

/** The effect that tells other features; payload: documentId, agencyId, aboutKind, aboutId, reason, and officerId if one acted. */
export const DOCUMENT_REVOKED = 'documents.revoked';

export interface RevocationOrder {
  readonly personId: string;
  readonly documentId: string;
  /** In force on the day; see data/revocation-reasons.ts. */
  readonly reasonCode: string;
  /** The instrument, with article: 3 to 300 characters. */
  readonly legalSource: string;
  /** null: a system acted, as when a court's message arrives. */
  readonly officerId: string | null;
  /** The day from which it no longer holds, by the time of casework. */
  readonly on: LocalDate;
  /** True time. */
  readonly at: Instant;
}

export type RevokeFault = 'document_unknown' | 'document_already_revoked' | 'revocation_reason_unknown';

/** Revokes a document of the office in whose transaction this runs, for good, and has others told. */
export async function revokeDocument(
  tx: Tx,
  access: Access,
  order: RevocationOrder,
): Promise<Result<void, RevokeFault>> {
  const reason = reasonOn(revocationReasons, order.reasonCode, order.on);
  if (reason === null) return err('revocation_reason_unknown');
  const paper = await findPaper(tx, access, order);
  if (paper === null) return err('document_unknown');
  const isNew = await addRevocation(tx, {
    agencyId: paper.agencyId,
    codeKey: paper.codeKey,
    documentId: paper.id,
    officerId: order.officerId,
    on: order.on,
    reason: reason.code,
    legalSource: order.legalSource,
    at: order.at,
  });
  if (!isNew) return err('document_already_revoked');
  await enqueue(tx, {
    kind: DOCUMENT_REVOKED,
    key: `${DOCUMENT_REVOKED}:${paper.id}`,
    viewer: asAgency(paper.agencyId),
    payload: {
      documentId: paper.id,
      agencyId: paper.agencyId,
      aboutKind: paper.about.kind,
      aboutId: paper.about.id,
      reason: reason.code,
      ...(order.officerId === null ? {} : { officerId: order.officerId }),
    },
    notBefore: null,
    now: order.at,
  });
  return ok(undefined);
}
