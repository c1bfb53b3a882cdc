import { sql } from 'kysely';
import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { type DataKey, type DataKeys, keyId } from '../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { Application } from '../domain/application.ts';
import type { Step } from '../domain/service.ts';
import type { ApplicationRow } from './application-row.ts';
import { applicationTables } from './application-tables.ts';

/** What the queue shows of a person: her name, and what she applies for ("Bidan"), where the service says it. */
export interface ApplicationSummary {
  readonly name: string;
  readonly about: string | null;
}

/** An application, opened. `summary` is null once its key is destroyed. */
export type OpenedRow = ApplicationRow & { readonly summary: ApplicationSummary | null };

/** How an application stands after its last event. */
export interface Projection {
  readonly application: Application;
  readonly stepKind: Step['kind'] | null;
  readonly dueOn: LocalDate | null;
  readonly stepDueOn: LocalDate | null;
  /** Casework time. */
  readonly at: Instant;
}

export interface NewApplicationRow extends Projection {
  readonly service: string;
  readonly key: DataKey;
  readonly summary: ApplicationSummary;
  /** HMACs of the words of her name. */
  readonly nameTokens: readonly string[];
}

/** Holds up whoever submits the same application at the same moment, until this transaction ends. */
export async function lockSubmission(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mall.submit:${id}`}, 0))`.execute(tx);
}

/** Adds an application as it stands after its first events. */
export async function addApplication(tx: Tx, given: NewApplicationRow): Promise<void> {
  const { application, key } = given;
  await applicationTables(tx)
    .insertInto('mall.application')
    .values({
      person_id: application.personId,
      id: application.id,
      agency_id: application.agencyId,
      version_id: application.versionId,
      service: given.service,
      case_number: application.caseNumber,
      key_id: key.id,
      summary_sealed: key.encrypt(Buffer.from(JSON.stringify(given.summary), 'utf8'), placeOf(application.id)),
      name_tokens: [...given.nameTokens],
      submitted_at: application.submittedAt,
      ...standing(given),
    })
    .execute();
}

/** Notes how an application stands after its last event. */
export async function project(tx: Tx, projection: Projection): Promise<void> {
  const { personId, id } = projection.application;
  await applicationTables(tx)
    .updateTable('mall.application')
    .set(standing(projection))
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .execute();
}

function standing({ application, stepKind, dueOn, stepDueOn, at }: Projection) {
  const { seq, stage, step, holder, overdueSince } = application;
  return {
    seq,
    stage,
    step,
    step_kind: stepKind,
    holder,
    due_on: dueOn,
    step_due_on: stepDueOn,
    overdue_since: overdueSince,
    changed_at: at,
  };
}

/** One application with what names the person; null when the viewer has none of that id. */
export async function findApplication(
  tx: Tx,
  access: Access,
  { keys, personId, id }: { readonly keys: DataKeys; readonly personId: string; readonly id: string },
): Promise<OpenedRow | null> {
  access.require(personId);
  const row = await selectRows(tx).where('person_id', '=', personId).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const [opened] = await openRows(keys, [row]);
  return opened ?? null;
}

/** A person's applications, the latest first, 50 at most. */
export async function listOfPerson(
  tx: Tx,
  access: Access,
  { keys, personId }: { readonly keys: DataKeys; readonly personId: string },
): Promise<readonly OpenedRow[]> {
  access.require(personId);
  const rows = await selectRows(tx)
    .where('person_id', '=', personId)
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return openRows(keys, rows);
}

/** What names the persons of a page of the queue, by the application's id; erased ones are not there. */
export async function openSummaries(
  tx: Tx,
  access: Access,
  { keys, rows }: { readonly keys: DataKeys; readonly rows: readonly ApplicationRow[] },
): Promise<ReadonlyMap<string, ApplicationSummary>> {
  if (rows.length > 50) throw new Error('A page of the queue names 50 persons at most.');
  if (rows.length === 0) return new Map();
  for (const { personId } of rows) access.require(personId);
  const sealed = await selectRows(tx)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .where(
      'person_id',
      'in',
      rows.map(({ personId }) => personId),
    )
    .execute();
  const opened = await openRows(keys, sealed);
  return new Map(opened.flatMap(({ id, summary }) => (summary === null ? [] : [[id, summary] as const])));
}

function selectRows(tx: Tx) {
  return applicationTables(tx)
    .selectFrom('mall.application')
    .select([
      'person_id as personId',
      'id',
      'agency_id as agencyId',
      'version_id as versionId',
      'service',
      'case_number as caseNumber',
      'key_id as keyId',
      'seq',
      'stage',
      'step',
      'step_kind as stepKind',
      'holder',
      'due_on as dueOn',
      'step_due_on as stepDueOn',
      'overdue_since as overdueSince',
      'submitted_at as submittedAt',
      'changed_at as changedAt',
      'summary_sealed',
    ]);
}

async function openRows(
  keys: DataKeys,
  rows: readonly (ApplicationRow & { readonly summary_sealed: Buffer })[],
): Promise<readonly OpenedRow[]> {
  const opened = await keys.openKeys([...new Set(rows.map((row) => keyId(row.keyId)))]);
  return rows.map(({ summary_sealed: sealed, ...row }) => {
    const key = opened.get(keyId(row.keyId));
    if (key === undefined || (!key.ok && key.error === 'key_unknown'))
      throw new Error(`Application ${row.id} has no key.`);
    return { ...row, summary: key.ok ? summaryIn(key.value, row.id, sealed) : null };
  });
}

function summaryIn(key: DataKey, id: string, sealed: Buffer): ApplicationSummary {
  const opened = key.decrypt(sealed, placeOf(id));
  if (!opened.ok) throw new Error(`The summary of application ${id} does not open: ${opened.error}.`);
  // It was typed when it was sealed, and sealing lets nothing be altered.
  return JSON.parse(opened.value.toString('utf8')) as ApplicationSummary;
}

function placeOf(id: string) {
  return { table: 'mall.application', column: 'summary_sealed', row: id };
}
