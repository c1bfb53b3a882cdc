-- The link that setup prints for the first administrator of a real installation. Only its hash is kept.
create table identity.setup_link (
  token_hash text not null primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
select kernel.declare_table('identity.setup_link', class => 'worker', spread => 'local');

-- The invented people whom anybody may be in a sample installation; empty in a real one.
create table identity.sample_person (
  key text not null primary key check (key ~ '^[a-z0-9][a-z0-9/_-]{0,79}$'),
  account_id uuid not null unique references identity.account (id),
  name text not null check (length(name) between 1 and 100),
  role_id text not null check (length(role_id) between 1 and 200),
  role_en text not null check (length(role_en) between 1 and 200),
  organisation text check (length(organisation) between 1 and 200),
  place integer not null
);
create index sample_person_place on identity.sample_person (place, key);
select kernel.declare_table('identity.sample_person', class => 'worker', spread => 'local');
