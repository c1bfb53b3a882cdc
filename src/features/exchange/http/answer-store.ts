import type { Database } from '../../../kernel/database.ts';
import type { DataKeys, KeyId } from '../../../kernel/keys/data-keys.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import {
  ANSWER_KEPT_HOURS,
  type AnswerName,
  findAnswer,
  findAnswerKey,
  listOverdueAnswerKeys,
  markAnswerKeyDestroyed,
  openAnswer,
  removeExpiredAnswers,
  sealAnswer,
  type SealedAnswer,
  setAnswerKey,
} from '../storage/stored-answer.ts';

/** Keeps the bodies that a provider answered with for a day, for those who ask the same again. */
export interface AnswerStore {
  readonly seal: (name: AnswerName, body: Uint8Array, now: Instant) => Promise<SealedAnswer>;
  /** null when it is no longer kept. */
  readonly find: (name: AnswerName) => Promise<Uint8Array | null>;
  /** Destroys keys and removes rows whose day is over. */
  readonly purge: (now: Instant) => Promise<void>;
}

export interface AnswerStoreOptions {
  readonly db: Database;
  readonly keys: DataKeys;
  readonly nodeId: string;
}

const HOUR_MS = 3_600_000;

export function answerStore({ db, keys, nodeId }: AnswerStoreOptions): AnswerStore {
  let current: { readonly hour: number; readonly id: Promise<KeyId> } | null = null;

  /** One key an hour: it is destroyed 25 hours later, and with it all that was answered in that hour. */
  function keyOfHour(now: Instant): Promise<KeyId> {
    const hour = Math.floor(now.epochMilliseconds / HOUR_MS);
    if (current?.hour === hour) return current.id;
    const id = findOrMakeKey(Temporal.Instant.fromEpochMilliseconds(hour * HOUR_MS));
    current = { hour, id };
    id.catch(() => (current = null));
    return id;
  }

  async function findOrMakeKey(startsAt: Instant): Promise<KeyId> {
    const known = await db.as(WORKER, (tx) => findAnswerKey(tx, nodeId, startsAt));
    if (known !== null) return known;
    const keyId = await keys.createKey('exchange.answer');
    return db.as(WORKER, (tx) => setAnswerKey(tx, { nodeId, startsAt, keyId }));
  }

  return {
    async seal(name, body, now) {
      const id = await keyOfHour(now);
      const key = await keys.openKey(id);
      if (!key.ok) throw new Error(`The key for answers does not open: ${key.error}.`);
      const expiresAt = now.add({ hours: ANSWER_KEPT_HOURS });
      return { keyId: id, sealed: sealAnswer(key.value, name, body), expiresAt };
    },
    async find(name) {
      const kept = await db.as(WORKER, (tx) => findAnswer(tx, name));
      return kept === null ? null : openAnswer(keys, name, kept);
    },
    async purge(now) {
      const overdue = now.subtract({ hours: ANSWER_KEPT_HOURS + 1 });
      for (const id of await db.as(WORKER, (tx) => listOverdueAnswerKeys(tx, nodeId, overdue))) {
        await keys.destroyKey(id);
        await db.as(WORKER, (tx) => markAnswerKeyDestroyed(tx, id, now));
      }
      while ((await db.as(WORKER, (tx) => removeExpiredAnswers(tx, nodeId, now))) > 0);
    },
  };
}
