import { sql } from 'kysely';
import type { Tx } from '../../../../kernel/database.ts';
import { registryTables } from '../registry/registry-tables.ts';

/** A published application as the comparison reads it: open words and, for the worker, what nobody reads. */
export interface ComparedApplication {
  readonly entry: string;
  readonly agencyId: string;
  readonly kind: 'application' | 'general_application' | 'website';
  readonly name: string | null;
  readonly functionText: string | null;
  readonly codes: readonly string[];
  readonly functions: readonly string[];
  readonly ownerName: string;
  readonly isClassified: boolean;
  readonly hosts: readonly string[];
  readonly dataCodes: readonly string[];
  readonly components: readonly string[];
}

/** A page of the published applications in the order of their entries; in a worker's transaction. */
export async function listCompared(
  tx: Tx,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly ComparedApplication[]> {
  const [agency = NOBODY, element = NOBODY] = after === '' ? [] : after.split('/');
  const { rows } = await sql<Row>`
    select p.agency_id, p.element_id, p.kind, p.name, p.function_text, p.codes, p.functions, p.owner_name, p.is_classified,
      coalesce(s.hosts, '{}') as hosts, coalesce(s.data_codes, '{}') as data_codes,
      coalesce(s.components[1:40], '{}') as components
    from portfolio.published_element p
    left join portfolio.overlap_signal s
      on s.agency_id = p.agency_id and s.element_id = p.element_id and s.revision = p.revision
    where p.domain = 'application' and p.replaced_at is null
      and p.kind in ('application', 'general_application', 'website')
      and (p.status is null or p.status <> 'retired')
      and (p.agency_id, p.element_id) > (${agency}::uuid, ${element}::uuid)
    order by p.agency_id, p.element_id limit ${limit}`.execute(tx);
  return rows.map((row) => ({
    entry: `${row.agency_id}/${row.element_id}`,
    agencyId: row.agency_id,
    kind: row.kind,
    name: row.name,
    functionText: row.function_text,
    codes: row.codes,
    functions: row.functions,
    ownerName: row.owner_name,
    isClassified: row.is_classified,
    hosts: row.hosts,
    dataCodes: row.data_codes,
    components: row.components,
  }));
}

interface Row {
  readonly agency_id: string;
  readonly element_id: string;
  readonly kind: ComparedApplication['kind'];
  readonly name: string | null;
  readonly function_text: string | null;
  readonly codes: readonly string[];
  readonly functions: readonly string[];
  readonly owner_name: string;
  readonly is_classified: boolean;
  readonly hosts: readonly string[];
  readonly data_codes: readonly string[];
  readonly components: readonly string[];
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What every officer may see of an application: the open words. */
export interface OpenApplication {
  readonly entry: string;
  readonly agencyId: string;
  readonly elementId: string;
  readonly kind: string;
  readonly name: string | null;
  readonly functionText: string | null;
  readonly codes: readonly string[];
  readonly functions: readonly string[];
  readonly ownerName: string;
  readonly reportedBy: string | null;
  readonly status: string | null;
  /** False: it is no longer published; these are its last words. */
  readonly isPublished: boolean;
}

/** The latest open words of some entries; 5,000 entries at most. */
export async function openApplications(
  tx: Tx,
  entries: readonly string[],
): Promise<ReadonlyMap<string, OpenApplication>> {
  const wanted = [...new Set(entries)].slice(0, 5_000);
  if (wanted.length === 0) return new Map();
  const ids = wanted.map((entry) => entry.split('/')[1] ?? NOBODY);
  const rows = await registryTables(tx)
    .selectFrom('portfolio.published_element')
    .distinctOn(['agency_id', 'element_id'])
    .select([
      'agency_id',
      'element_id',
      'kind',
      'name',
      'function_text',
      'codes',
      'functions',
      'owner_name',
      'reported_by',
      'status',
      'replaced_at',
    ])
    .where(sql<boolean>`element_id = any(${ids}::uuid[])`)
    .where('is_classified', '=', false)
    .orderBy('agency_id')
    .orderBy('element_id')
    .orderBy('revision', 'desc')
    .limit(10_000)
    .execute();
  const found = new Map<string, OpenApplication>();
  for (const row of rows) {
    const entry = `${row.agency_id}/${row.element_id}`;
    found.set(entry, {
      entry,
      agencyId: row.agency_id,
      elementId: row.element_id,
      kind: row.kind,
      name: row.name,
      functionText: row.function_text,
      codes: row.codes,
      functions: row.functions,
      ownerName: row.owner_name,
      reportedBy: row.reported_by,
      status: row.status,
      isPublished: row.replaced_at === null,
    });
  }
  return found;
}

/** The yearly costs that the viewer's agency may see: of some entries, or of every member of a group; rupiah. */
export async function yearlyCosts(tx: Tx, entries: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const ids = [...new Set(entries)].slice(0, 5_000).map((entry) => entry.split('/')[1] ?? NOBODY);
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ entry: string; cost: bigint }>`
    select entry, cost from (
      select agency_id || '/' || element_id as entry,
        case when (value #>> '{}') ~ '^[0-9]{1,15}$' then (value #>> '{}')::bigint end as cost
      from portfolio.restricted_fact
      where field = 'yearly_cost' and replaced_at is null and element_id = any(${ids}::uuid[])
    ) as said where cost is not null order by entry limit 10000`.execute(tx);
  return new Map(rows.map(({ entry, cost }) => [entry, cost]));
}

export interface GroupCost {
  /** How many members' costs the viewer may see and are known. */
  readonly known: number;
  readonly total: bigint;
  readonly largest: bigint;
}

/** What groups cost a year, as far as the viewer's agency may see it. */
export async function costsByGroup(tx: Tx, host: string, question: string): Promise<ReadonlyMap<string, GroupCost>> {
  const { rows } = await sql<{ group_id: string; known: bigint; total: bigint; largest: bigint }>`
    select group_id, count(*) as known, sum(cost)::bigint as total, max(cost) as largest from (
      select m.group_id, case when (f.value #>> '{}') ~ '^[0-9]{1,15}$' then (f.value #>> '{}')::bigint end as cost
      from portfolio.overlap_member m
      join portfolio.restricted_fact f on f.agency_id = m.member_agency_id and f.element_id = m.member_id
      where m.agency_id = ${host} and m.question = ${question} and f.field = 'yearly_cost' and f.replaced_at is null
    ) as said where cost is not null
    group by group_id order by group_id limit 50000`.execute(tx);
  return new Map(rows.map(({ group_id: id, known, total, largest }) => [id, { known: Number(known), total, largest }]));
}
