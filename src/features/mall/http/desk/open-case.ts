import {
  type Dispute,
  fetchedAttributes,
  listPending,
  officeDisputes,
  OPEN_CORRECTIONS,
} from '../../../onceonly/index.ts';
import type { Access } from '../../../../kernel/access/access.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Application } from '../../domain/application.ts';
import type { ApplicationEvent } from '../../domain/application-event.ts';
import { fold } from '../../domain/fold.ts';
import type { ServiceVersion } from '../../domain/service.ts';
import { type MissingProof, missingProofs } from '../../domain/proofs.ts';
import { type ApplicationSummary, findApplication } from '../../storage/application.ts';
import { listEvents } from '../../storage/event.ts';
import { notesOf } from '../../storage/note.ts';
import { ABOUT, type CaseContent, openContent, readContent, weighingOf } from '../casework/weigh.ts';
import type { FoundCase } from './find-case.ts';

type Pending = Awaited<ReturnType<typeof listPending>>[number];

/** What the office keeps of a case; the reading is recorded for the person. */
export interface ReadCase extends FoundCase {
  readonly access: Access;
  readonly application: Application;
  readonly events: readonly ApplicationEvent[];
  readonly summary: ApplicationSummary | null;
  readonly content: CaseContent;
  readonly notes: ReadonlyMap<string, string>;
  /** Calls to registers that are still open. */
  readonly pending: readonly Pending[];
  readonly missing: readonly MissingProof[];
}

/** Everything an officer sees of a case. */
export interface OpenedCase extends ReadCase {
  /** Which of its values she has asked their owners to correct. */
  readonly disputes: readonly Dispute[];
}

export async function openCase(ask: Ask, found: FoundCase): Promise<OpenedCase> {
  const read = await ask.services.db.as(asAgency(found.actor.agencyId), (tx) => readCase(tx, ask, found));
  return withDisputes(ask, read);
}

/** Adds what she contests, which is read in a transaction of hers: call it outside the office's. */
export async function withDisputes({ services }: Ask, read: ReadCase): Promise<OpenedCase> {
  const { row, ground, access } = read;
  const found = await officeDisputes(services, access, [row.personId]);
  return { ...read, disputes: disputesAbout(ground.version, found.get(row.personId) ?? []) };
}

/** Those that concern what the service decides upon. */
export function disputesAbout(
  { definition }: Pick<ServiceVersion, 'definition'>,
  disputes: readonly Dispute[],
): readonly Dispute[] {
  const read = fetchedAttributes(definition.bindings);
  return disputes.filter(({ attribute }) => read.includes(attribute));
}

/** The same in a transaction of the office that is open already. */
export async function readCase(tx: Tx, { services }: Ask, found: FoundCase): Promise<ReadCase> {
  const { actor, row, ground } = found;
  const { personId, id, caseNumber } = row;
  const { version } = ground;
  const now = services.clock.trueNow();
  const purpose = version.definition.purposes.review;
  const beside = [OPEN_CORRECTIONS];
  const access = await openContent(tx, { ground, personId, id, caseNumber, actor, purpose, beside }, now);
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
    access,
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
