import type { Ask } from '../../../../kernel/http/ask.ts';
import { refuse, type RefusalReply } from '../../../../kernel/http/reply.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { lastDoneRun, type OverlapRun } from '../../storage/overlap/overlap-run.ts';
import { overlapHost } from './overlap-host.ts';
import { overlapPaths } from './overlap-paths.ts';

/** The results that pages show: whose they are, and of which run. */
export interface Results {
  readonly host: string;
  readonly run: OverlapRun;
  readonly place: { readonly host: string; readonly runId: string };
}

export async function hostOf(ask: Pick<Ask, 'services' | 'now'>): Promise<Result<string, RefusalReply>> {
  const host = await overlapHost(ask.services, ask.now);
  return host === null ? err(refuse('overlap_host_missing')) : ok(host);
}

/** The last run that is done; null in the value: there is none yet. */
export async function findResults(ask: Pick<Ask, 'services' | 'now'>): Promise<Result<Results | null, RefusalReply>> {
  const host = await hostOf(ask);
  if (!host.ok) return host;
  const run = await ask.services.db.as(PUBLIC, (tx) => lastDoneRun(tx, host.value));
  return ok(run === null ? null : { host: host.value, run, place: { host: host.value, runId: run.id } });
}

/** The same for pages that are nothing without a run. */
export async function openResults(ask: Pick<Ask, 'services' | 'now'>): Promise<Result<Results, RefusalReply>> {
  const found = await findResults(ask);
  if (!found.ok) return found;
  if (found.value === null) return err(refuse('overlap_nothing_yet', { next: overlapPaths.runs.to({}) }));
  return ok(found.value);
}
