import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import { addRun } from '../../storage/overlap/overlap-run.ts';
import { hostOf } from './open-results.ts';
import { overlapPaths } from './overlap-paths.ts';

/** Asks for a run; the workers beside the requests carry it out. */
export async function askRun(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const host = await hostOf(ask);
  if (!host.ok) return host.error;
  const { agencyId, officerId } = askingOfficer(ask);
  const location = overlapPaths.runs.to({});
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted: permitted.value }, async (tx) => {
    const run = {
      id: newId(ask.now.epochMilliseconds),
      ground: 'asked',
      askedBy: officerId,
      askedAt: ask.now,
    } as const;
    if (!(await addRun(tx, host.value, run))) return err(refuse('overlap_run_under_way', { next: location }));
    return ok({ location, subject: { kind: 'overlap_run', id: run.id }, personId: null });
  });
}
