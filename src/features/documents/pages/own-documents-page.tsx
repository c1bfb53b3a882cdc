import { openOwnAccess } from '../../../kernel/access/access.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { file, page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import { localDateIn } from '../../../vocabulary/instant.ts';
import { err, type Result } from '../../../vocabulary/result.ts';
import type { DocumentsPort } from '../http/documents-port.ts';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import { documentsOfPerson } from '../http/known-document.ts';
import { openDocument, type OpenedDocument, type OpenFault } from '../http/open-document.ts';
import { qrOf } from '../http/qr.ts';
import { OwnDocumentBody } from './own-document-body.tsx';
import { OwnDocumentsBody } from './own-documents-body.tsx';
import { say } from './say.ts';

type Holder = { readonly personId: string };

export async function ownDocumentsPage(ask: Ask): Promise<Reply> {
  const { actor, lang, services } = ask;
  if (actor.kind !== 'person') return refuse('sign_in_needed', { next: ask.address });
  const documents = await services.db.as(asPerson(actor.personId), async (tx) =>
    documentsOfPerson(tx, await openOwnAccess(tx, actor), actor.personId),
  );
  return page(say(lang)('ownTitle'), <OwnDocumentsBody lang={lang} today={todayFor(ask)} documents={documents} />);
}

export async function ownDocumentPage(
  port: DocumentsPort,
  ask: Ask<'/dokumen/:id'>,
  permit: Permit<Holder>,
): Promise<Reply> {
  const opened = await openOwn(ask, permit);
  if (!opened.ok) return opened.error;
  const { lang } = ask;
  const { document, code } = opened.value;
  const qr = qrOf(`${port.origin}${paths.check.to({ code })}`);
  const view = { lang, today: todayFor(ask), opened: opened.value, qr };
  return page(document.title[lang], <OwnDocumentBody {...view} />);
}

export async function ownFile(ask: Ask<'/dokumen/:id/berkas.pdf'>, permit: Permit<Holder>): Promise<Reply> {
  const opened = await openOwn(ask, permit);
  if (!opened.ok) return opened.error;
  const { document, pdf } = opened.value;
  return file('application/pdf', pdf, { downloadName: `${document.number}.pdf` });
}

/** A document of the person who asks; of anybody else's the answer is that there is none. */
async function openOwn(
  ask: Ask<'/dokumen/:id'> | Ask<'/dokumen/:id/berkas.pdf'>,
  permit: Permit<Holder>,
): Promise<Result<OpenedDocument, Reply>> {
  const { actor, services } = ask;
  if (actor.kind !== 'person') return err(refuse('sign_in_needed', { next: ask.address }));
  const permitted = permit(actor);
  if (!permitted.ok) return permitted;
  const { id } = ask.params;
  const next = paths.mine.to({});
  if (!isId(id)) return err(refuse('documents_unknown', { next }));
  const opened = await services.db.as(asPerson(actor.personId), async (tx) =>
    openDocument(tx, await openOwnAccess(tx, actor), {
      keys: services.keys.data,
      personId: actor.personId,
      documentId: id,
    }),
  );
  return opened.ok ? opened : err(refuse(refusalFor[opened.error], { next }));
}

export const refusalFor = {
  document_unknown: 'documents_unknown',
  document_erased: 'documents_erased',
} as const satisfies Readonly<Record<OpenFault, string>>;

function todayFor({ services }: Pick<Ask, 'services'>) {
  return localDateIn(services.clock.caseworkNow(), 'Asia/Jakarta');
}
