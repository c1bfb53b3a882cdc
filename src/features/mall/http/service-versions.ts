import { boundedMap } from '../../../kernel/bounded-map.ts';
import type { Tx } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Services } from '../../../kernel/services.ts';
import { asAgency, PUBLIC } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { hashOfVersion } from '../domain/service-hash.ts';
import type { ServiceDefinition, ServiceTerms, ServiceVersion } from '../domain/service.ts';
import { checkTerms, type TermsFault } from '../domain/terms.ts';
import {
  addVersion,
  findLatestVersion,
  findVersion,
  findVersions,
  listInForceIds,
  listOfficeVersionIds,
  listVersionIds,
  type OfficeService,
  type StoredVersion,
} from '../storage/service-version.ts';
import { checkDefinition, type DefinitionFault } from './service-check.ts';
import { serviceDefinitions, withHandOver } from './service-data.ts';
import { jsonOf, parseDefinition, parseTerms } from './service-schema.ts';

type Store = Pick<Services, 'db'>;

/** A version is never changed, so it is read once and kept. */
const kept = boundedMap<string, ServiceVersion>({ maxEntries: 400, maxAgeMs: null, nowMs: () => 0 });

export async function versionById(services: Store, id: string): Promise<ServiceVersion | null> {
  const known = kept.get(id);
  if (known !== undefined) return known;
  const stored = await services.db.as(PUBLIC, (tx) => findVersion(tx, id));
  return stored === null ? null : remember(stored);
}

/**
 * The versions of these ids by id, read in a transaction that is open already: another connection, taken inside one,
 * could be the one that everybody waits for.
 */
