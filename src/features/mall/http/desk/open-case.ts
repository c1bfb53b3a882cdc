import { listPending } from '../../../onceonly/index.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Application } from '../../domain/application.ts';
import type { ApplicationEvent } from '../../domain/application-event.ts';
import { fold } from '../../domain/fold.ts';
import { type MissingProof, missingProofs } from '../../domain/proofs.ts';
import { type ApplicationSummary, findApplication } from '../../storage/application.ts';
import { listEvents } from '../../storage/event.ts';
import { notesOf } from '../../storage/note.ts';
import { ABOUT, type CaseContent, openContent, readContent, weighingOf } from '../casework/weigh.ts';
import type { FoundCase } from './find-case.ts';

type Pending = Awaited<ReturnType<typeof listPending>>[number];

/** Everything an officer sees of a case; the reading is recorded for the person. */
export interface OpenedCase extends FoundCase {
  readonly application: Application;
  readonly events: readonly ApplicationEvent[];
  readonly summary: ApplicationSummary | null;
  readonly content: CaseContent;
  readonly notes: ReadonlyMap<string, string>;
  /** Calls to registers that are still open. */
  readonly pending: readonly Pending[];
  readonly missing: readonly MissingProof[];
}

export function openCase(ask: Ask, found: FoundCase): Promise<OpenedCase> {
  return ask.services.db.as(asAgency(found.actor.agencyId), (tx) => readCase(tx, ask, found));
}

/** The same in a transaction of the office that is open already. */
export async function readCase(tx: Tx, { services }: Ask, found: FoundCase): Promise<OpenedCase> {
  const { actor, row, ground } = found;
  const { personId, id, caseNumber } = row;
  const { version } = ground;
  const now = services.clock.trueNow();
  const purpose = version.definition.purposes.review;
  const access = await openContent(tx, { ground, personId, id, caseNumber, actor, purpose }, now);
  const keys = services.keys.data;
  const opened = await findApplication(tx, access, { keys, personId, id });
  const events = await listEvents(tx, access, { personId, id });
  const application = fold(events);
  const content = await readContent(tx, access, { services, version, personId, id });
  const notes = await notesOf(tx, access, { keys, personId, applicationId: id });
  const pending = await listPending(tx, access, { personId, about: { kind: ABOUT, id } });
  const weighing = weighingOf(ground, content, { at: services.clock.caseworkNow(), now });
  return {
    ...found,
    application,
    events,
    summary: opened?.summary ?? null,
    content,
    notes,
    pending: pending.filter(({ settledAt }) => settledAt === null),
    missing: isDecided(application) ? [] : missingProofs({ ...weighing, application }),
  };
}

function isDecided({ stage }: Application): boolean {
  return stage !== 'working' && stage !== 'returned';
}
