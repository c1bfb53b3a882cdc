import type pg from 'pg';

export type RowClass = 'agency' | 'person' | 'both' | 'published' | 'overseen' | 'shared' | 'reference' | 'worker';
export type Verb = 'select' | 'insert' | 'update' | 'delete';

/** A table as the database's own catalogue describes it. */
export interface CatalogueTable {
  readonly name: string;
  readonly comment: string | null;
  readonly isSecured: boolean;
  readonly isForced: boolean;
  readonly policies: readonly string[];
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

export interface Declaration {
  readonly rowClass: RowClass;
  readonly spread: string;
  readonly isAppendOnly: boolean;
  readonly isPosting: boolean;
}

/** All tables outside PostgreSQL's own schemas. */
export async function readCatalogue(client: pg.Client): Promise<readonly CatalogueTable[]> {
  const { rows } = await client.query<CatalogueTable>(`
    select n.nspname || '.' || c.relname as name, obj_description(c.oid, 'pg_class') as comment,
      c.relrowsecurity as "isSecured", c.relforcerowsecurity as "isForced",
      coalesce((select array_agg(p.polname::text order by p.polname) from pg_policy p where p.polrelid = c.oid), '{}') as policies,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by a.attnum)
         from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    order by 1`);
  return rows;
}

export function parseDeclaration(comment: string | null): Declaration | null {
  const match = /^class=(\w+) spread=(\w+) append_only=(\w+) posting=(\w+)$/.exec(comment ?? '');
  if (match === null) return null;
  const [, rowClass, spread, appendOnly, posting] = match;
  return {
    rowClass: rowClass as RowClass,
    spread: spread!,
    isAppendOnly: appendOnly === 't',
    isPosting: posting === 't',
  };
}

/** Policies beyond the class's own, each with the reason why it may stand. */
const EXTRA_POLICIES: Readonly<Record<string, string>> = {
  'kernel.access_hold/held': 'restricts: a lawful hold hides an access from the person until it ends',
  'kernel.access_record/held': 'restricts: a lawful hold hides an access from the person until it ends',
  'kernel.once/expired_seen': 'the worker finds expired answers, of whomever, to remove them',
  'kernel.once/expired_removed': 'the worker removes expired answers',
  'notices.person_notice/expired_seen': 'the worker finds expired notices, of whomever, to remove them',
  'notices.person_notice/expired_removed': 'the worker removes expired notices',
  'notices.office_notice/expired_seen': 'the worker finds expired notices, of whichever office, to remove them',
  'notices.office_notice/expired_removed': 'the worker removes expired notices',
};

/** What is wrong with the declaration of a table; empty when all is well. */
export function faultsOf(table: CatalogueTable): readonly string[] {
  const declaration = parseDeclaration(table.comment);
  if (declaration === null) return [`${table.name}: no row class`];
  const faults: string[] = [];
  if (!table.isSecured) faults.push(`${table.name}: row security is off`);
  if (!table.isForced) faults.push(`${table.name}: row security is not forced on its owner`);
  const wanted = declaration.isAppendOnly ? ['adds', 'sees'] : ['adds', 'changes', 'removes', 'sees'];
  for (const policy of wanted)
    if (!table.policies.includes(policy)) faults.push(`${table.name}: the policy ${policy} is missing`);
  for (const policy of table.policies) {
    if (!wanted.includes(policy) && EXTRA_POLICIES[`${table.name}/${policy}`] === undefined) {
      faults.push(`${table.name}: the policy ${policy} is not explained`);
    }
  }
  return faults;
}

export type ViewerKind =
  | 'public'
  | 'worker'
  | 'own agency'
  | 'other agency'
  | 'overseeing agency'
  | 'named reader'
  | 'own person'
  | 'other person';

/** Whether a viewer may do this to a row of the agency and the person. */
export function isExpected(declaration: Declaration, viewer: ViewerKind, verb: Verb): boolean {
  const { rowClass } = declaration;
  if (verb === 'insert' && declaration.isPosting) return true;
  if (verb === 'select' && (rowClass === 'published' || rowClass === 'reference')) return true;
  if (verb === 'select' && rowClass === 'overseen' && viewer === 'overseeing agency') return true;
  if (verb === 'select' && rowClass === 'shared' && viewer === 'named reader') return true;
  if ((verb === 'update' || verb === 'delete') && declaration.isAppendOnly) return false;
  switch (rowClass) {
    case 'agency':
    case 'published':
    case 'overseen':
    case 'shared':
      return viewer === 'own agency';
    case 'person':
      return viewer === 'own person';
    case 'both':
      return viewer === 'own agency' || viewer === 'own person';
    case 'reference':
    case 'worker':
      return viewer === 'worker';
    default:
      return rowClass satisfies never;
  }
}
