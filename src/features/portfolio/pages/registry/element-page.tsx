import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { officerNames } from '../../http/registry/officer-names.ts';
import { loadOwnElement } from '../../http/registry/own-element.ts';
import { surroundingsOf } from '../../http/registry/own-surroundings.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import type { RegistryPort } from '../../http/registry/registry-port.ts';
import { ElementBody } from './element-body.tsx';
import type { TypedNote } from './element-view.ts';

export type ElementAsk = Ask<'/arsitektur/saya/:id'>;

/** One object of the own agency with everything that is known of it, and what can be done. */
export function elementPage(port: RegistryPort) {
  return async (ask: ElementAsk, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    return showElement(port, ask, { note: '', errors: [] });
  };
}

/** The page, with the reason for sending it back as it was typed. */
export async function showElement(port: RegistryPort, ask: ElementAsk, typed: TypedNote): Promise<Reply> {
  const { agencyId, officerId, roles } = askingOfficer(ask);
  const on = dayOf(ask);
  const index = await port.inventory.published();
  const found = await ask.services.db.as(asAgency(agencyId), async (tx) => {
    const element = await loadOwnElement(tx, { agencyId, id: ask.params.id, on });
    return element === null ? null : { element, around: await surroundingsOf(tx, element, { index, on }) };
  });
  if (found === null) return refuse('registry_object_unknown', { next: at.own.to({}) });
  const { element, around } = found;
  const people = [...element.assertions.map(({ actorId }) => actorId), element.head.changedBy];
  const view = {
    lang: ask.lang,
    element,
    around,
    officerId,
    roles,
    nameOf: await officerNames(ask.services, people, on),
    tokens: formTokens(ask),
    typed,
  };
  return page(element.head.name, <ElementBody view={view} />, {
    layout: 'desk',
    hasErrors: typed.errors.length > 0,
    status: typed.errors.length > 0 ? 422 : 200,
  });
}
