import { sql } from 'kysely';
import type { ApplicationEvent } from '../../src/features/mall/domain/application-event.ts';
import { eventIn } from '../../src/features/mall/storage/event-row.ts';
import type { ApplicationRow } from '../../src/features/mall/storage/application-row.ts';
import type { Tx } from '../../src/kernel/database.ts';
import type { Instant } from '../../src/vocabulary/instant.ts';

/** Everything that a submission leaves behind, of all offices and persons. */
export interface Standing {
  readonly applications: readonly ApplicationRow[];
  readonly events: readonly HeldEvent[];
  readonly caseNumbers: readonly { readonly number: string; readonly applicationId: string }[];
  readonly notices: readonly Keyed[];
  readonly timers: readonly Keyed[];
  readonly effects: readonly HeldEffect[];
  /** Drafts that say of themselves that they are sent. */
  readonly sentDrafts: readonly string[];
  /** How many of her answers are kept, by application. */
  readonly answers: ReadonlyMap<string, number>;
}

export interface HeldEvent {
  readonly applicationId: string;
  readonly event: ApplicationEvent;
}

/** A thing of a kind about an application. */
export interface Keyed {
  readonly kind: string;
  readonly key: string;
  readonly applicationId: string;
}

export interface HeldEffect {
  readonly kind: string;
  readonly key: string;
  readonly state: string;
  readonly lastError: string | null;
}

/** Reads it with the eyes of somebody who sees all rows; in one transaction. */
export async function readStanding(tx: Tx): Promise<Standing> {
  return {
    applications: await applicationsIn(tx),
    events: await eventsIn(tx),
    caseNumbers: await caseNumbersIn(tx),
    notices: await noticesIn(tx),
    timers: await timersIn(tx),
    effects: await effectsIn(tx),
    sentDrafts: await sentDraftsIn(tx),
    answers: await answersIn(tx),
  };
}

async function applicationsIn(tx: Tx): Promise<readonly ApplicationRow[]> {
  const { rows } = await sql<ApplicationRow>`
    select person_id as "personId", id, agency_id as "agencyId", version_id as "versionId", service,
      case_number as "caseNumber", key_id as "keyId", seq, stage, step, step_kind as "stepKind", holder,
      due_on as "dueOn", step_due_on as "stepDueOn", overdue_since as "overdueSince",
      submitted_at as "submittedAt", changed_at as "changedAt" from mall.application`.execute(tx);
  return rows;
}

async function eventsIn(tx: Tx): Promise<readonly HeldEvent[]> {
  const { rows } = await sql<Parameters<typeof eventIn>[0] & { readonly application_id: string }>`
    select application_id, seq, kind, version, at, recorded_at, actor, body from mall.application_event
    order by application_id, seq`.execute(tx);
  return rows.map((row) => ({ applicationId: row.application_id, event: eventIn(row) }));
}

async function caseNumbersIn(tx: Tx): Promise<Standing['caseNumbers']> {
  const { rows } = await sql<{ number: string; applicationId: string }>`
    select number, application_id as "applicationId" from mall.case_number`.execute(tx);
  return rows;
}

async function noticesIn(tx: Tx): Promise<readonly Keyed[]> {
  const { rows } = await sql<Keyed>`
    select kind, key, substring(key from ${UUID}) as "applicationId" from notices.person_notice
    where kind like 'application.%'`.execute(tx);
  return rows;
}

async function timersIn(tx: Tx): Promise<readonly Keyed[]> {
  const { rows } = await sql<Keyed>`
    select kind, key, payload->>'applicationId' as "applicationId" from kernel.timer
    where payload ? 'applicationId'`.execute(tx);
  return rows;
}

async function effectsIn(tx: Tx): Promise<readonly HeldEffect[]> {
  const { rows } = await sql<HeldEffect>`
    select kind, key, state, last_error as "lastError" from kernel.outbox where state <> 'done'`.execute(tx);
  return rows;
}

async function sentDraftsIn(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from mall.draft where submitted_at is not null`.execute(tx);
  return rows.map(({ id }) => id);
}

async function answersIn(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select ref_id as id, count(distinct attribute)::int as count from onceonly.evidence
    where kind = 'application' and assurance = 'DECLARED' group by ref_id`.execute(tx);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** What one application needs to be compared with its events. */
export function eventsByApplication({ events }: Standing): ReadonlyMap<string, readonly ApplicationEvent[]> {
  const grouped = Map.groupBy(events, ({ applicationId }) => applicationId);
  return new Map([...grouped].map(([id, held]) => [id, held.map(({ event }) => event)]));
}

/** When an application was committed, as far as its first event tells. */
export function submittedAt(standing: Standing, id: string): Instant | null {
  const first = standing.events.find(({ applicationId, event }) => applicationId === id && event.seq === 1);
  return first?.event.recordedAt ?? null;
}
