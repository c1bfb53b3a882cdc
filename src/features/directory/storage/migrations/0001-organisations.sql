-- Who there is. Published by the organisation that runs the installation (agency_id). A code is stable
-- for good and never given out twice; what an organisation is called changes and stands beside it.
create table directory.organisation (
  id uuid not null primary key,
  agency_id uuid not null,
  code text not null unique check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(code) <= 40),
  kind text not null check (kind in (
    'coordinating_ministry', 'ministry', 'ministry_unit', 'agency', 'judiciary',
    'province_government', 'regency_government', 'city_government', 'regional_office', 'institution'
  )),
  region_code text check (region_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  parent_id uuid references directory.organisation (id),
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  basis_text text not null check (length(basis_text) between 3 and 300),
  basis_confirmed boolean not null
);
create index organisation_by_region on directory.organisation (region_code);
create index organisation_by_parent on directory.organisation (parent_id);
select kernel.declare_table('directory.organisation', class => 'published', spread => 'reference');

-- Each name holds until the next one begins; a reshuffle adds a name, it never rewrites one.
create table directory.organisation_name (
  organisation_id uuid not null references directory.organisation (id),
  agency_id uuid not null,
  from_date date not null,
  name text not null check (length(name) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  short_name text not null check (length(short_name) between 1 and 200),
  primary key (organisation_id, from_date)
);
select kernel.declare_table('directory.organisation_name', class => 'published', spread => 'reference', append_only => true);

-- Coordination as facts in the order they were recorded (UU 39/2008). The register and the tree of any
-- date are folded from them; position is the order, change_id joins the facts of one change.
create table directory.coordination_fact (
  position integer not null primary key check (position between 1 and 10000),
  agency_id uuid not null,
  change_id uuid not null,
  kind text not null check (kind in (
    'organisation.established', 'organisation.renamed', 'organisation.dissolved',
    'coordination.assigned', 'coordination.ended'
  )),
  organisation text not null check (length(organisation) <= 40),
  on_date date not null,
  as_kind text check (as_kind in ('coordinating_ministry', 'ministry', 'agency')),
  name text check (length(name) between 1 and 200),
  name_en text check (length(name_en) between 1 and 200),
  short_name text check (length(short_name) between 1 and 200),
  coordinator text check (length(coordinator) <= 40),
  successors text[] check (cardinality(successors) <= 20),
  basis_text text not null check (length(basis_text) between 3 and 300),
  basis_confirmed boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  check ((kind = 'organisation.established') = (as_kind is not null)),
  check ((kind in ('organisation.established', 'organisation.renamed')) = (name is not null)),
  check ((name is null) = (name_en is null) and (name is null) = (short_name is null)),
  check ((kind = 'coordination.assigned') = (coordinator is not null)),
  check ((kind = 'organisation.dissolved') = (successors is not null))
);
create index coordination_fact_by_change on directory.coordination_fact (change_id);
select kernel.declare_table('directory.coordination_fact', class => 'published', spread => 'reference', append_only => true);
