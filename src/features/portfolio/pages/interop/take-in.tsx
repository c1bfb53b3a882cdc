import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { prepareFile, readFile, storeFile } from '../../../../kernel/files/files.ts';
import { isId } from '../../../../kernel/ids.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { PortableFault, PortableModel } from '../../domain/interop/portable.ts';
import { readModel, takenMedia } from '../../http/interop/formats.ts';
import { interopPaths as at } from '../../http/interop/interop-paths.ts';
import { merge, planDigest, previewMerge } from '../../http/interop/merge-model.ts';
import { writingOf } from '../../http/registry/registry-office.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import { FILE_FIELD } from './home-body.tsx';
import { showHome } from './home-page.tsx';
import { PreviewBody, type PreviewView } from './preview-body.tsx';
import { say } from './say.ts';

type PreviewAsk = Ask<'/arsitektur/tukar/masuk/:file'>;

/** What a document may weigh; larger lists come in by the intake. */
export const documentBytes = 20 * 1024 * 1024;

/** Keeps the document, sealed, and leads to its preview; nothing of it is taken in yet. */
export async function takeDocument(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const t = say(ask.lang);
  const writing = writingOf(ask);
  const [given] = ask.files;
  if (given === undefined) return showHome(ask, [{ field: FILE_FIELD, message: t('fileMissing') }]);
  const { agencyId, actorId, at: moment } = writing;
  const prepared = await prepareFile(
    ask.services.keys.data,
    { agencyId, readerIds: [], name: given.claimedName, bytes: given.bytes, storedBy: actorId, at: moment },
    { accepts: takenMedia, limitBytes: documentBytes },
  );
  if (!prepared.ok) return showHome(ask, [{ field: FILE_FIELD, message: t('fileRefused') }]);
  return write(ask, { viewer: asViewer(agencyId), agencyId, permitted: permitted.value }, async (tx) => {
    const { id } = await storeFile(tx, prepared.value);
    return ok({ location: at.preview.to({ file: id }), subject: { kind: 'file', id }, personId: null });
  });
}

/** What the document would change. */
export async function previewDocument(ask: PreviewAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  return showPreview(ask, { movedOn: false });
}

/** Takes the document in, if the difference is still the one that was shown. */
export async function confirmDocument(ask: PreviewAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const read = await readDocument(ask);
  if (read === null) return refuse('interop_file_missing', { next: at.home.to({}) });
  if (!read.ok) return showPreview(ask, { movedOn: false });
  const own = writingOf(ask);
  const writing = { ...own, source: 'imported' as const, evidence: { kind: 'file', reference: ask.params.file } };
  let hasMovedOn = false;
  const reply = await write(
    ask,
    { viewer: asViewer(own.agencyId), agencyId: own.agencyId, permitted: permitted.value },
    async (tx) => {
      const plan = await previewMerge(tx, { model: read.value, writing });
      if (plan.faults.length > 0 || planDigest(plan) !== ask.form.text('rencana')) {
        hasMovedOn = true;
        return err(refuse('interop_file_missing'));
      }
      await merge(tx, writing, plan);
      return ok({
        location: registryPaths.own.to({}),
        subject: { kind: 'file', id: ask.params.file },
        personId: null,
      });
    },
  );
  return hasMovedOn ? showPreview(ask, { movedOn: true }) : reply;
}

async function showPreview(ask: PreviewAsk, { movedOn }: { readonly movedOn: boolean }): Promise<Reply> {
  const read = await readDocument(ask);
  if (read === null) return refuse('interop_file_missing', { next: at.home.to({}) });
  if (!read.ok) return previewPage(ask, { lang: ask.lang, kind: 'faults', faults: read.error });
  const writing = writingOf(ask);
  const plan = await ask.services.db.as(asViewer(writing.agencyId), (tx) =>
    previewMerge(tx, { model: read.value, writing }),
  );
  if (plan.faults.length > 0) return previewPage(ask, { lang: ask.lang, kind: 'faults', faults: plan.faults });
  return previewPage(ask, {
    lang: ask.lang,
    kind: 'plan',
    file: ask.params.file,
    plan,
    digest: planDigest(plan),
    movedOn,
    ...formTokens(ask),
  });
}

function previewPage(ask: Ask, view: PreviewView): Reply {
  const t = say(ask.lang);
  return page(t(view.kind === 'faults' ? 'faultsTitle' : 'previewTitle'), <PreviewBody view={view} />, {
    layout: 'desk',
    status: view.kind === 'faults' ? 422 : 200,
  });
}

async function readDocument(ask: PreviewAsk): Promise<Result<PortableModel, readonly PortableFault[]> | null> {
  const { agencyId } = writingOf(ask);
  if (!isId(ask.params.file)) return null;
  const { db, keys } = ask.services;
  const stored = await db.as(asViewer(agencyId), (tx) => readFile(tx, keys.data, ask.params.file));
  return stored === null ? null : readModel(stored.file.media, stored.bytes, `urn:uuid:${ask.params.file}`);
}

function asViewer(agencyId: string) {
  return { kind: 'agency', agencyId } as const;
}
