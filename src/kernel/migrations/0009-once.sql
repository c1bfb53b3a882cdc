-- The answer given to a write, so that a repeated or double-clicked one is answered alike and done once.
-- owner_id is the agency or the person: two owners never meet in one key.
create table kernel.once (
  owner_id uuid not null,
  agency_id uuid,
  person_id uuid,
  scope text not null check (length(scope) between 1 and 200),
  key text not null check (length(key) between 16 and 100),
  fingerprint text not null check (length(fingerprint) = 64),
  location text check (length(location) <= 2000),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (owner_id, scope, key),
  check (owner_id = coalesce(agency_id, person_id) and (agency_id is null) <> (person_id is null))
);
create index once_expiry on kernel.once (expires_at);
select kernel.declare_table('kernel.once', class => 'both', spread => 'local');
-- Wider than the class in one point: the worker removes what has expired, of whomever.
create policy expired_seen on kernel.once for select
  using (kernel.viewer_is_worker() and expires_at < now());
create policy expired_removed on kernel.once for delete
  using (kernel.viewer_is_worker() and expires_at < now());
