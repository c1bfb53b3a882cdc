-- How far the casework clock of a sample installation runs ahead: the sum of the steps. Rows are only
-- added and every step is positive, so the clock cannot go back (DESIGN invariant 14).
create table kernel.clock (
  id uuid primary key,
  step_ms bigint not null check (step_ms > 0),
  moved_at timestamptz not null
);
select kernel.declare_table('kernel.clock', class => 'reference', spread => 'reference', append_only => true);
