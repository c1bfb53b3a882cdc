import type { Database, Tx } from '../../../../kernel/database.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { registryAttributes } from '../../data/registry/attributes.ts';
import { visibilityOf } from '../../domain/registry/attribute-catalogue.ts';
import type { ElementKind, Status } from '../../domain/registry/element.ts';
import type { GivenValues } from '../../domain/registry/save.ts';
import { findElement } from '../../storage/registry/element.ts';
import { createElements, type NewElement, type Writing } from './create-elements.ts';
import { publishElements } from './publish-elements.ts';

/** One application of a whole list that comes from elsewhere: the sample country, another registry. */
export interface ListedApplication {
  readonly id: string;
  readonly name: string;
  readonly kind: ElementKind;
  /** null where the list says nothing: it is then registered and not published. */
  readonly functionText: string | null;
  readonly status: Status;
  readonly reportedBy: string;
  readonly isClassified: boolean;
  /** Further values by field of the attribute catalogue. */
  readonly values: GivenValues;
}

export interface ListOfAgency {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly applications: readonly ListedApplication[];
  readonly at: Instant;
  readonly on: LocalDate;
  /** False leaves all of it drafts. */
  readonly isPublished: boolean;
}

/** Registers an agency's list in one transaction; a list whose first application is there already is left alone. */
export async function registerListed(db: Database, list: ListOfAgency): Promise<{ readonly published: number }> {
  const [first] = list.applications;
  if (first === undefined) return { published: 0 };
  return db.as(asAgency(list.agencyId), async (tx) => {
    if ((await findElement(tx, list.agencyId, first.id)) !== null) return { published: 0 };
    const writing: Writing = { ...list, actorId: null, source: 'imported', evidence: null };
    await createElements(tx, writing, list.applications.map(toElement));
    return { published: list.isPublished ? await publishFit(tx, writing, list) : 0 };
  });
}

const AT_ONCE = 500;

async function publishFit(tx: Tx, writing: Writing, list: ListOfAgency): Promise<number> {
  const ids = list.applications
    .filter(({ functionText, isClassified, values }) =>
      isClassified ? values['codes'] !== undefined : functionText !== null,
    )
    .map(({ id }) => id);
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const published = await publishElements(tx, writing, {
      ids: ids.slice(at, at + AT_ONCE),
      visibilityOf: (field) => visibilityOf(registryAttributes, 'application', field),
      agencyName: list.agencyName,
      ownerIdOf: () => null,
    });
    if (!published.ok) throw new Error(`A listed application is not fit to be published: ${published.error[0]?.code}`);
  }
  return ids.length;
}

function toElement(one: ListedApplication): NewElement {
  return {
    id: one.id,
    domain: 'application',
    state: 'as_is',
    name: one.name,
    reportedBy: one.reportedBy,
    isClassified: one.isClassified,
    values: {
      ...(one.functionText === null ? {} : { function: one.functionText }),
      kind: one.kind,
      status: one.status,
      ...one.values,
    },
  };
}
