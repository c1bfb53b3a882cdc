-- Officers of an organisation (agency_id) as facts in order. Two writers who saw the same officer collide
-- on the version. Events hold ids, codes and times; the name stands beside them.
create table directory.officer_event (
  agency_id uuid not null,
  officer_id uuid not null,
  version integer not null check (version > 0),
  payload jsonb not null check (jsonb_typeof(payload) = 'object' and pg_column_size(payload) <= 2048),
  primary key (agency_id, officer_id, version)
);
select kernel.declare_table('directory.officer_event', class => 'agency', spread => 'agency', append_only => true);

create table directory.officer_name (
  agency_id uuid not null,
  officer_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  primary key (agency_id, officer_id)
);
select kernel.declare_table('directory.officer_name', class => 'agency', spread => 'agency');

-- Which officers hold the role of administrator and can act: folded from their events in the transaction
-- that appends them. Everybody's rows, because the last administrator of all organisations stays. No names.
create table directory.administrator (
  agency_id uuid not null,
  officer_id uuid not null,
  grant_id uuid not null,
  version integer not null check (version > 0),
  from_date date not null,
  until_date date,
  can_act boolean not null,
  primary key (agency_id, grant_id)
);
select kernel.declare_table('directory.administrator', class => 'published', spread => 'agency');

-- Key tables, looked into before it is known in whose organisation an officer is.
create table directory.officer_place (
  officer_id uuid not null primary key,
  agency_id uuid not null
);
create index officer_place_by_agency on directory.officer_place (agency_id);
select kernel.declare_table('directory.officer_place', class => 'worker', spread => 'local', append_only => true, posting => true);

create table directory.officer_account (
  account_id uuid not null primary key,
  officer_id uuid not null unique,
  agency_id uuid not null
);
select kernel.declare_table('directory.officer_account', class => 'worker', spread => 'local', append_only => true, posting => true);

-- One-time links by the hash of their token; whether one still works is said by the officer's events.
create table directory.invitation (
  token_hash text not null primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  invitation_id uuid not null unique,
  officer_id uuid not null,
  agency_id uuid not null
);
select kernel.declare_table('directory.invitation', class => 'worker', spread => 'local', append_only => true, posting => true);
