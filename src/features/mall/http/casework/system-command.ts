import type { Database, Tx } from '../../../../kernel/database.ts';
import type { Viewer } from '../../../../kernel/viewer.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { Application } from '../../domain/application.ts';
import type { ApplicationEvent, EventActor } from '../../domain/application-event.ts';
import type { CaseworkFault, Decided } from '../../domain/decide.ts';
import { fold } from '../../domain/fold.ts';
import { type ApplicationRow, lockApplication } from '../../storage/application-row.ts';
import { type CaseGround, caseGround, type CaseworkServices } from './case-ground.ts';
import { type Loaded, type Note, run } from './run-command.ts';

/** An application as an effect finds it, with what a command on it stands on. */
export interface FoundCase {
  readonly row: ApplicationRow;
  readonly application: Application;
  readonly events: readonly ApplicationEvent[];
  readonly ground: CaseGround;
}

/** Looks at a case before an effect does anything; null when the viewer has none of that id. */
export async function findCase(
  services: CaseworkServices,
  viewer: Viewer,
  name: { readonly personId: string; readonly id: string },
): Promise<FoundCase | null> {
  const locked = await services.db.as(viewer, (tx) => lockApplication(tx, name));
  if (locked === null) return null;
  return { ...locked, application: fold(locked.events), ground: await caseGround(services, locked.row) };
}

export interface SystemCommand {
  readonly viewer: Viewer;
  readonly found: FoundCase;
  /** Whom the events come from; by default the system. */
  readonly by?: EventActor;
  readonly notes?: readonly Note[];
  readonly decide: (tx: Tx, loaded: Loaded) => Decided | Promise<Decided>;
  /** In the same transaction, after the events. */
  readonly afterwards?: (tx: Tx, application: Application) => Promise<void>;
}

/** Runs a command for the system in a transaction of its own, which a refusal rolls back. */
export function runForSystem(
  services: CaseworkServices,
  { viewer, found, decide, afterwards, ...given }: SystemCommand,
): Promise<Result<Application, CaseworkFault>> {
  const { row, ground } = found;
  const command = { ground, personId: row.personId, id: row.id, seen: null, actor: { kind: 'worker' } } as const;
  return orNothing(services.db, viewer, async (tx) => {
    const done = await run(tx, services, { ...given, command, decide: (loaded) => decide(tx, loaded) });
    if (done.ok) await afterwards?.(tx, done.value);
    return done;
  });
}

/** One transaction for work that may be refused: what is refused leaves nothing behind. */
export async function orNothing<T, E>(
  db: Database,
  viewer: Viewer,
  work: (tx: Tx) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  const refused = new Refused<E>();
  try {
    const value = await db.as(viewer, async (tx) => {
      const done = await work(tx);
      if (done.ok) return done.value;
      refused.fault = { error: done.error };
      throw refused;
    });
    return ok(value);
  } catch (fault) {
    if (fault === refused && refused.fault !== null) return err(refused.fault.error);
    throw fault;
  }
}

/** Carries a refusal out of the transaction, which is rolled back on its way. */
class Refused<E> extends Error {
  fault: { readonly error: E } | null = null;
}
