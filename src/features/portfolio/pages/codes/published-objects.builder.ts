import assert from 'node:assert/strict';
import { newId } from '../../../../kernel/ids.ts';
import type { Services } from '../../../../kernel/services.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { registryAttributes } from '../../data/registry/attributes.ts';
import { visibilityOf } from '../../domain/registry/attribute-catalogue.ts';
import type { Domain } from '../../domain/registry/element.ts';
import { createElements, type Writing } from '../../http/registry/create-elements.ts';
import { publishElements } from '../../http/registry/publish-elements.ts';

export interface NewApplication {
  readonly name: string;
  readonly codes: readonly string[];
  readonly domain?: Domain;
}

type Store = Pick<Services, 'db' | 'clock'>;

/** Registers and publishes objects of an agency; gives their ids in order. */
export async function publishNew(
  services: Store,
  { agencyId, on }: { readonly agencyId: string; readonly on: LocalDate },
  applications: readonly NewApplication[],
): Promise<readonly string[]> {
  const heads = await services.db.as(asAgency(agencyId), (tx) =>
    createElements(
      tx,
      writingOf(services, agencyId, on),
      applications.map(({ name, codes, domain }) => ({
        domain: domain ?? 'application',
        state: 'as_is',
        reportedBy: 'Unit rekaan',
        isClassified: false,
        name,
        values: { function: `Fungsi ${name}`, status: 'active', codes },
      })),
    ),
  );
  const ids = heads.map(({ id }) => id);
  await publishAgain(services, { agencyId, on }, ids);
  return ids;
}

/** Publishes objects as they stand on a day, as the approver does. */
export async function publishAgain(
  services: Store,
  { agencyId, on }: { readonly agencyId: string; readonly on: LocalDate },
  ids: readonly string[],
): Promise<void> {
  const published = await services.db.as(asAgency(agencyId), (tx) =>
    publishElements(tx, writingOf(services, agencyId, on), {
      ids,
      visibilityOf: (field) => visibilityOf(registryAttributes, 'application', field),
      agencyName: 'Instansi rekaan',
      ownerIdOf: () => null,
    }),
  );
  assert.ok(published.ok, JSON.stringify(published));
}

function writingOf({ clock }: Store, agencyId: string, on: LocalDate): Writing {
  return { agencyId, actorId: newId(), at: clock.trueNow(), on, source: 'declared', evidence: null };
}
