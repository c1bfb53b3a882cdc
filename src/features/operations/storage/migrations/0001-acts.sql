-- What operators did to the node, once per idempotency key. They act as worker (queue and clock belong to
-- nobody else), where the kernel's own record of answers, which belongs to an agency or a person, cannot be written.
create table operations.act (
  officer_id uuid not null,
  action text not null check (length(action) between 1 and 100),
  key text not null check (length(key) between 16 and 100),
  fingerprint text not null check (length(fingerprint) = 64),
  location text check (length(location) <= 2000),
  at timestamptz not null,
  primary key (officer_id, action, key)
);
create index act_at on operations.act (at);
select kernel.declare_table('operations.act', class => 'worker', spread => 'local');
