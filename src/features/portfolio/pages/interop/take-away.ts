import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { file, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { PortableModel } from '../../domain/interop/portable.ts';
import { standing } from '../../domain/registry/standing.ts';
import { objectOf, ownModel, publishedModel } from '../../http/interop/export-model.ts';
import { modelForms, objectForms } from '../../http/interop/formats.ts';
import { interopPaths as at } from '../../http/interop/interop-paths.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { listAssertions } from '../../storage/registry/assertion.ts';
import { findElement } from '../../storage/registry/element.ts';

/** All of the own agency's architecture. */
export async function takeOwn(ask: Ask<'/arsitektur/tukar/instansi/:form'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { agencyId } = askingOfficer(ask);
  return modelFile(ask, 'arsitektur-instansi', () =>
    ask.services.db.as(asAgency(agencyId), (tx) => ownModel(tx, { agencyId, on: dayOf(ask) })),
  );
}

/** What all agencies published. */
export async function takePublished(ask: Ask<'/arsitektur/tukar/terbit/:form'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { agencyId } = askingOfficer(ask);
  return modelFile(ask, 'arsitektur-terbit', () => ask.services.db.as(asAgency(agencyId), publishedModel));
}

/** One application of the own agency in a form of the trade. */
export async function takeOne(ask: Ask<'/arsitektur/tukar/aplikasi/:id/:form'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const form = objectForms.find(({ key }) => key === ask.params.form);
  if (form === undefined || !isId(ask.params.id)) return refuse('interop_form_unknown', { next: at.home.to({}) });
  const { agencyId } = askingOfficer(ask);
  const object = await ask.services.db.as(asAgency(agencyId), async (tx) => {
    const head = await findElement(tx, agencyId, ask.params.id);
    if (head === null || head.domain !== 'application') return null;
    const facts = standing(await listAssertions(tx, agencyId, head.id), { on: dayOf(ask), knownAt: null });
    return objectOf(head, facts);
  });
  if (object === null) return refuse('page_unknown');
  const written = form.write(object);
  if (!written.ok) return refuse(written.error.code);
  return file(form.type, written.value, { downloadName: form.fileName });
}

async function modelFile(ask: Ask<':form'>, name: string, model: () => Promise<PortableModel>): Promise<Reply> {
  const form = modelForms.find(({ key }) => key === ask.params.form);
  if (form === undefined) return refuse('interop_form_unknown', { next: at.home.to({}) });
  return file(form.type, await form.write(await model()), { downloadName: `${name}-${dayOf(ask)}.${form.ending}` });
}
