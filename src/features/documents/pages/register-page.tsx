import { type OfficerActor } from '../../../kernel/http/asking-officer.ts';
import { parseCursor } from '../../../kernel/cursor.ts';
import type { Ask, Permit, Permitted } from '../../../kernel/http/ask.ts';
import { file, page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import { localDateIn } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import { openIssued, registerPage } from '../http/issued-of-office.ts';
import { openDocument, type OpenedDocument } from '../http/open-document.ts';
import { refusalFor } from './own-documents-page.tsx';
import { RegisterBody } from './register-body.tsx';
import { RegisteredBody } from './registered-body.tsx';
import { say } from './say.ts';

export type Issuer = { readonly agencyId: string };

const DOCUMENTS_A_PAGE = 50;
const LONGEST_NUMBER = 60;

export async function showRegister(ask: Ask): Promise<Reply> {
  const { actor, lang, query, services } = ask;
  if (actor.kind !== 'officer') return refuse('not_allowed');
  const given = query.get('sesudah');
  const after = given === null ? ok(null) : parseCursor(given);
  if (!after.ok) return refuse(after.error, { next: paths.register.to({}) });
  const number = (query.get('nomor') ?? '').trim().toUpperCase().slice(0, LONGEST_NUMBER);
  const found = await services.db.as(asAgency(actor.agencyId), (tx) =>
    registerPage(services, tx, { actor, number, after: after.value, limit: DOCUMENTS_A_PAGE }),
  );
  const view = { lang, today: todayFor(ask), number, ...found };
  return page(say(lang)('registerTitle'), <RegisterBody {...view} />, { layout: 'desk' });
}

export async function showRegistered(ask: Ask<'/dokumen/terbitan/:id'>, permit: Permit<Issuer>): Promise<Reply> {
  const found = await findIssued(ask, permit);
  if (!found.ok) return found.error;
  const { opened } = found.value;
  const view = { lang: ask.lang, today: todayFor(ask), opened };
  return page(opened.document.number, <RegisteredBody {...view} />, { layout: 'desk' });
}

export async function registeredFile(
  ask: Ask<'/dokumen/terbitan/:id/berkas.pdf'>,
  permit: Permit<Issuer>,
): Promise<Reply> {
  const found = await findIssued(ask, permit);
  if (!found.ok) return found.error;
  const { document, pdf } = found.value.opened;
  return file('application/pdf', pdf, { downloadName: `${document.number}.pdf` });
}

interface Found {
  readonly actor: OfficerActor;
  readonly permitted: Permitted;
  readonly opened: OpenedDocument;
}

/** A document of the officer's own office; of any other the answer is that there is none. */
export async function findIssued(
  ask: Pick<Ask, 'actor' | 'services'> & { readonly params: { readonly id: string } },
  permit: Permit<Issuer>,
): Promise<Result<Found, Reply>> {
  const { actor, services } = ask;
  if (actor.kind !== 'officer') return err(refuse('not_allowed'));
  // Row security shows an office its own documents only, so the issuer is the officer's office.
  const permitted = permit({ agencyId: actor.agencyId });
  if (!permitted.ok) return permitted;
  const { id } = ask.params;
  const next = paths.register.to({});
  if (!isId(id)) return err(refuse('documents_unknown', { next }));
  const opened = await services.db.as(asAgency(actor.agencyId), async (tx) => {
    const issued = await openIssued(services, tx, { actor, documentId: id });
    if (issued === null) return err('document_unknown');
    const { access, personId } = issued;
    return openDocument(tx, access, { keys: services.keys.data, personId, documentId: id });
  });
  if (!opened.ok) return err(refuse(refusalFor[opened.error], { next }));
  return ok({ actor, permitted: permitted.value, opened: opened.value });
}

function todayFor({ services }: Pick<Ask, 'services'>) {
  return localDateIn(services.clock.caseworkNow(), 'Asia/Jakarta');
}
