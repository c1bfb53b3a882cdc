-- Two more row classes, for work between agencies. `overseen`: an agency's own facts, read also by those who
-- oversee it (its coordinating minister, KemenPANRB, auditors with a campaign). `shared`: a letter between
-- agencies, read also by the readers it names. Writing stays with the agency alone in both.

-- Who may look into whose facts, since when, on which ground. Kept by a worker from dated assignments.
create table kernel.oversight (
  subject_id uuid not null,
  overseer_id uuid not null,
  -- `coordination`, `architecture`, or `campaign:<id>`.
  ground text not null check (length(ground) between 1 and 60),
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (subject_id, overseer_id, ground, from_at)
);

-- A fact is seen by whoever oversaw its agency while it held: recorded before the oversight ended, and not
-- over before it began. So a former coordinator keeps his reports and sees nothing newer.
create function kernel.is_overseen(subject uuid, fact_recorded_at timestamptz, fact_valid_until date)
returns boolean language sql stable parallel safe as $$
  select exists (
    select 1 from kernel.oversight o
    where o.subject_id = subject and o.overseer_id = kernel.viewer_agency() and o.from_at <= now()
      and (o.until_at is null or fact_recorded_at < o.until_at)
      and (fact_valid_until is null or fact_valid_until >= o.from_at::date))
$$;

-- class: as before, and overseen (agency_id, recorded_at, valid_until) and shared (agency_id, reader_ids).
create or replace function kernel.declare_table(
  target regclass, class text, spread text, append_only boolean default false, posting boolean default false
) returns void language plpgsql as $$
declare
  app text := current_setting('terpadu.app_role');
  mine text := case class
    when 'agency' then 'agency_id = kernel.viewer_agency()'
    when 'person' then 'person_id = kernel.viewer_person()'
    when 'both' then 'agency_id = kernel.viewer_agency() or person_id = kernel.viewer_person()'
    when 'published' then 'agency_id = kernel.viewer_agency()'
    when 'overseen' then 'agency_id = kernel.viewer_agency()'
    when 'shared' then 'agency_id = kernel.viewer_agency()'
    when 'reference' then 'kernel.viewer_is_worker()'
    when 'worker' then 'kernel.viewer_is_worker()'
  end;
  seen text := case class
    when 'published' then 'true'
    when 'reference' then 'true'
    when 'overseen' then mine || ' or kernel.is_overseen(agency_id, recorded_at, valid_until)'
    when 'shared' then mine || ' or kernel.viewer_agency() = any(reader_ids)'
    else mine
  end;
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
  execute format('create policy sees on %s for select using (%s)', target, seen);
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

select kernel.declare_table('kernel.oversight', class => 'reference', spread => 'reference');
