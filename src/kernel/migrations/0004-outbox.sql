-- Effects outside the database, decided inside a transaction and carried out after it (DESIGN invariant 8).
-- run_at is when an entry may next be taken; taking one moves it to the end of the lease.
create table kernel.outbox (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$' and length(kind) <= 100),
  key text not null unique check (length(key) between 1 and 300),
  viewer_kind text not null check (viewer_kind in ('public', 'worker', 'agency', 'person')),
  viewer_id uuid,
  payload jsonb not null check (jsonb_typeof(payload) = 'object' and pg_column_size(payload) <= 8192),
  state text not null check (state in ('waiting', 'done', 'failing', 'set_aside')),
  created_at timestamptz not null,
  run_at timestamptz not null,
  lease uuid,
  attempts integer not null check (attempts >= 0),
  last_error text check (length(last_error) <= 500),
  settled_at timestamptz,
  set_aside_reason text check (length(set_aside_reason) between 1 and 500),
  check ((viewer_kind in ('agency', 'person')) = (viewer_id is not null)),
  check ((state = 'set_aside') = (set_aside_reason is not null)),
  check ((state = 'waiting') = (settled_at is null))
);
create index outbox_due on kernel.outbox (kind, run_at, id) where state = 'waiting';
create index outbox_stuck on kernel.outbox (state, settled_at, id) where state in ('failing', 'set_aside');
create index outbox_done on kernel.outbox (settled_at) where state = 'done';
select kernel.declare_table('kernel.outbox', class => 'worker', spread => 'local', posting => true);
