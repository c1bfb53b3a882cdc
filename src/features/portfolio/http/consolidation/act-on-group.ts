import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { Ask, Permitted } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { PlanEventBody } from '../../domain/consolidation/plan-event.ts';
import { lockSubject } from '../../storage/consolidation/consolidation-head.ts';
import { dayOf } from '../registry/registry-office.ts';
import { appendEvents } from './append-events.ts';
import { type ConsolidationCase, readCase, seenBy, type Words } from './consolidation-case.ts';
import { consolidationPaths } from './consolidation-paths.ts';
import { groundOf } from './follow-up.ts';

/** What an act adds to a group, and what else it writes in the same transaction. */
export interface Acted {
  readonly bodies: readonly PlanEventBody[];
  readonly words?: Words;
  readonly also?: (tx: Tx, next: ConsolidationCase) => Promise<void>;
  /** Where the result stands; the group's page unless told. */
  readonly location?: string;
}

export interface GroupAct<F> {
  readonly id: string;
  readonly permitted: Permitted;
  /** What the officer saw; null: it does not matter what happened since. */
  readonly seen: number | null;
  readonly decide: (tx: Tx, found: ConsolidationCase, on: LocalDate) => Promise<Result<Acted, F>> | Result<Acted, F>;
}

/** The act was carried out or refused with a page, met a fault that its form can show, or somebody was quicker. */
export type ActOutcome<F> =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'fault'; readonly fault: F }
  | { readonly kind: 'moved'; readonly seen: number };

/**
 * Carries out an act on a group as the officer saw it, in one transaction of the own agency and under the group's
 * lock. A double click gets the first answer; a group that moved on is told apart.
 */
export async function actOnGroup<F>(ask: Ask, act: GroupAct<F>): Promise<ActOutcome<F>> {
  const { services } = ask;
  const { agencyId, officerId } = askingOfficer(ask);
  const ground = await groundOf(services);
  let outcome: ActOutcome<F> | null = null;
  const viewer = asAgency(agencyId);
  if (viewer.kind !== 'agency') throw new Error('An officer acts for an agency.');
  const reply = await write(ask, { viewer, agencyId, permitted: act.permitted }, async (tx) => {
    await lockSubject(tx, act.id);
    const found = await readCase(tx, services, act.id);
    if (found === null) return err(refuse('consolidation_unknown', { next: consolidationPaths.list.to({}) }));
    if (act.seen !== null && seenBy(found, agencyId) !== act.seen) {
      outcome = { kind: 'moved', seen: act.seen };
      return err(refuse('consolidation_moved_on'));
    }
    const decided = await act.decide(tx, found, dayOf(ask));
    if (!decided.ok) {
      outcome = { kind: 'fault', fault: decided.error };
      return err(refuse('consolidation_moved_on'));
    }
    const { bodies, words = {}, also, location } = decided.value;
    const appending = { writerId: agencyId, actorId: officerId, bodies, words };
    const next = bodies.length === 0 ? found : await appendEvents(tx, services, { found, appending, ground });
    await also?.(tx, next);
    return ok({
      location: location ?? consolidationPaths.group.to({ id: act.id }),
      subject: { kind: 'consolidation', id: act.id },
      personId: null,
    });
  });
  return outcome ?? { kind: 'reply', reply };
}
