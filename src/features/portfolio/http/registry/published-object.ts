import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency, PUBLIC } from '../../../../kernel/viewer.ts';
import { type Instant, startOfDay } from '../../../../vocabulary/instant.ts';
import { addDays, type LocalDate } from '../../../../vocabulary/local-date.ts';
import { organisationByCode } from '../../../directory/index.ts';
import type { PublishedElement } from '../../domain/registry/element.ts';
import type { RestrictedFact } from '../../domain/registry/publication.ts';
import type { StandingFact } from '../../domain/registry/standing.ts';
import { listOverseerGrounds } from '../../storage/registry/overseer-ground.ts';
import { listRestrictedFacts, publicationsOf } from '../../storage/registry/publication.ts';
import { listPublishedRelations, type PublishedRelation } from '../../storage/registry/relation.ts';
import { type ApplicationUse, listUsesOf } from '../../storage/registry/use.ts';
import { loadOwnElement } from './own-element.ts';
import { dayOf } from './registry-office.ts';

/** Why the viewer sees what is not open; null: he does not. */
export type SeesBecause = 'own' | 'coordination' | 'architecture' | 'campaign';

/** An object as the viewer may see it. */
export interface PublishedObject {
  readonly agencyId: string;
  readonly elementId: string;
  /** Newest first; at least one. */
  readonly history: readonly PublishedElement[];
  /** The publication that stood on the day asked for; null: none did. */
  readonly shown: PublishedElement | null;
  readonly restricted: readonly (RestrictedFact & { readonly recordedAt: Instant })[];
  readonly seesBecause: SeesBecause | null;
  /** Sources that differ, for the owner. */
  readonly conflicts: readonly StandingFact[];
  readonly uses: readonly ApplicationUse[];
  readonly relations: readonly PublishedRelation[];
}

export interface ObjectAddress {
  /** An id, or the code of the directory. */
  readonly agency: string;
  readonly id: string;
  /** null: now. */
  readonly on: LocalDate | null;
}

/** What the viewer may see of an object; null: it was never published, or there is none. */
export async function publishedObject(ask: Ask, address: ObjectAddress): Promise<PublishedObject | null> {
  const { db } = ask.services;
  const agencyId = isId(address.agency)
    ? address.agency
    : ((await organisationByCode(db, address.agency, dayOf(ask)))?.id ?? null);
  if (agencyId === null || !isId(address.id)) return null;
  const place = { agencyId, elementId: address.id };
  const open = await db.as(PUBLIC, async (tx) => ({
    history: await publicationsOf(tx, place),
    uses: await listUsesOf(tx, place),
    relations: await listPublishedRelations(tx, place),
  }));
  const [latest] = open.history;
  if (latest === undefined) return null;
  // What is classified today was perhaps published with its name before: that name is told no longer.
  const history = latest.isClassified ? open.history.map(onlyOwnerAndCodes) : open.history;
  const shown = history.find((one) => stoodOn(one, address.on)) ?? null;
  if (latest.isClassified) {
    const isOwn = askingOfficer(ask).agencyId === agencyId;
    return { ...place, ...NOTHING_MORE, history, shown, seesBecause: isOwn ? 'own' : null };
  }
  return { ...place, ...open, history, shown, ...(await restrictedPart(ask, place, shown)) };
}

const NOTHING_MORE = { restricted: [], conflicts: [], uses: [], relations: [] } as const;

function onlyOwnerAndCodes(one: PublishedElement): PublishedElement {
  return { ...one, isClassified: true, name: null, functionText: null, reportedBy: null, status: null };
}

/** Restricted facts are read as the viewer's agency and as nobody else: the database decides. */
async function restrictedPart(
  ask: Ask,
  place: { readonly agencyId: string; readonly elementId: string },
  shown: PublishedElement | null,
): Promise<Pick<PublishedObject, 'restricted' | 'seesBecause' | 'conflicts'>> {
  const { agencyId: viewerId } = askingOfficer(ask);
  return ask.services.db.as(asAgency(viewerId), async (tx) => {
    const restricted = shown === null ? [] : await listRestrictedFacts(tx, { ...place, revision: shown.revision });
    if (viewerId === place.agencyId) {
      const own = await loadOwnElement(tx, { agencyId: viewerId, id: place.elementId, on: dayOf(ask) });
      const facts = [...(own?.facts.values() ?? [])];
      return { restricted, seesBecause: 'own', conflicts: facts.filter(({ conflicts }) => conflicts.length > 0) };
    }
    const grounds = await listOverseerGrounds(tx, { subjectId: place.agencyId, overseerId: viewerId });
    const standing = grounds.find(({ until }) => until === null || Temporal.Instant.compare(ask.now, until) < 0);
    // A former overseer is told nothing of what came after his time; what he still may read tells itself.
    const ground = standing ?? (restricted.length > 0 ? grounds[0] : undefined);
    return { restricted, seesBecause: ground === undefined ? null : reasonOf(ground.ground), conflicts: [] };
  });
}

function reasonOf(ground: string): SeesBecause {
  if (ground.startsWith('campaign:')) return 'campaign';
  return ground === 'architecture' ? 'architecture' : 'coordination';
}

/** A publication counts for the day at whose end it stood. */
function stoodOn({ publishedAt, replacedAt }: PublishedElement, on: LocalDate | null): boolean {
  if (on === null) return replacedAt === null;
  const end: Instant = startOfDay(addDays(on, 1), 'Asia/Jakarta');
  if (Temporal.Instant.compare(publishedAt, end) >= 0) return false;
  return replacedAt === null || Temporal.Instant.compare(replacedAt, end) >= 0;
}
