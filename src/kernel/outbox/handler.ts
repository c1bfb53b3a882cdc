import type { Viewer } from '../viewer.ts';
import type { References } from './references.ts';

/** An effect as its handler gets it. */
export interface Effect {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly viewer: Viewer;
  readonly payload: References;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/**
 * Carries out one kind of effect. It may be called again for an effect that it has carried out (the
 * process may die before that is noted), so it must recognise one by `key` and do nothing.
 */
export interface Handler {
  readonly kind: string;
  /** Resolves when the effect has happened; rejects to be tried again. Stops when the signal says so. */
  handle(effect: Effect, signal: AbortSignal): Promise<void>;
  /** After so many failures an operator is asked; default 12, about an hour. */
  readonly maxAttempts?: number;
}

export type Handlers = ReadonlyMap<string, Handler>;

export function handlersOf(handlers: readonly Handler[]): Handlers {
  const byKind = new Map(handlers.map((handler) => [handler.kind, handler]));
  if (byKind.size !== handlers.length) throw new Error('Two handlers claim one kind of effect.');
  return byKind;
}
