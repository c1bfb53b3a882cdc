import type { Tx } from '../../../../kernel/database.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { Application } from '../../domain/application.ts';
import type { DeskCircumstances } from '../../domain/authority-desk.ts';
import type { CaseworkFault } from '../../domain/decide.ts';
import type { Command } from '../../http/casework/commands.ts';
import type { DeskVerb } from '../../http/desk/case-verbs.ts';
import { FETCH_LIMIT_MS } from '../../http/desk/desk-limits.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { findCase, permitVerb, seenIn } from '../../http/desk/find-case.ts';
import { mayBeMended, refreshCase } from '../../http/desk/refresh-case.ts';
import type { MallPort } from '../../http/mall-port.ts';
import { findOfAgency } from '../../storage/application-row.ts';
import { conflictPage } from './conflict-page.tsx';

export type DeskPort = Pick<MallPort, 'onceonly'>;
type AtStep = DeskCircumstances['desk_step.pass'];

export interface Act {
  readonly verb: DeskVerb | 'accept';
  readonly run: (tx: Tx, command: Command) => Promise<Result<Application, CaseworkFault>>;
  /** What he had typed, so that a conflict does not lose it. */
  readonly written: readonly { readonly label: string; readonly words: string }[];
}

/**
 * Carries out a verb on a case as the officer saw it. A double click gets the first answer; a case that moved on
 * gets the page that shows what happened since.
 */
export async function actOnCase(
  port: DeskPort,
  ask: Ask<'/meja/:id'>,
  { permit, act }: { readonly permit: Permit<AtStep>; readonly act: Act },
): Promise<Reply> {
  const found = await findCase(ask);
  if (!found.ok) return found.error;
  const { actor, row, ground } = found.value;
  const { agencyId, id, personId } = row;
  // By role alone: a repeated form must get its first answer although the step is over by now.
  const permitted = permit({ agencyId, step: null });
  if (!permitted.ok) return permitted.error;
  const seen = seenIn(ask);
  const options = { viewer: { kind: 'agency', agencyId }, agencyId, permitted: permitted.value } as const;
  let mayMend = false;
  const attempt = () =>
    write(ask, options, async (tx) => {
      const now = await findOfAgency(tx, { agencyId, id });
      if (now === null || now.seq !== seen) return err(refuse('case_moved_on'));
      const atStep = permitVerb({ ...found.value, row: now }, permit);
      if (!atStep.ok) return err(atStep.error);
      const done = await act.run(tx, { ground, personId, id, seen, actor });
      if (!done.ok) {
        mayMend = done.error.code === 'proof_missing' && mayBeMended(done.error.missing);
        return err(refusalOf(done.error, id));
      }
      const location = deskPaths.case.to({ id }, { sejak: String(seen) });
      return ok({ location, subject: { kind: 'application', id }, personId });
    });
  let reply = await attempt();
  if (mayMend) {
    // Sources are asked between two transactions, never in one.
    await refreshCase(ask, port, { found: found.value, signal: AbortSignal.timeout(FETCH_LIMIT_MS) });
    reply = await attempt();
  }
  const hasMoved = reply.kind === 'refusal' && reply.code === 'case_moved_on';
  return hasMoved ? conflictPage(port, ask, { seen, act }) : reply;
}

/** A fault of a command as the page that explains it. */
function refusalOf({ code }: CaseworkFault, id: string): RefusalReply {
  if (code === 'case_unknown') return refuse('desk_case_unknown', { next: deskPaths.queue.to({}) });
  return refuse(code, { next: deskPaths.case.to({ id }) });
}
