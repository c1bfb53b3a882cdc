import type pg from 'pg';

/** What a database holds: nothing, tables of Terpadu, or something else, named. */
export type Contents = { readonly kind: 'empty' | 'terpadu' } | { readonly kind: 'foreign'; readonly name: string };

/** Extensions and their objects count as nothing. */
const FIRST_OBJECT = `
  select n.nspname || '.' || c.relname as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  union all
  select n.nspname from pg_namespace n
  where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
    and not exists (select from pg_depend d where d.objid = n.oid and d.deptype = 'e')
  order by 1 limit 1`;

export async function readContents(client: pg.Client): Promise<Contents> {
  const own = await client.query<{ yes: boolean }>("select to_regclass('kernel.migration') is not null as yes");
  if (own.rows[0]?.yes === true) return { kind: 'terpadu' };
  const { rows } = await client.query<{ name: string }>(FIRST_OBJECT);
  const [first] = rows;
  return first === undefined ? { kind: 'empty' } : { kind: 'foreign', name: first.name };
}
