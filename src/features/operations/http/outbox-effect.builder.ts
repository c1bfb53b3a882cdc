import { enqueue } from '../../../kernel/outbox/enqueue.ts';
import { startDrainer } from '../../../kernel/outbox/drainer.ts';
import { handlersOf } from '../../../kernel/outbox/handler.ts';
import { listStuck } from '../../../kernel/outbox/stuck.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Services } from '../../../kernel/services.ts';
import { WORKER } from '../../../kernel/viewer.ts';

/** An effect that the real drainer has tried as often as it may; returns its id. */
export async function aFailedEffect(
  { db }: Services,
  fault: Error = new Error('Ratna Puspitasari tidak ditemukan'),
): Promise<string> {
  const kind = `trial.fail_${newId()
    .replaceAll('-', '_')
    .replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;
  const now = Temporal.Now.instant();
  await db.as(WORKER, (tx) =>
    enqueue(tx, { kind, key: `${kind}:1`, viewer: WORKER, payload: { caseId: newId() }, notBefore: null, now }),
  );
  const handle = () => Promise.reject(fault);
  const drainer = await startDrainer({
    db,
    handlers: handlersOf([{ kind, handle, maxAttempts: 1 }]),
    now: () => Temporal.Now.instant(),
    random: () => 0,
    onFault: () => {},
  });
  try {
    for (let look = 0; look < 200; look += 1) {
      const { entries } = await db.as(WORKER, (tx) => listStuck(tx, { state: 'failing', after: null, limit: 100 }));
      const found = entries.find((effect) => effect.kind === kind);
      if (found !== undefined) return found.id;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('The effect has not failed.');
  } finally {
    await drainer.stop(0);
  }
}
