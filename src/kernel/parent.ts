/**
 * Calls `onGone` once when the entry (terpadu.mjs) that started this process is gone, even if it was killed with -9.
 * Does nothing where no such process remains: the entry replaced itself, or this one was started by hand.
 */
export function endWithParent(onGone: () => void): void {
  if (process.channel === undefined && process.connected !== false) return;
  if (!process.connected) {
    queueMicrotask(onGone);
    return;
  }
  process.once('disconnect', onGone);
  process.channel?.unref();
}
