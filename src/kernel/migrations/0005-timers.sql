-- What has to happen at a time: a due timer becomes one outbox entry, in one transaction.
-- clock says whose time counts: true time, or casework time, which a sample installation may move on.
create table kernel.timer (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$' and length(kind) <= 100),
  key text not null unique check (length(key) between 1 and 280),
  clock text not null check (clock in ('true', 'casework')),
  due_at timestamptz not null,
  viewer_kind text not null check (viewer_kind in ('public', 'worker', 'agency', 'person')),
  viewer_id uuid,
  payload jsonb not null check (jsonb_typeof(payload) = 'object' and pg_column_size(payload) <= 8192),
  state text not null check (state in ('waiting', 'fired', 'cancelled')),
  created_at timestamptz not null,
  settled_at timestamptz,
  check ((viewer_kind in ('agency', 'person')) = (viewer_id is not null)),
  check ((state = 'waiting') = (settled_at is null))
);
create index timer_due on kernel.timer (due_at, id) where state = 'waiting';
create index timer_settled on kernel.timer (settled_at) where state <> 'waiting';
select kernel.declare_table('kernel.timer', class => 'worker', spread => 'local', posting => true);

-- Whoever schedules may cancel, though only the worker sees timers: a cancellation is a row of its own.
create table kernel.timer_cancelled (
  id uuid primary key,
  key text not null unique check (length(key) between 1 and 280),
  at timestamptz not null
);
create index timer_cancelled_at on kernel.timer_cancelled (at);
select kernel.declare_table('kernel.timer_cancelled', class => 'worker', spread => 'local', posting => true);
