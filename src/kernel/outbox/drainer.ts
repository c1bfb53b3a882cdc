import type { Instant } from '../../vocabulary/instant.ts';
import type { Database } from '../database.ts';
import { newId } from '../ids.ts';
import { startLoop, type Loop } from '../loop.ts';
import { WORKER } from '../viewer.ts';
import { attempt } from './attempt.ts';
import { OUTBOX_CHANNEL } from './enqueue.ts';
import type { Effect, Handler, Handlers } from './handler.ts';
import {
  claimDue,
  giveBack,
  MOST_AT_ONCE,
  settleDone,
  settleFailing,
  settleForRetry,
  type Claim,
  type Held,
} from './queue.ts';
import { retryDelayMs } from './retry.ts';

export interface DrainerOptions {
  readonly db: Database;
  readonly handlers: Handlers;
  readonly now: () => Instant;
  /** From 0 up to 1, for the jitter of retries. */
  readonly random: () => number;
  /** Told of each failed attempt, and of a database that does not answer (effect null). */
  readonly onFault: (fault: unknown, effect: Effect | null) => void;
  readonly limits?: Partial<DrainerLimits>;
}

export interface DrainerLimits {
  /** Effects in hand at once. */
  readonly concurrency: number;
  /** Of one kind at once: handlers that hang leave room for the others. */
  readonly perKind: number;
  /** A handler that takes longer has failed. */
  readonly handlerTimeoutMs: number;
  /** When a process died, its effects are taken up again after so long; longer than the time-out. */
  readonly leaseMs: number;
  readonly pollMs: number;
}

export interface Drainer {
  /** Looks for due effects now instead of at the next notification. */
  wake(): void;
  /** Takes nothing more, gives what is in hand `graceMs` to finish, aborts and gives back the rest. */
  stop(graceMs: number): Promise<void>;
}

/** Carries out effects, woken by whoever enqueues one, and by a poll should a notification be lost. */
export async function startDrainer(options: DrainerOptions): Promise<Drainer> {
  const hands = new Hands(options);
  const listening = await options.db.listen(OUTBOX_CHANNEL, () => hands.loop.wake());
  return {
    wake: () => hands.loop.wake(),
    async stop(graceMs) {
      await listening.stop();
      await hands.stop(graceMs);
    },
  };
}

const LIMITS: DrainerLimits = {
  concurrency: 16,
  perKind: 4,
  handlerTimeoutMs: 20_000,
  leaseMs: 30_000,
  pollMs: 5_000,
};
const MAX_ATTEMPTS = 12;

interface InHand {
  readonly kind: string;
  readonly finished: Promise<void>;
}

/** The effects that this process has in hand. */
class Hands {
  readonly loop: Loop;
  readonly #options: DrainerOptions;
  readonly #limits: DrainerLimits;
  readonly #inHand = new Set<InHand>();
  readonly #stopping = new AbortController();
  /** Whether the last look left something for a hand that becomes free. */
  #mayBeMore = false;

  constructor(options: DrainerOptions) {
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
    const { leaseMs, handlerTimeoutMs, pollMs } = this.#limits;
    if (leaseMs <= handlerTimeoutMs) throw new Error('A lease outlasts the time-out of a handler.');
    this.loop = startLoop({ look: () => this.#take(), pollMs, onFault: (fault) => options.onFault(fault, null) });
  }

  async stop(graceMs: number): Promise<void> {
    await this.loop.stop();
    const grace = setTimeout(() => this.#stopping.abort(new Error('The process stops.')), graceMs);
    await Promise.all([...this.#inHand].map(({ finished }) => finished));
    clearTimeout(grace);
  }

  async #take(): Promise<boolean> {
    const { db, now } = this.#options;
    const room = this.#roomByKind();
    const limit = Math.min(this.#limits.concurrency - this.#inHand.size, MOST_AT_ONCE);
    if (limit <= 0 || room.size === 0) return false;
    const at = now();
    const leaseUntil = at.add({ milliseconds: this.#limits.leaseMs });
    const claim: Claim = { room, limit, lease: newId(), now: at, leaseUntil };
    const taken = await db.as(WORKER, (tx) => claimDue(tx, claim));
    this.#mayBeMore = taken.length >= limit || isAnyFull(room, taken);
    for (const effect of taken) {
      const held: InHand = {
        kind: effect.kind,
        finished: this.#carryOut(effect, claim.lease).finally(() => this.#letGo(held)),
      };
      this.#inHand.add(held);
    }
    return false;
  }

  #letGo(held: InHand): void {
    this.#inHand.delete(held);
    if (this.#mayBeMore) this.loop.wake();
  }

  async #carryOut(effect: Effect, lease: string): Promise<void> {
    const handler = this.#options.handlers.get(effect.kind);
    if (handler === undefined) throw new Error(`No handler for ${effect.kind}.`);
    const hasDied = effect.attempt > (handler.maxAttempts ?? MAX_ATTEMPTS);
    const failure = hasDied ? 'The process died during the last attempt.' : await this.#attempt(handler, effect);
    try {
      await this.#settle(handler, effect, { lease, failure });
    } catch (fault) {
      this.#options.onFault(fault, effect); // The lease runs out and the effect is taken again.
    }
  }

  #attempt(handler: Handler, effect: Effect): Promise<string | null> {
    return attempt(handler, effect, {
      timeoutMs: this.#limits.handlerTimeoutMs,
      stopping: this.#stopping.signal,
      onFault: this.#options.onFault,
    });
  }

  async #settle(
    handler: Handler,
    effect: Effect,
    outcome: { readonly lease: string; readonly failure: string | null },
  ): Promise<void> {
    const { db, now, random } = this.#options;
    const { lease, failure } = outcome;
    const held: Held = { id: effect.id, lease, now: now() };
    await db.as(WORKER, (tx) => {
      if (failure === null) return settleDone(tx, held);
      if (this.#stopping.signal.aborted) return giveBack(tx, held);
      if (effect.attempt >= (handler.maxAttempts ?? MAX_ATTEMPTS)) return settleFailing(tx, held, failure);
      const delayMs = retryDelayMs(effect.attempt, random());
      if (delayMs < this.#limits.pollMs) setTimeout(() => this.loop.wake(), delayMs).unref();
      return settleForRetry(tx, held, { at: held.now.add({ milliseconds: delayMs }), error: failure });
    });
  }

  #roomByKind(): ReadonlyMap<string, number> {
    const room = new Map([...this.#options.handlers.keys()].map((kind) => [kind, this.#limits.perKind]));
    for (const { kind } of this.#inHand) room.set(kind, (room.get(kind) ?? 0) - 1);
    return new Map([...room].filter(([, free]) => free > 0));
  }
}

function isAnyFull(room: ReadonlyMap<string, number>, taken: readonly Effect[]): boolean {
  return [...room].some(([kind, most]) => taken.filter((effect) => effect.kind === kind).length >= most);
}