export async function versionsIn(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ServiceVersion>> {
  const wanted = [...new Set(ids)];
  const known = wanted.map((id) => kept.get(id)).filter((one) => one !== undefined);
  const unknown = wanted.filter((id) => known.every((one) => one.id !== id));
  const read = (await findVersions(tx, unknown)).map(remember);
  return new Map([...known, ...read].map((version) => [version.id, version]));
}

/** What an office offers on a day; null: nothing, or not yet. */
export async function versionInForce(
  services: Store,
  where: OfficeService & { readonly on: LocalDate },
): Promise<ServiceVersion | null> {
  const [id] = await services.db.as(PUBLIC, (tx) => listInForceIds(tx, where));
  return id === undefined ? null : versionById(services, id);
}

/** The version of each office that offers the service on a day; null: of every service. */
export async function officesOffering(
  services: Store,
  service: string | null,
  on: LocalDate,
): Promise<readonly ServiceVersion[]> {
  const ids = await services.db.as(PUBLIC, (tx) => listInForceIds(tx, { agencyId: null, service, on }));
  return versionsByIds(services, ids);
}

/** All versions of an office's service, the newest first. */
export async function versionsOf(services: Store, which: OfficeService): Promise<readonly ServiceVersion[]> {
  return versionsByIds(services, await services.db.as(PUBLIC, (tx) => listVersionIds(tx, which)));
}

/** All versions that an office published, of whatever service, the newest first. */
export async function versionsOfOffice(services: Store, agencyId: string): Promise<readonly ServiceVersion[]> {
  return versionsByIds(services, await services.db.as(PUBLIC, (tx) => listOfficeVersionIds(tx, agencyId)));
}

async function versionsByIds(services: Store, ids: readonly string[]): Promise<readonly ServiceVersion[]> {
  const unknown = ids.filter((id) => kept.get(id) === undefined);
  if (unknown.length > 0) {
    const stored = await services.db.as(PUBLIC, (tx) => findVersions(tx, unknown));
    for (const one of stored) remember(one);
  }
  const found = await Promise.all(ids.map((id) => versionById(services, id)));
  return found.filter((one) => one !== null);
}

export interface Opening {
  readonly agencyId: string;
  readonly region: RegionCode;
  readonly service: string;
  readonly inForceFrom: LocalDate;
  /** The officer; null: opened with the installation. */
  readonly publishedBy: string | null;
}

export type OpeningFault =
  | { readonly code: 'service_unknown' }
  | { readonly code: 'definition_unsound'; readonly faults: readonly DefinitionFault[] }
  | { readonly code: 'terms_wrong'; readonly faults: readonly TermsFault[] }
  | { readonly code: 'service_version_moved' };

/**
 * Opens a service at an office as this program brings it: the next number, with the office's own terms where it
 * has some. The same definition and terms as before open nothing new.
 */
export async function openService(
  services: Pick<Services, 'db' | 'clock'>,
  opening: Opening,
): Promise<Result<ServiceVersion, OpeningFault>> {
  const definition = serviceDefinitions().get(opening.service);
  if (definition === undefined) return err({ code: 'service_unknown' });
  const at = services.clock.trueNow();
  return services.db.as(asAgency(opening.agencyId), (tx) => openVersion(tx, { ...opening, definition, at }));
}

/** The same in a transaction of the office that is open already. */
export async function openVersion(
  tx: Tx,
  opening: Opening & { readonly definition: ServiceDefinition; readonly at: Instant },
): Promise<Result<ServiceVersion, OpeningFault>> {
  const { definition, inForceFrom: on } = opening;
  const sound = checkDefinition(definition, on);
  if (!sound.ok) return err({ code: 'definition_unsound', faults: sound.error });
  const stored = await findLatestVersion(tx, opening);
  const latest = stored === null ? null : remember(stored);
  const terms = latest?.terms ?? definition.terms;
  if (latest?.hash === hashOfVersion(definition, terms)) return ok(latest);
  return addNext(tx, { ...opening, latest, terms });
}

export interface Publishing {
  /** The version that the change was made from: the office's latest. */
  readonly from: ServiceVersion;
  readonly terms: ServiceTerms;
  readonly inForceFrom: LocalDate;
  readonly publishedBy: string;
  readonly at: Instant;
}

/** Publishes an office's own terms as its next version; cases begun earlier keep theirs. */
export function publishTerms(tx: Tx, publishing: Publishing): Promise<Result<ServiceVersion, OpeningFault>> {
  const { from } = publishing;
  const { agencyId, region, service, definition } = from;
  return addNext(tx, { ...publishing, agencyId, region, service, definition, latest: from });
}

async function addNext(
  tx: Tx,
  next: Opening & {
    readonly definition: ServiceDefinition;
    readonly terms: ServiceTerms;
    readonly latest: ServiceVersion | null;
    readonly at: Instant;
  },
): Promise<Result<ServiceVersion, OpeningFault>> {
  const { definition, terms, latest, inForceFrom, at } = next;
  const checked = checkTerms(terms, { definition, on: inForceFrom });
  if (!checked.ok) return err({ code: 'terms_wrong', faults: checked.error });
  const stored: StoredVersion = {
    id: newId(at.epochMilliseconds),
    service: next.service,
    agencyId: next.agencyId,
    region: next.region,
    number: (latest?.number ?? 0) + 1,
    content: { definition: jsonOf(definition), terms: jsonOf(terms) },
    hash: hashOfVersion(definition, terms),
    inForceFrom,
    publishedAt: at,
    publishedBy: next.publishedBy,
  };
  const isAdded = await addVersion(tx, stored);
  // Not remembered: the transaction may still be rolled back.
  return isAdded ? ok(versionOf(stored)) : err({ code: 'service_version_moved' });
}

function remember(stored: StoredVersion): ServiceVersion {
  const version = kept.get(stored.id) ?? versionOf(stored);
  kept.set(stored.id, version);
  return version;
}

function versionOf(stored: StoredVersion): ServiceVersion {
  const { content, publishedAt: _, ...head } = stored;
  if (typeof content !== 'object' || content === null) throw new Error(`Service version ${stored.id} has no content.`);
  const definition: unknown = Reflect.get(content, 'definition');
  const terms: unknown = Reflect.get(content, 'terms');
  if (hashOfVersion(definition, terms) !== stored.hash) throw new Error(`Service version ${stored.id} was altered.`);
  return { ...head, definition: parseDefinition(withHandOver(definition)), terms: parseTerms(terms) };
}
