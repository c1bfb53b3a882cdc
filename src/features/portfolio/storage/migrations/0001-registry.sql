-- The registry of the SPBE architecture. Facts are assertions, added and never changed; what stands on a date is
-- folded from them. Publishing copies what each audience may see into a table of its own row class.

-- One object of the six domains, as its agency keeps it; a draft is the agency's alone.
-- name, stage and revision are folded from the assertions, for lists.
create table portfolio.element (
  agency_id uuid not null,
  id uuid not null,
  domain text not null check (domain in
    ('business_process', 'service', 'data', 'application', 'infrastructure', 'security')),
  state text not null check (state in ('as_is', 'to_be')),
  stage text not null check (stage in ('draft', 'published', 'ended')),
  revision integer not null check (revision >= 1),
  name text not null check (length(name) between 1 and 300),
  -- The unit that reported it, in its own words; the owner is an assertion.
  reported_by text not null check (length(reported_by) <= 300),
  -- Defence, police, intelligence: published with owner and function code alone.
  is_classified boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- The officer; null: a worker.
  changed_by uuid,
  primary key (agency_id, id)
);
create index element_by_change on portfolio.element (agency_id, domain, changed_at desc, id);
select kernel.declare_table('portfolio.element', class => 'agency', spread => 'agency');

create table portfolio.assertion (
  agency_id uuid not null,
  element_id uuid not null,
  id uuid not null,
  -- Of the element after this assertion; assertions of one save share it.
  revision integer not null check (revision >= 1),
  field text not null check (field ~ '^[a-z][a-z0-9_]{0,59}$'),
  value jsonb not null check (octet_length(value::text) <= 20000),
  source text not null check (source in ('declared', 'imported', 'observed')),
  actor_id uuid,
  evidence jsonb check (octet_length(evidence::text) <= 2000),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  recorded_at timestamptz not null,
  -- The assertion that this one takes back; its value is then null.
  retracts uuid,
  primary key (agency_id, element_id, id)
);
create index assertion_by_revision on portfolio.assertion (agency_id, element_id, revision);
select kernel.declare_table('portfolio.assertion', class => 'agency', spread => 'agency', append_only => true);

create table portfolio.relation_assertion (
  agency_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z_]{0,59}$'),
  -- The other end may belong to another agency; then it must be published.
  to_agency_id uuid not null,
  to_id uuid not null,
  note text check (length(note) <= 500),
  source text not null check (source in ('declared', 'imported', 'observed')),
  actor_id uuid,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  recorded_at timestamptz not null,
  retracts uuid,
  primary key (agency_id, id)
);
create index relation_from on portfolio.relation_assertion (agency_id, from_id);
create index relation_to on portfolio.relation_assertion (agency_id, to_agency_id, to_id);
select kernel.declare_table('portfolio.relation_assertion', class => 'agency', spread => 'agency', append_only => true);

-- What every registered agency may see: name, function, codes, owner, status. One row a publication, with its period.
-- A classified application has owner and function codes alone: name, function_text, reported_by, status are null.
create table portfolio.published_element (
  agency_id uuid not null,
  element_id uuid not null,
  revision integer not null check (revision >= 1),
  domain text not null,
  state text not null check (state in ('as_is', 'to_be')),
  kind text not null check (kind in ('application', 'website', 'general_application', 'not_an_application', 'object')),
  name text check (length(name) between 1 and 300),
  function_text text check (length(function_text) <= 4000),
  -- Reference codes (RAB.., RAL.., ...) and accepted fine functions (F...).
  codes text[] not null check (cardinality(codes) <= 40),
  functions text[] not null check (cardinality(functions) <= 10),
  owner_id uuid,
  owner_name text not null check (length(owner_name) between 1 and 300),
  reported_by text check (length(reported_by) <= 300),
  status text check (status in ('planned', 'in_development', 'active', 'inactive', 'retired', 'unknown')),
  is_classified boolean not null,
  published_at timestamptz not null,
  -- When the next publication, or the end, took its place.
  replaced_at timestamptz,
  primary key (agency_id, element_id, revision),
  check (not is_classified or (name is null and function_text is null and reported_by is null and status is null))
);
create index published_now on portfolio.published_element (domain, agency_id, element_id) where replaced_at is null;
create index published_by_time on portfolio.published_element (published_at);
create index replaced_by_time on portfolio.published_element (replaced_at) where replaced_at is not null;
select kernel.declare_table('portfolio.published_element', class => 'published', spread => 'agency');

-- What only the owner, its coordinator at that date, KemenPANRB and auditors with a campaign may see: cost,
-- infrastructure, weaknesses and every other attribute that is not open.
create table portfolio.restricted_fact (
  agency_id uuid not null,
  element_id uuid not null,
  revision integer not null check (revision >= 1),
  field text not null check (field ~ '^[a-z][a-z0-9_]{0,59}$'),
  value jsonb not null check (octet_length(value::text) <= 20000),
  source text not null check (source in ('declared', 'imported', 'observed')),
  valid_from date not null,
  valid_until date,
  recorded_at timestamptz not null,
  replaced_at timestamptz,
  primary key (agency_id, element_id, revision, field)
);
create index restricted_now on portfolio.restricted_fact (agency_id, element_id) where replaced_at is null;
select kernel.declare_table('portfolio.restricted_fact', class => 'overseen', spread => 'agency');

create table portfolio.published_relation (
  agency_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z_]{0,59}$'),
  to_agency_id uuid not null,
  to_id uuid not null,
  published_at timestamptz not null,
  replaced_at timestamptz,
  primary key (agency_id, id)
);
create index published_relation_from on portfolio.published_relation (agency_id, from_id) where replaced_at is null;
create index published_relation_to on portfolio.published_relation (to_agency_id, to_id) where replaced_at is null;
select kernel.declare_table('portfolio.published_relation', class => 'published', spread => 'agency');

-- One application with many users: an agency (a unit of it) uses what it or another agency has registered.
create table portfolio.application_use (
  agency_id uuid not null,
  id uuid not null,
  element_agency_id uuid not null,
  element_id uuid not null,
  -- What this user calls it; its own spelling.
  reported_name text not null check (length(reported_name) between 1 and 300),
  reported_by text not null check (length(reported_by) <= 300),
  source text not null check (source in ('declared', 'imported', 'observed')),
  recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id)
);
create index use_of_element on portfolio.application_use (element_agency_id, element_id) where ended_at is null;
select kernel.declare_table('portfolio.application_use', class => 'published', spread => 'agency');

-- What the overlap engine compares beyond the published words and nobody reads: hosts, data codes, components.
create table portfolio.overlap_signal (
  agency_id uuid not null,
  element_id uuid not null,
  revision integer not null check (revision >= 1),
  hosts text[] not null check (cardinality(hosts) <= 20),
  data_codes text[] not null check (cardinality(data_codes) <= 40),
  components text[] not null check (cardinality(components) <= 400),
  recorded_at timestamptz not null,
  primary key (agency_id, element_id, revision)
);
select kernel.declare_table('portfolio.overlap_signal', class => 'worker', spread => 'agency', append_only => true, posting => true);
