import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { json, page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { type LocalDate, parseLocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { relationKinds } from '../../data/registry/relations.ts';
import { agencyNames } from '../../http/registry/agency-names.ts';
import { publishedJson } from '../../http/registry/catalogue-export.ts';
import { publishedObject, type PublishedObject } from '../../http/registry/published-object.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import type { RegistryPort } from '../../http/registry/registry-port.ts';
import { ObjectBody, objectTitle } from './object-body.tsx';
import type { ObjectView, TypedUse } from './object-view.ts';

export type ObjectAsk = Ask<'/arsitektur/objek/:agency/:id'>;

/** What the viewer may see of a published object, now or as on a day. */
export function objectPage(port: RegistryPort) {
  return async (ask: ObjectAsk, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    return showObject(port, ask, { unit: '', name: null, errors: [] });
  };
}

/** The page, with the form of a use as it was typed. */
export async function showObject(port: RegistryPort, ask: ObjectAsk, typed: TypedUse): Promise<Reply> {
  const found = await findObject(ask);
  if (!found.ok) return found.error;
  const { object, on } = found.value;
  const view = await viewOf(port, ask, { object, on, typed });
  return page(objectTitle(view), <ObjectBody view={view} />, {
    layout: 'desk-text',
    hasErrors: typed.errors.length > 0,
    status: typed.errors.length > 0 ? 422 : 200,
  });
}

/** The same for a program: open fields to all officers, restricted ones to those whom the database gives them. */
export async function objectJson(
  ask: Ask<'/arsitektur/objek/:agency/:id/data.json'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findObject(ask);
  if (!found.ok) return found.error;
  const { shown, restricted, uses, relations, history } = found.value.object;
  return json({
    object: shown === null ? null : publishedJson(shown),
    restricted: restricted.map(({ field, value, source }) => ({ field, value, source })),
    uses: uses.map(({ agencyId, reportedBy, reportedName }) => ({ agencyId, reportedBy, reportedName })),
    relations,
    history: history.map(({ revision, publishedAt, replacedAt }) => ({
      revision,
      publishedAt: publishedAt.toString(),
      replacedAt: replacedAt?.toString() ?? null,
    })),
  });
}

interface Found {
  readonly object: PublishedObject;
  readonly on: LocalDate | null;
}

async function findObject(ask: Ask<'/arsitektur/objek/:agency/:id'>): Promise<Result<Found, Reply>> {
  const given = ask.query.get('tanggal') ?? '';
  const on = given === '' ? ok(null) : parseLocalDate(given);
  if (!on.ok) return err(refuse('registry_date_malformed', { next: at.object.to(ask.params) }));
  const object = await publishedObject(ask, { ...ask.params, on: on.value });
  if (object === null) return err(refuse('registry_object_unknown', { next: at.catalogue.to({}) }));
  return ok({ object, on: on.value });
}

async function viewOf(
  port: RegistryPort,
  ask: ObjectAsk,
  { object, on, typed }: Found & { readonly typed: TypedUse },
): Promise<ObjectView> {
  const index = await port.inventory.published();
  const { agencyId, roles } = askingOfficer(ask);
  const others = object.relations.flatMap((one) => [one.agencyId, one.toAgencyId]);
  const users = object.uses.map((use) => use.agencyId);
  const nameOf = await agencyNames(ask.services, [object.agencyId, ...others, ...users], dayOf(ask));
  return {
    lang: ask.lang,
    object,
    on,
    nameOf,
    viewerId: agencyId,
    roles,
    tokens: formTokens(ask),
    typed,
    relations: object.relations.flatMap((one) => {
      const kind = relationKinds.find(({ key }) => key === one.kind);
      if (kind === undefined) return [];
      const isSource = one.agencyId === object.agencyId && one.fromId === object.elementId;
      const other = isSource ? { agency: one.toAgencyId, id: one.toId } : { agency: one.agencyId, id: one.fromId };
      const name = index.find(other.agency, other.id)?.name ?? null;
      return [{ label: (isSource ? kind.label : kind.inverse)[ask.lang], other, name, agency: nameOf(other.agency) }];
    }),
  };
}
