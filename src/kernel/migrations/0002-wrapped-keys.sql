-- Data keys, each wrapped by a master key that never enters the database. Destroying one erases
-- everything written under it; the row stays to say when (DESIGN invariant 7).
create table kernel.wrapped_key (
  id uuid primary key,
  purpose text not null check (purpose ~ '^[a-z][a-z0-9_.-]{0,63}$'),
  wrapped bytea,
  master_id text not null,
  created_at timestamptz not null,
  destroyed_at timestamptz,
  check ((wrapped is null) = (destroyed_at is not null)),
  -- Without the look-up key no person could be found by NIK again.
  check (purpose <> 'lookup' or wrapped is not null)
);
create unique index wrapped_key_one_lookup on kernel.wrapped_key (purpose) where purpose = 'lookup';
create index wrapped_key_by_master on kernel.wrapped_key (master_id, id) where wrapped is not null;
select kernel.declare_table('kernel.wrapped_key', class => 'worker', spread => 'local');
