import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { csrfToken } from '../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { write, type Written } from '../../../kernel/http/write.ts';
import { newId } from '../../../kernel/ids.ts';
import { localDateIn } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { FieldError } from '../../../web/components/error-summary.tsx';
import { revocationReasons } from '../data/revocation-reasons.ts';
import { reasonsOn } from '../domain/revocation.ts';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import { openIssued } from '../http/issued-of-office.ts';
import type { OpenedDocument } from '../http/open-document.ts';
import { revokeDocument, type RevokeFault } from '../http/revoke-document.ts';
import { findIssued, type Issuer } from './register-page.tsx';
import { RevokeBody } from './revoke-body.tsx';
import { nothingTyped, readRevocation, type TypedRevocation, typedRevocation } from './revoke-form.ts';
import { say } from './say.ts';

type RevokeAsk = Ask<'/dokumen/terbitan/:id/cabut'>;

export async function revokePage(ask: RevokeAsk, permit: Permit<Issuer>): Promise<Reply> {
  const found = await findIssued(ask, permit);
  if (!found.ok) return found.error;
  return showForm(ask, { opened: found.value.opened, typed: nothingTyped, errors: [] });
}

/** Revokes, or shows the form again with what is missing. */
export async function revoke(ask: RevokeAsk, permit: Permit<Issuer>): Promise<Reply> {
  const found = await findIssued(ask, permit);
  if (!found.ok) return found.error;
  const { actor, permitted, opened } = found.value;
  const on = localDateIn(ask.services.clock.caseworkNow(), 'Asia/Jakarta');
  const typed = typedRevocation(ask.form);
  const order = readRevocation(typed, reasonsOn(revocationReasons, on), ask.lang);
  if (!order.ok) return showForm(ask, { opened, typed, errors: order.error });
  const { id: documentId, personId } = opened.document;
  const location = paths.registered.to({ id: documentId });
  const options = {
    viewer: { kind: 'agency', agencyId: actor.agencyId } as const,
    agencyId: actor.agencyId,
    permitted,
  };
  return write(ask, options, async (tx): Promise<Result<Written, Reply>> => {
    const issued = await openIssued(ask.services, tx, { actor, documentId });
    if (issued === null) return err(refuse('documents_unknown', { next: paths.register.to({}) }));
    const revoked = await revokeDocument(tx, issued.access, {
      personId,
      documentId,
      on,
      officerId: actor.officerId,
      reasonCode: order.value.reason.code,
      legalSource: order.value.legalSource,
      at: ask.now,
    });
    if (!revoked.ok) return err(refuse(refusals[revoked.error], { next: location }));
    return ok({ location, subject: { kind: 'document', id: documentId }, personId });
  });
}

const refusals = {
  document_unknown: 'documents_unknown',
  document_already_revoked: 'documents_already_revoked',
  revocation_reason_unknown: 'form_malformed',
} as const satisfies Readonly<Record<RevokeFault, string>>;

interface Shown {
  readonly opened: OpenedDocument;
  readonly typed: TypedRevocation;
  readonly errors: readonly FieldError[];
}

function showForm(ask: RevokeAsk, { opened, typed, errors }: Shown): Reply {
  const { lang, session, services } = ask;
  if (session === null) return refuse('sign_in_needed', { next: ask.address });
  const { id, number, revocation } = opened.document;
  if (revocation !== null) return refuse('documents_already_revoked', { next: paths.registered.to({ id }) });
  const reasons = reasonsOn(revocationReasons, localDateIn(services.clock.caseworkNow(), 'Asia/Jakarta'));
  const secrets = { csrf: csrfToken(session.csrfSecret), onceKey: newId() };
  const hasErrors = errors.length > 0;
  return page(
    say(lang)('revokeTitle', { number }),
    <RevokeBody {...{ lang, opened, reasons, typed, errors, ...secrets }} />,
    { layout: 'desk-text', hasErrors, status: hasErrors ? 422 : 200 },
  );
}
