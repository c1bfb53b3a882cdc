import { err, type Result } from '../../../vocabulary/result.ts';
import type { Ask, Permit, Permitted } from '../../../kernel/http/ask.ts';
import { refuse, type RefusalReply } from '../../../kernel/http/reply.ts';
import { isAppointingOnly } from '../http/appointing-only.ts';
import { directoryPaths } from './directory-paths.ts';

/** Asks the rule of an action that waits for a second administrator; its refusal says so. */
export async function permitOnceTwo(
  ask: Pick<Ask, 'services' | 'now'>,
  permit: Permit<{ readonly appointingOnly: boolean }>,
): Promise<Result<Permitted, RefusalReply>> {
  const appointingOnly = await isAppointingOnly(ask.services, ask.now);
  const permitted = permit({ appointingOnly });
  if (permitted.ok || !appointingOnly) return permitted;
  return err(refuse('appointing_only', { next: directoryPaths.officers.to({}) }));
}
