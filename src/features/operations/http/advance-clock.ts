import { parseInstant } from '../../../vocabulary/instant.ts';
import { err, ok } from '../../../vocabulary/result.ts';
import { advance } from '../../../kernel/clock.ts';
import type { Ask, Permitted } from '../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../kernel/http/reply.ts';
import { lockAhead } from '../storage/clock-moves.ts';
import { actOnce } from './act-once.ts';
import { operationsPaths } from './operations-paths.ts';

/**
 * Moves the clock of casework on to the time that was confirmed: a confirmation that comes late moves it
 * less, and one that others have overtaken not at all.
 */
export async function advanceClock(ask: Ask, permitted: Permitted): Promise<Reply> {
  const next = operationsPaths.clock.to({});
  const target = parseInstant(ask.form.text('sampai'));
  if (!target.ok) return refuse('clock_target_malformed', { next });
  const { clock } = ask.services;
  const reply = await actOnce(ask, permitted, async (tx, acting) => {
    const ahead = await lockAhead(tx);
    const stepMs = target.value.epochMilliseconds - clock.trueNow().epochMilliseconds - ahead;
    const moved = await advance(tx, { stepMs, ...acting });
    if (moved.ok) return ok(next);
    return err(moved.error === 'clock_of_real_installation' ? refuse('page_unknown') : refuse(moved.error, { next }));
  });
  // The page that follows must not tell the time before the move.
  await clock.refresh();
  return reply;
}
