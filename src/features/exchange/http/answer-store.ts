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
import type { HeaderList } from './signature-base.ts';
import type { WireResponse } from './wire.ts';

/** Keeps what a provider answered for a day, for those who ask the same again. */
export interface AnswerStore {
  readonly seal: (name: AnswerName, answer: WireResponse, now: Instant) => Promise<SealedAnswer>;
  /** null when none is kept any more. */
  readonly find: (name: AnswerName) => Promise<WireResponse | null>;
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
    async seal(name, answer, now) {
      const id = await keyOfHour(now);
      const key = await keys.openKey(id);
      if (!key.ok) throw new Error(`The key for answers does not open: ${key.error}.`);
      const expiresAt = now.add({ hours: ANSWER_KEPT_HOURS });
      return { keyId: id, sealed: sealAnswer(key.value, name, encode(answer)), expiresAt };
    },
    async find(name) {
      const kept = await db.as(WORKER, (tx) => findAnswer(tx, name));
      const opened = kept === null ? null : await openAnswer(keys, name, kept);
      return opened === null ? null : decode(opened);
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

/** A line of JSON with status and headers, then the body as it is. */
function encode({ status, headers, body }: WireResponse): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ status, headers })}\n`), body]);
}

function decode(bytes: Buffer): WireResponse {
  const end = bytes.indexOf(0x0a);
  const { status, headers } = JSON.parse(bytes.subarray(0, end).toString()) as {
    readonly status: number;
    readonly headers: HeaderList;
  };
  return { status, headers, body: bytes.subarray(end + 1) };
}
