-- Who takes part in the exchange, what they offer, and who may call it. Published: a citizen may read
-- it, and only the organisation itself writes its own rows. The pairs with agency_id keep anybody from
-- registering or granting under another's name.
create table exchange.member (
  member_id text not null primary key check (length(member_id) between 5 and 302),
  agency_id uuid not null unique,
  -- The node that hosts the member and signs for it.
  node_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  short_name text not null check (length(short_name) between 1 and 60),
  registered_at timestamptz not null,
  ended_at timestamptz check (ended_at > registered_at),
  unique (member_id, agency_id)
);
select kernel.declare_table('exchange.member', class => 'published', spread => 'reference');

create table exchange.subsystem (
  subsystem_id text not null primary key check (length(subsystem_id) between 7 and 403),
  member_id text not null,
  agency_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  registered_at timestamptz not null,
  ended_at timestamptz check (ended_at > registered_at),
  unique (subsystem_id, agency_id),
  foreign key (member_id, agency_id) references exchange.member (member_id, agency_id),
  check (starts_with(subsystem_id, member_id || '/'))
);
create index subsystem_by_agency on exchange.subsystem (agency_id, subsystem_id);
select kernel.declare_table('exchange.subsystem', class => 'published', spread => 'reference');

create table exchange.service (
  service_id text not null primary key check (length(service_id) between 9 and 504),
  subsystem_id text not null,
  agency_id uuid not null,
  title_id text not null check (length(title_id) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  about_id text not null check (length(about_id) between 1 and 1000),
  about_en text not null check (length(about_en) between 1 and 1000),
  -- Calls a minute that one consumer may make.
  quota_per_minute integer not null check (quota_per_minute between 1 and 10000000),
  registered_at timestamptz not null,
  ended_at timestamptz check (ended_at > registered_at),
  unique (service_id, agency_id),
  foreign key (subsystem_id, agency_id) references exchange.subsystem (subsystem_id, agency_id),
  check (starts_with(service_id, subsystem_id || '/'))
);
create index service_by_agency on exchange.service (agency_id, service_id);
select kernel.declare_table('exchange.service', class => 'published', spread => 'reference');

-- Where a service is reached; nobody's business but the node's. A service without a row here is
-- provided by a feature of the same process.
create table exchange.service_endpoint (
  service_id text not null primary key references exchange.service (service_id),
  url text not null check (url ~ '^https?://' and length(url) <= 500),
  timeout_ms integer not null check (timeout_ms between 1 and 60000),
  -- The bearer token, sealed under a data key of its own.
  key_id uuid,
  token_sealed bytea,
  updated_at timestamptz not null,
  check ((key_id is null) = (token_sealed is null))
);
select kernel.declare_table('exchange.service_endpoint', class => 'worker', spread => 'reference');

-- Given by the provider, dated, for one purpose on one legal basis. Never changed and never deleted:
-- evidence of a call names its grant for good. agency_id is the provider.
create table exchange.access_grant (
  id uuid not null primary key,
  agency_id uuid not null,
  consumer text not null check (length(consumer) between 7 and 403),
  service_id text not null,
  method text not null check (method in ('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS')),
  path_glob text not null check (path_glob like '/%' and length(path_glob) <= 512),
  purpose text not null check (purpose ~ '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$'),
  about_id text not null check (length(about_id) between 1 and 300),
  about_en text not null check (length(about_en) between 1 and 300),
  legal_basis text not null check (length(legal_basis) between 1 and 1000),
  fields text[] not null check (cardinality(fields) <= 200),
  valid_from timestamptz not null,
  valid_until timestamptz check (valid_until > valid_from),
  granted_at timestamptz not null,
  unique (id, agency_id),
  foreign key (service_id, agency_id) references exchange.service (service_id, agency_id)
);
create index access_grant_by_service on exchange.access_grant (service_id, consumer);
create index access_grant_by_consumer on exchange.access_grant (consumer, service_id);
select kernel.declare_table('exchange.access_grant', class => 'published', spread => 'reference', append_only => true);

create table exchange.grant_revocation (
  grant_id uuid not null primary key,
  agency_id uuid not null,
  revoked_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 500),
  foreign key (grant_id, agency_id) references exchange.access_grant (id, agency_id)
);
select kernel.declare_table('exchange.grant_revocation', class => 'published', spread => 'reference', append_only => true);
