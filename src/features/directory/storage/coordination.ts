import { sql } from 'kysely';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { CoordinationFact } from '../domain/coordination-register.ts';
import type { OrganisationNames } from '../domain/organisation.ts';
import { directoryTables, type DirectoryTables } from './directory-tables.ts';

/** Facts that were recorded together, by whom and when; `by` null is the first list. */
export interface RecordedChange {
  readonly changeId: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string | null;
  readonly facts: readonly CoordinationFact[];
}

/** Lets one change of coordination at a time be decided and appended. */
export async function lockCoordination(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('directory.coordination_fact', 0))`.execute(tx);
}

/** All facts in the order they were recorded. Some hundreds in a decade, 10,000 at most, so they are read whole. */
export async function listFacts(tx: Tx): Promise<readonly CoordinationFact[]> {
  return (await facts(tx).execute()).map(toFact);
}

/** All changes in the order they were recorded, the first list among them. */
export async function listChanges(tx: Tx): Promise<readonly RecordedChange[]> {
  return groupByChange(await facts(tx).execute());
}

export async function findChange(tx: Tx, changeId: string): Promise<RecordedChange | null> {
  const [change] = groupByChange(await facts(tx).where('change_id', '=', changeId).execute());
  return change ?? null;
}

interface Recording {
  readonly agencyId: string;
  readonly changeId: string;
  /** How many facts there were before; a writer who has seen others collides. */
  readonly after: number;
  readonly at: Instant;
  readonly by: string | null;
}

/** Appends the facts of one change, in a transaction of the organisation that publishes them. */
export async function appendFacts(tx: Tx, recording: Recording, added: readonly CoordinationFact[]): Promise<void> {
  await directoryTables(tx)
    .insertInto('directory.coordination_fact')
    .values(
      added.map((fact, index) => ({
        position: recording.after + index + 1,
        agency_id: recording.agencyId,
        change_id: recording.changeId,
        kind: fact.kind,
        organisation: fact.organisation,
        on_date: fact.on,
        as_kind: fact.kind === 'organisation.established' ? fact.as : null,
        ...nameColumns('names' in fact ? fact.names : null),
        coordinator: fact.kind === 'coordination.assigned' ? fact.coordinator : null,
        successors: fact.kind === 'organisation.dissolved' ? [...fact.successors] : null,
        basis_text: fact.basis.text,
        basis_confirmed: fact.basis.confirmed,
        recorded_at: recording.at,
        recorded_by: recording.by,
      })),
    )
    .execute();
}

function facts(tx: Tx) {
  return directoryTables(tx)
    .selectFrom('directory.coordination_fact')
    .select([
      'change_id',
      'kind',
      'organisation',
      'on_date',
      'as_kind',
      'name',
      'name_en',
      'short_name',
      'coordinator',
      'successors',
      'basis_text',
      'basis_confirmed',
      'recorded_at',
      'recorded_by',
    ])
    .orderBy('position');
}

type FactRow = Omit<DirectoryTables['directory.coordination_fact'], 'position' | 'agency_id'>;

function groupByChange(rows: readonly FactRow[]): readonly RecordedChange[] {
  return [...Map.groupBy(rows, (row) => row.change_id).values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    return [
      {
        changeId: first.change_id,
        recordedAt: first.recorded_at,
        recordedBy: first.recorded_by,
        facts: together.map(toFact),
      },
    ];
  });
}

function nameColumns(names: OrganisationNames | null) {
  return { name: names?.name ?? null, name_en: names?.nameEn ?? null, short_name: names?.shortName ?? null };
}

function toFact(row: FactRow): CoordinationFact {
  const { organisation } = row;
  const stamp = { on: row.on_date, basis: { text: row.basis_text, confirmed: row.basis_confirmed } };
  switch (row.kind) {
    case 'organisation.established':
      return { kind: row.kind, organisation, as: held(row.as_kind), names: toNames(row), ...stamp };
    case 'organisation.renamed':
      return { kind: row.kind, organisation, names: toNames(row), ...stamp };
    case 'organisation.dissolved':
      return { kind: row.kind, organisation, successors: held(row.successors), ...stamp };
    case 'coordination.assigned':
      return { kind: row.kind, organisation, coordinator: held(row.coordinator), ...stamp };
    case 'coordination.ended':
      return { kind: row.kind, organisation, ...stamp };
    default:
      return row.kind satisfies never;
  }
}

function toNames(row: FactRow): OrganisationNames {
  return { name: held(row.name), nameEn: held(row.name_en), shortName: held(row.short_name) };
}

/** The table's checks say which columns a kind has. */
function held<T>(value: T | null): T {
  if (value === null) throw new Error('A fact of coordination lacks a column of its kind.');
  return value;
}
