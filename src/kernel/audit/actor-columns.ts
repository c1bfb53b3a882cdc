import type { Actor } from '../../vocabulary/authority.ts';

/** Who did it, as records keep it: the kind, and the officer's or person's id. */
export interface RecordedActor {
  readonly kind: Actor['kind'];
  /** null for the worker and for the public, who have none. */
  readonly id: string | null;
}

export interface ActorColumns {
  readonly actor_kind: Actor['kind'];
  readonly actor_id: string | null;
}

export function actorColumns(actor: Actor): ActorColumns {
  switch (actor.kind) {
    case 'officer':
      return { actor_kind: actor.kind, actor_id: actor.officerId };
    case 'person':
      return { actor_kind: actor.kind, actor_id: actor.personId };
    case 'public':
    case 'worker':
      return { actor_kind: actor.kind, actor_id: null };
    default:
      return actor satisfies never;
  }
}

export function recordedActor(row: ActorColumns): RecordedActor {
  return { kind: row.actor_kind, id: row.actor_id };
}
