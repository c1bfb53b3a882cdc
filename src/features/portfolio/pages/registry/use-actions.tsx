import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import type { RegistryPort } from '../../http/registry/registry-port.ts';
import { findPublished } from '../../storage/registry/publication.ts';
import { addUse, endUse } from '../../storage/registry/use.ts';
import { type ObjectAsk, showObject } from './object-page.tsx';
import { say } from './say.ts';

/** The own agency, or a unit of it, uses what is published. */
export function usePage(port: RegistryPort) {
  return async (ask: Ask<'/arsitektur/objek/:agency/:id/pakai'>, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const place = { agency: ask.params.agency, id: ask.params.id };
    const typed = { unit: ask.form.text('unit'), name: ask.form.text('sebutan') };
    const errors = useErrors(ask, typed);
    if (errors.length > 0) return showObject(port, ask satisfies ObjectAsk, { ...typed, errors });
    return recordUse(ask, {
      permitted: permitted.value,
      place,
      unit: typed.unit.trim(),
      name: typed.name.trim(),
      next: at.object.to(place),
    });
  };
}

interface Recording {
  readonly permitted: { readonly rule: string };
  readonly place: { readonly agency: string; readonly id: string };
  readonly unit: string;
  readonly name: string;
  readonly next: string;
}

/** Records the use of an object that is published with its name; of anything else it knows nothing. */
export function recordUse(ask: Ask, { permitted, place, unit, name, next }: Recording): Promise<Reply> {
  const { agencyId } = askingOfficer(ask);
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted }, async (tx) => {
    const isWhole = isId(place.agency) && isId(place.id);
    const [published] = isWhole ? await findPublished(tx, place.agency, [place.id]) : [];
    if (published === undefined || published.name === null || published.domain !== 'application')
      return err(refuse('registry_object_unknown', { next: at.catalogue.to({}) }));
    const id = newId(ask.now.epochMilliseconds);
    await addUse(tx, {
      agencyId,
      id,
      elementAgencyId: published.agencyId,
      elementId: published.elementId,
      reportedName: name === '' ? published.name : name,
      reportedBy: unit,
      source: 'declared',
      recordedAt: ask.now,
    });
    return ok({ location: next, subject: { kind: 'application_use', id }, personId: null });
  });
}

/** Ends one of the own agency's uses. */
export async function endUsePage(ask: Ask<'/arsitektur/pemakaian/:id/akhiri'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { agencyId } = askingOfficer(ask);
  const { id } = ask.params;
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted: permitted.value }, async (tx) => {
    const hasEnded = isId(id) && (await endUse(tx, { agencyId, id, at: ask.now }));
    if (!hasEnded) return err(refuse('registry_use_unknown', { next: at.catalogue.to({}) }));
    return ok({
      location: at.own.to({}, { ubah: 'pemakaian' }),
      subject: { kind: 'application_use', id },
      personId: null,
    });
  });
}

function useErrors(ask: Pick<Ask, 'lang'>, { unit, name }: { readonly unit: string; readonly name: string }) {
  const t = say(ask.lang);
  const fault = (text: string) => {
    const parsed = parsePlainText(text, { maxLength: 300 });
    return parsed.ok ? null : parsed.error;
  };
  const [unitFault, nameFault] = [fault(unit), name.trim() === '' ? null : fault(name)];
  return [
    ...(unitFault === null
      ? []
      : [{ field: 'unit', message: t(unitFault === 'text_empty' ? 'useUnitMissing' : 'useTooLong') }]),
    ...(nameFault === null ? [] : [{ field: 'sebutan', message: t('useTooLong') }]),
  ];
}
