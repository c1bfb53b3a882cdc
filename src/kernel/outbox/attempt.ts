import { faultLine } from '../redact.ts';
import type { Effect, Handler } from './handler.ts';

export interface AttemptOptions {
  readonly timeoutMs: number;
  /** Aborts when the process stops. */
  readonly stopping: AbortSignal;
  readonly onFault: (fault: unknown, effect: Effect) => void;
}

/** One attempt, within its time even if the handler does not heed the signal. null when the effect has happened, else why not. */
export async function attempt(handler: Handler, effect: Effect, options: AttemptOptions): Promise<string | null> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(new Error('The handler took too long.')), options.timeoutMs);
  const signal = AbortSignal.any([options.stopping, timeout.signal]);
  try {
    await Promise.race([handler.handle(effect, signal), rejectedBy(signal)]);
    return null;
  } catch (fault) {
    options.onFault(fault, effect);
    return faultLine(fault);
  } finally {
    clearTimeout(timer);
  }
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error('Aborted.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}
