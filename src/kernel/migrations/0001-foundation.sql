-- The ground every feature stands on: who looks (the viewer), and what may be seen (the row class).
-- A table declares both in one line; the policies follow, so no table has rules of its own making.

create function kernel.viewer_agency() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('terpadu.agency', true), '')::uuid $$;
create function kernel.viewer_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('terpadu.person', true), '')::uuid $$;
create function kernel.viewer_is_worker() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('terpadu.viewer', true), '') = 'worker' $$;

-- class: agency | person | both | published | reference | worker (DESIGN invariant 9)
-- spread: person | agency | node | reference | local (how a distributed PostgreSQL would place it)
-- append_only: rows are added and read, never changed or removed
-- posting: every viewer may add a row although only the class reads it (the outbox, the audit log)
create function kernel.declare_table(
  target regclass, class text, spread text, append_only boolean default false, posting boolean default false
) returns void language plpgsql as $$
declare
  app text := current_setting('terpadu.app_role');
  mine text := case class
    when 'agency' then 'agency_id = kernel.viewer_agency()'
    when 'person' then 'person_id = kernel.viewer_person()'
    when 'both' then 'agency_id = kernel.viewer_agency() or person_id = kernel.viewer_person()'
    when 'published' then 'agency_id = kernel.viewer_agency()'
    when 'reference' then 'kernel.viewer_is_worker()'
    when 'worker' then 'kernel.viewer_is_worker()'
  end;
  is_open_to_read boolean := class in ('published', 'reference');
  schema_name text := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target);
begin
  if mine is null then raise exception 'Unknown row class % for %', class, target; end if;
  if spread not in ('person', 'agency', 'node', 'reference', 'local') then
    raise exception 'Unknown spread % for %', spread, target;
  end if;
  execute format('comment on table %s is %L', target,
    format('class=%s spread=%s append_only=%s posting=%s', class, spread, append_only, posting));
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy sees on %s for select using (%s)', target,
    case when is_open_to_read then 'true' else mine end);
  execute format('create policy adds on %s for insert with check (%s)', target,
    case when posting then 'true' else mine end);
  if not append_only then
    execute format('create policy changes on %s for update using (%s) with check (%s)', target, mine, mine);
    execute format('create policy removes on %s for delete using (%s)', target, mine);
  end if;
  execute format('grant usage on schema %I to %I', schema_name, app);
  execute format('grant select, insert on %s to %I', target, app);
  if not append_only then execute format('grant update, delete on %s to %I', target, app); end if;
end $$;

-- Which steps this database has taken. Written by the migrator before anything else exists.
create table kernel.migration (
  feature text not null,
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamptz not null,
  primary key (feature, number)
);
select kernel.declare_table('kernel.migration', class => 'reference', spread => 'reference');

-- Sample or real, for good (DESIGN invariant 14). One row.
create table kernel.installation (
  only_row smallint not null primary key check (only_row = 1),
  kind text not null check (kind in ('sample', 'real')),
  node_id uuid not null,
  operator_agency_id uuid not null,
  created_at timestamptz not null,
  seed text
);
select kernel.declare_table('kernel.installation', class => 'reference', spread => 'reference', append_only => true);
