import { openAccess, openOwnAccess, type Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { NewEffect } from '../../../kernel/outbox/enqueue.ts';
import type { References } from '../../../kernel/outbox/references.ts';
import { asAgency, asPerson, type Viewer } from '../../../kernel/viewer.ts';
import type { Acr, Actor } from '../../../vocabulary/authority.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { sources } from '../data/sources.ts';
import type { CaseName } from '../domain/evidence.ts';
import type { AuthoritativeSource } from '../domain/source.ts';
import type { Consumer } from './onceonly-port.ts';

/** The kind of case under which a person's own view of her data is kept; its id is her own. */
export const OWN = 'own';

/** For whom and what for data are fetched: the same in the first attempt and in any later one. */
export interface FetchReason {
  readonly personId: string;
  readonly about: CaseName;
  readonly purpose: string;
  readonly consumer: Consumer;
  readonly caseRef: string | null;
  readonly actor: Actor;
}

/** One call to one register, as it is written down before it is made. */
export interface FetchTask extends FetchReason {
  /** Of the row in pending_fetch. */
  readonly pendingId: string;
  readonly source: AuthoritativeSource;
  readonly holder: string;
  readonly attributes: readonly string[];
}

/** The office whose case it is; null for the person's own view, which no office reads. */
export function agencyOf({ about, consumer }: FetchReason): string | null {
  return about.kind === OWN ? null : consumer.agencyId;
}

/** Whose rows a fetch touches: an officer works in the transactions of his office. */
export function viewerOf({ actor, consumer, personId }: FetchReason): Viewer {
  return actor.kind === 'officer' ? asAgency(consumer.agencyId) : asPerson(personId);
}

/** Opens what is about to be read: a person reads her own data, anybody else leaves a record. */
export async function openToRead(
  tx: Tx,
  reason: FetchReason,
  reading: { readonly attributes: readonly string[]; readonly now: Instant },
): Promise<Access> {
  if (isSelf(reason)) return openOwnAccess(tx, reason.actor);
  return recordReading(tx, reason, { ...reading, messageId: null });
}

/** Records that data came from another organisation; she sees it also when she asked for it herself. */
export async function recordReading(
  tx: Tx,
  { actor, consumer, personId, purpose, caseRef }: FetchReason,
  given: { readonly attributes: readonly string[]; readonly now: Instant; readonly messageId: string | null },
): Promise<Access> {
  const { attributes, now: at, messageId } = given;
  return openAccess(tx, { actor, agencyId: consumer.agencyId, personId, purpose, attributes, at, caseRef, messageId });
}

function isSelf(reason: FetchReason): reason is FetchReason & { readonly actor: Extract<Actor, { kind: 'person' }> } {
  return reason.actor.kind === 'person' && reason.actor.personId === reason.personId;
}

export const FETCH_AGAIN = 'onceonly.fetch';

/** The attempt that the outbox makes from then on, unless the answer has come. */
export function laterAttempt(
  task: FetchTask,
  given: { readonly notBefore: Instant; readonly now: Instant },
): NewEffect {
  return {
    kind: FETCH_AGAIN,
    key: `${FETCH_AGAIN}:${task.pendingId}`,
    viewer: asPerson(task.personId),
    payload: toReferences(task),
    ...given,
  };
}

/** The task as the outbox carries it: ids and codes, no NIK and no value. */
function toReferences(task: FetchTask): References {
  const { consumer, about, actor } = task;
  return {
    pendingId: task.pendingId,
    personId: task.personId,
    kind: about.kind,
    caseId: about.id,
    source: task.source.id,
    holder: task.holder,
    attributes: task.attributes,
    purpose: task.purpose,
    agencyId: consumer.agencyId,
    agencyCode: consumer.code,
    subsystem: consumer.subsystem,
    ...(task.caseRef === null ? {} : { caseRef: task.caseRef }),
    // What an officer began goes on by itself; what a person asked for is still her own asking.
    ...(actor.kind === 'person' ? { acr: actor.acr } : {}),
  };
}

/** Reads what `toReferences` wrote; null when the source is not in our data any more. */
export function fromReferences(payload: References): FetchTask | null {
  const source = sources.find(({ id }) => id === payload['source']);
  if (source === undefined) return null;
  const personId = text(payload, 'personId');
  return {
    pendingId: text(payload, 'pendingId'),
    personId,
    about: { kind: text(payload, 'kind'), id: text(payload, 'caseId') },
    source,
    holder: text(payload, 'holder'),
    attributes: list(payload, 'attributes'),
    purpose: text(payload, 'purpose'),
    consumer: {
      agencyId: text(payload, 'agencyId'),
      code: text(payload, 'agencyCode'),
      subsystem: text(payload, 'subsystem'),
    },
    caseRef: payload['caseRef'] === undefined ? null : text(payload, 'caseRef'),
    actor: actorIn(payload, personId),
  };
}

/** Whoever began it, as far as an effect remembers. */
export function actorIn(payload: References, personId: string): Actor {
  const acr = acrs.find((known) => known === payload['acr']);
  return acr === undefined ? { kind: 'worker' } : { kind: 'person', personId, acr };
}

const acrs: readonly Acr[] = ['sample', 'passkey', 'passkey_counter'];

export function text(payload: References, name: string): string {
  const value = payload[name];
  if (typeof value !== 'string') throw new Error(`The effect has no ${name}.`);
  return value;
}

function list(payload: References, name: string): readonly string[] {
  const value = payload[name];
  if (typeof value !== 'object') throw new Error(`The effect has no list ${name}.`);
  return value;
}
