import { err, type Result } from '../../../vocabulary/result.ts';
import type { Ask, Permit, Permitted } from '../../../kernel/http/ask.ts';
import { csrfToken } from '../../../kernel/http/csrf.ts';
import { refuse, type RefusalReply } from '../../../kernel/http/reply.ts';
import { newId } from '../../../kernel/ids.ts';
import { isAppointingOnly } from '../http/appointing-only.ts';
import { directoryPaths } from './directory-paths.ts';

/** What every form that writes carries unseen. */
export interface FormTokens {
  readonly csrf: string;
  readonly key: string;
}

export function formTokens(ask: Pick<Ask, 'session'>): FormTokens {
  if (ask.session === null) throw new Error('A form that writes is shown to nobody.');
  return { csrf: csrfToken(ask.session.csrfSecret), key: newId() };
}

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

/** The officer who asks; a route that only officers reach has one. */
export function askingOfficer({ actor }: Pick<Ask, 'actor'>): {
  readonly officerId: string;
  readonly agencyId: string;
} {
  if (actor.kind !== 'officer') throw new Error('This page is for officers only.');
  return actor;
}
