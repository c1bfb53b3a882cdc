import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { ImportState, ListImport } from '../../domain/intake/import.ts';
import { intakeTables, toJson } from './intake-tables.ts';

export interface ImportPlace {
  readonly agencyId: string;
  readonly id: string;
}

export type NewImport = Pick<
  ListImport,
  'agencyId' | 'id' | 'fileId' | 'isPasted' | 'correctsId' | 'createdAt' | 'createdBy'
>;

/** Begins an import, in a transaction of its agency: its file is read next. */
export async function addImport(tx: Tx, given: NewImport): Promise<void> {
  await intakeTables(tx)
    .insertInto('portfolio.import')
    .values({
      agency_id: given.agencyId,
      id: given.id,
      file_id: given.fileId,
      is_pasted: given.isPasted,
      corrects_id: given.correctsId,
      state: 'reading',
      revision: 1,
      done: 0,
      total: 0,
      proposal: null,
      plan: null,
      figures: null,
      fault: null,
      created_at: given.createdAt,
      created_by: given.createdBy,
      changed_at: given.createdAt,
      changed_by: given.createdBy,
      submitted_at: null,
      submitted_by: null,
      decided_at: null,
      decided_by: null,
      decision_note: null,
      compared_at: null,
    })
    .execute();
}

export async function findImport(tx: Tx, { agencyId, id }: ImportPlace): Promise<ListImport | null> {
  const row = await imports(tx).where('agency_id', '=', agencyId).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toImport(row);
}

/** Under lock: whoever changes it next waits. */
export async function lockImport(tx: Tx, { agencyId, id }: ImportPlace): Promise<ListImport | null> {
  const row = await imports(tx).where('agency_id', '=', agencyId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : toImport(row);
}

/** An agency's imports, last changed first. */
export async function listImports(tx: Tx, agencyId: string, limit: number): Promise<readonly ListImport[]> {
  const rows = await imports(tx)
    .where('agency_id', '=', agencyId)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toImport);
}

/** The imports that correct this one and were not given up, oldest first; 50 at most. */
export async function listCorrections(tx: Tx, { agencyId, id }: ImportPlace): Promise<readonly ListImport[]> {
  const rows = await imports(tx)
    .where('agency_id', '=', agencyId)
    .where('corrects_id', '=', id)
    .where('state', '!=', 'withdrawn')
    .orderBy('created_at')
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map(toImport);
}

export type ImportChange = Partial<
  Pick<
    ListImport,
    | 'state'
    | 'done'
    | 'total'
    | 'proposal'
    | 'plan'
    | 'figures'
    | 'fault'
    | 'submittedAt'
    | 'submittedBy'
    | 'decidedAt'
    | 'decidedBy'
    | 'decisionNote'
    | 'comparedAt'
  >
>;

/** What the work beside the requests brings about, only while the import is still in that state. */
export async function progressImport(
  tx: Tx,
  place: ImportPlace & { readonly state: ImportState },
  change: ImportChange,
): Promise<boolean> {
  const { numUpdatedRows } = await intakeTables(tx)
    .updateTable('portfolio.import')
    .set(columnsOf(change))
    .where('agency_id', '=', place.agencyId)
    .where('id', '=', place.id)
    .where('state', '=', place.state)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What a person changes of a locked import: one revision more. */
export async function changeImport(
  tx: Tx,
  { agencyId, id, revision }: ListImport,
  change: ImportChange & { readonly changedAt: Instant; readonly changedBy: string | null },
): Promise<void> {
  await intakeTables(tx)
    .updateTable('portfolio.import')
    .set({
      ...columnsOf(change),
      revision: revision + 1,
      changed_at: change.changedAt,
      changed_by: change.changedBy,
    })
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .execute();
}

function columnsOf(change: ImportChange) {
  const json = (value: unknown) => (value === null ? null : toJson(value));
  return {
    ...(change.state === undefined ? {} : { state: change.state }),
    ...(change.done === undefined ? {} : { done: change.done }),
    ...(change.total === undefined ? {} : { total: change.total }),
    ...(change.proposal === undefined ? {} : { proposal: json(change.proposal) }),
    ...(change.plan === undefined ? {} : { plan: json(change.plan) }),
    ...(change.figures === undefined ? {} : { figures: json(change.figures) }),
    ...(change.fault === undefined ? {} : { fault: json(change.fault) }),
    ...(change.submittedAt === undefined ? {} : { submitted_at: change.submittedAt }),
    ...(change.submittedBy === undefined ? {} : { submitted_by: change.submittedBy }),
    ...(change.decidedAt === undefined ? {} : { decided_at: change.decidedAt }),
    ...(change.decidedBy === undefined ? {} : { decided_by: change.decidedBy }),
    ...(change.decisionNote === undefined ? {} : { decision_note: change.decisionNote }),
    ...(change.comparedAt === undefined ? {} : { compared_at: change.comparedAt }),
  };
}

function imports(tx: Tx) {
  return intakeTables(tx)
    .selectFrom('portfolio.import')
    .select([
      'agency_id',
      'id',
      'file_id',
      'is_pasted',
      'corrects_id',
      'state',
      'revision',
      'done',
      'total',
      'proposal',
      'plan',
      'figures',
      'fault',
      'created_at',
      'created_by',
      'changed_at',
      'changed_by',
      'submitted_at',
      'submitted_by',
      'decided_at',
      'decided_by',
      'decision_note',
      'compared_at',
    ]);
}

type ImportColumns = Awaited<ReturnType<ReturnType<typeof imports>['execute']>>[number];

/** The JSON is what columnsOf wrote. */
function toImport(row: ImportColumns): ListImport {
  return {
    agencyId: row.agency_id,
    id: row.id,
    fileId: row.file_id,
    isPasted: row.is_pasted,
    correctsId: row.corrects_id,
    state: row.state,
    revision: row.revision,
    done: row.done,
    total: row.total,
    proposal: row.proposal as ListImport['proposal'],
    plan: row.plan as ListImport['plan'],
    figures: row.figures as ListImport['figures'],
    fault: row.fault as ListImport['fault'],
    createdAt: row.created_at,
    createdBy: row.created_by,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    decisionNote: row.decision_note,
    comparedAt: row.compared_at,
  };
}
