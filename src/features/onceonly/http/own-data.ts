import { openOwnAccess } from '../../../kernel/access/access.ts';
import { countAccesses } from '../../../kernel/access/read-accesses.ts';
import type { Services } from '../../../kernel/services.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import type { Actor } from '../../../vocabulary/authority.ts';
import type { Result } from '../../../vocabulary/result.ts';
import { correctionRule } from '../data/purposes.ts';
import { sources } from '../data/sources.ts';
import { foldCorrection, type Correction } from '../domain/correction.ts';
import type { CaseName, EvidenceItem } from '../domain/evidence.ts';
import { readCorrections, type CorrectionFile } from '../storage/correction.ts';
import { readEvidence } from '../storage/evidence.ts';
import { listPending, markTold, type PendingFetch } from '../storage/pending-fetch.ts';
import type { FetchServices } from './fetch-source.ts';
import { OWN } from './fetch-task.ts';
import type { OnceonlyPort } from './onceonly-port.ts';
import { resolve, type Resolved, type ResolveFault } from './resolve.ts';

export type PersonActor = Extract<Actor, { readonly kind: 'person' }>;

/** A correction with where it stands. */
export interface FollowedCorrection {
  readonly file: CorrectionFile;
  readonly correction: Correction;
}

export interface OwnData {
  readonly evidence: readonly EvidenceItem[];
  readonly pending: readonly PendingFetch[];
  readonly corrections: readonly FollowedCorrection[];
  /** Readings of the last 30 days. */
  readonly readings: number;
}

/** Under which name a person's own view is kept. */
export function ownCase(personId: string): CaseName {
  return { kind: OWN, id: personId };
}

/** What a person has had fetched about herself. */
export async function loadOwnData(
  services: Pick<Services, 'db' | 'keys' | 'clock'>,
  actor: PersonActor,
): Promise<OwnData> {
  const { personId } = actor;
  const keys = services.keys.data;
  const about = ownCase(personId);
  const now = services.clock.trueNow();
  return services.db.as(asPerson(personId), async (tx) => {
    const access = await openOwnAccess(tx, actor);
    const evidence = await readEvidence(tx, access, { keys, personId, about, attributes: null });
    const pending = await listPending(tx, access, { personId, about });
    const files = await readCorrections(tx, access, { keys, personId, id: null });
    const since = { from: now.subtract({ hours: 24 * 30 }), until: null, agencyId: null, purpose: null };
    const { readings } = await countAccesses(tx, { personId, now, ...since });
    return { evidence, pending, corrections: files.map(followed), readings };
  });
}

/** Notes that the person has read which sources are back, so that each says so once. */
export async function noteBack(
  services: Pick<Services, 'db' | 'clock'>,
  { personId }: PersonActor,
  pending: readonly PendingFetch[],
): Promise<void> {
  const ids = pending.filter(({ settledAt }) => settledAt !== null).map(({ id }) => id);
  if (ids.length === 0) return;
  await services.db.as(asPerson(personId), (tx) => markTold(tx, personId, { ids, now: services.clock.trueNow() }));
}

/** The latest values of one attribute of the person's own view. */
export function loadOwnValues(
  services: Pick<Services, 'db' | 'keys'>,
  actor: PersonActor,
  attributes: readonly string[],
): Promise<readonly EvidenceItem[]> {
  const { personId } = actor;
  const question = { keys: services.keys.data, personId, about: ownCase(personId), attributes };
  return services.db.as(asPerson(personId), async (tx) => readEvidence(tx, await openOwnAccess(tx, actor), question));
}

/** One correction of a person; null when she has none of that id. */
export async function loadCorrection(
  services: Pick<Services, 'db' | 'keys'>,
  actor: PersonActor,
  id: string,
): Promise<FollowedCorrection | null> {
  const { personId } = actor;
  const question = { keys: services.keys.data, personId, id };
  const [file] = await services.db.as(asPerson(personId), async (tx) =>
    readCorrections(tx, await openOwnAccess(tx, actor), question),
  );
  return file === undefined ? null : followed(file);
}

/** Everything that sources in our data provide. */
export const ownAttributes: readonly string[] = [
  ...new Set(sources.flatMap(({ readings }) => readings.map(({ attribute }) => attribute))),
];

export interface OwnFetch {
  readonly actor: PersonActor;
  /** What stands in the log as the reason: the recorded request, or the correction. */
  readonly caseRef: string;
  readonly attributes: readonly string[];
  readonly signal: AbortSignal;
}

/** Fetches for the person's own view, all of it anew. */
export async function fetchOwn(
  services: FetchServices,
  port: OnceonlyPort,
  { actor, caseRef, attributes, signal }: OwnFetch,
): Promise<Result<Resolved, ResolveFault>> {
  const { personId } = actor;
  return resolve(services, port, {
    subject: { personId },
    ...ownCase(personId),
    attributes,
    purpose: 'own.data',
    consumer: port.portal,
    caseRef,
    actor,
    offices: await port.officesOf(personId),
    refresh: 'all',
    signal,
  });
}

function followed(file: CorrectionFile): FollowedCorrection {
  return { file, correction: foldCorrection(file.events, correctionRule) };
}
