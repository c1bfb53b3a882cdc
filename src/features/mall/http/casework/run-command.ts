import type { Actor } from '../../../../vocabulary/authority.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { keyId } from '../../../../kernel/keys/data-keys.ts';
import { type Instant, localDateIn } from '../../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { Application } from '../../domain/application.ts';
import type { ApplicationEvent, EventActor } from '../../domain/application-event.ts';
import { runningStretch, stepDueOn } from '../../domain/casework-clock.ts';
import type { CaseworkFault, Decided } from '../../domain/decide.ts';
import { apply, fold } from '../../domain/fold.ts';
import { type Projection, project } from '../../storage/application.ts';
import { type ApplicationRow, lockApplication } from '../../storage/application-row.ts';
import { append } from '../../storage/event.ts';
import { addNotes } from '../../storage/note.ts';
import { type CaseGround, type CaseworkServices, timesOf } from './case-ground.ts';
import { followUp } from './follow-up.ts';

/** A command on an application that is there. */
export interface Command {
  readonly ground: CaseGround;
  readonly personId: string;
  readonly id: string;
  /** The last event that whoever commands has seen; null: the system, which looks for itself. */
  readonly seen: number | null;
  readonly actor: Actor;
}

/** An application under lock, as a command finds it. */
export interface Loaded {
  readonly row: ApplicationRow;
  readonly application: Application;
  readonly events: readonly ApplicationEvent[];
  /** Casework time. */
  readonly at: Instant;
}

/** Words that an officer adds, under the id that an event names. */
export interface Note {
  readonly id: string;
  readonly text: string;
}

export interface Running {
  readonly command: Command;
  readonly notes?: readonly Note[];
  /** Whom the events come from; by default whoever commands. */
  readonly by?: EventActor;
  readonly decide: (loaded: Loaded) => Decided | Promise<Decided>;
}

/**
 * Runs one command in the caller's transaction: the application under lock, folded and compared with what was
 * seen; then the events, how it stands now, and what follows from them. A refusal must be rolled back.
 */
export async function run(
  tx: Tx,
  services: CaseworkServices,
  running: Running,
): Promise<Result<Application, CaseworkFault>> {
  const { command } = running;
  const locked = await lockApplication(tx, command);
  if (locked === null || locked.row.versionId !== command.ground.version.id) return err({ code: 'case_unknown' });
  const application = fold(locked.events);
  const { seen } = command;
  if (seen !== null && seen !== application.seq) return err({ code: 'case_moved_on', seen, seq: application.seq });
  const { at, now } = timesOf(services);
  const decided = await running.decide({ ...locked, application, at });
  if (!decided.ok) return decided;
  if (decided.value.length === 0) return ok(application);
  const { personId, id, agencyId } = locked.row;
  const actor = running.by ?? eventActor(command.actor);
  const appended = await append(tx, {
    personId,
    id,
    agencyId,
    after: application.seq,
    bodies: decided.value,
    actor,
    at,
    now,
  });
  if (!appended.ok) return err({ code: 'case_moved_on', seen: application.seq, seq: application.seq });
  const next = appended.value.reduce(apply, application);
  await addOwnWords(tx, services, { row: locked.row, notes: running.notes ?? [], at });
  await project(tx, projectionOf(next, command.ground, { at, before: { application, row: locked.row } }));
  await followUp(tx, {
    application: next,
    service: locked.row.service,
    events: appended.value,
    ground: command.ground,
    at,
    now,
  });
  return ok(next);
}

/** How an application stands; `before` is null for a new one. */
export function projectionOf(
  application: Application,
  { version, zone, calendar }: CaseGround,
  given: {
    readonly at: Instant;
    readonly before: { readonly application: Application; readonly row: ApplicationRow } | null;
  },
): Projection {
  const { at, before } = given;
  const step = version.terms.steps.find(({ id }) => id === application.step);
  const stretch = runningStretch(application);
  const stands = { application, at, stepKind: step?.kind ?? null, dueOn: stretch?.dueOn ?? null };
  if (step === undefined || stretch === null) return { ...stands, stepDueOn: null };
  if (before !== null && before.application.step === step.id) return { ...stands, stepDueOn: before.row.stepDueOn };
  return { ...stands, stepDueOn: stepDueOn(step, stretch, { on: localDateIn(at, zone), calendar }) };
}

/** Who acts, as events keep it: ids only. */
export function eventActor(actor: Actor): EventActor {
  switch (actor.kind) {
    case 'person':
      return { kind: 'person', personId: actor.personId };
    case 'officer':
      return { kind: 'officer', officerId: actor.officerId, agencyId: actor.agencyId };
    case 'worker':
      return { kind: 'system' };
    case 'public':
      throw new Error('Nobody acts on an application without being known.');
    default:
      return actor satisfies never;
  }
}

async function addOwnWords(
  tx: Tx,
  services: CaseworkServices,
  { row, notes, at }: { readonly row: ApplicationRow; readonly notes: readonly Note[]; readonly at: Instant },
): Promise<void> {
  if (notes.length === 0) return;
  const key = await services.keys.data.openKey(keyId(row.keyId));
  if (!key.ok) throw new Error(`Application ${row.id} has no key to seal words with: ${key.error}.`);
  const { personId, id: applicationId, agencyId } = row;
  await addNotes(
    tx,
    key.value,
    notes.map(({ id, text }) => ({ id, text, personId, applicationId, agencyId, at })),
  );
}
