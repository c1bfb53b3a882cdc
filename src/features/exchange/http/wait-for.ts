import { err, ok, type Result } from '../../../vocabulary/result.ts';

export interface Waiting {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | null;
}

export type WaitFault = 'too_late' | 'cancelled' | 'broken';

/** Waits for something that goes on by itself when nobody waits for it any more. Never rejects. */
export async function waitFor<T>(work: Promise<T>, { timeoutMs, signal }: Waiting): Promise<Result<T, WaitFault>> {
  const { promise: given, resolve } = Promise.withResolvers<Result<never, WaitFault>>();
  const limit = setTimeout(() => resolve(err('too_late')), timeoutMs);
  const cancel = () => resolve(err('cancelled'));
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted === true) cancel();
  try {
    const done = work.then(
      (value): Result<T, WaitFault> => ok(value),
      () => err('broken'),
    );
    return await Promise.race([done, given]);
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener('abort', cancel);
  }
}
