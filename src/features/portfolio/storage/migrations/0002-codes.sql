-- Reference codes and shared targets as the national architect drafts and publishes them, the re-coding that follows,
-- and which subsystem of the exchange an application is. The six sets of Perpres 132/2022 come with the program.

-- A version on its way; the drafting ministry's alone. revision counts saves: a save on an older one is shown the
-- difference.
create table portfolio.code_set_draft (
  agency_id uuid not null,
  id uuid not null,
  reference text not null check (reference in ('RAB', 'RAL', 'RAD', 'RAA', 'RAI', 'RAK')),
  -- The version it starts from.
  before_id text not null check (length(before_id) between 3 and 60),
  revision integer not null check (revision >= 1),
  -- Entries, known gaps, period, law, and what a person said of codes that do not follow by themselves.
  content jsonb not null check (octet_length(content::text) <= 1000000),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  -- When it was published or thrown away.
  closed_at timestamptz,
  primary key (agency_id, id)
);
-- One draft a reference at a time: two would each start from the same version.
create unique index code_set_draft_open on portfolio.code_set_draft (agency_id, reference) where closed_at is null;
select kernel.declare_table('portfolio.code_set_draft', class => 'agency', spread => 'agency');

-- A published version: never changed, so that reports of its time keep reading it.
create table portfolio.code_set (
  agency_id uuid not null,
  id text not null check (length(id) between 3 and 60),
  reference text not null check (reference in ('RAB', 'RAL', 'RAD', 'RAA', 'RAI', 'RAK')),
  before_id text not null check (length(before_id) between 3 and 60),
  in_force_from date not null,
  content jsonb not null check (octet_length(content::text) <= 1000000),
  -- From every code of the version before.
  crosswalk jsonb not null check (octet_length(crosswalk::text) <= 1000000),
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (agency_id, id),
  unique (agency_id, reference, before_id)
);
select kernel.declare_table('portfolio.code_set', class => 'published', spread => 'agency', append_only => true);

-- What a new version makes of a published object's codes: the owner's task.
create table portfolio.recode_task (
  agency_id uuid not null,
  set_id text not null check (length(set_id) between 3 and 60),
  owner_id uuid not null,
  element_id uuid not null,
  -- ended: at least one code has no successor.
  outcome text not null check (outcome in ('certain', 'needs_person', 'ended')),
  fates jsonb not null check (octet_length(fates::text) <= 20000),
  opened_at timestamptz not null,
  primary key (agency_id, set_id, owner_id, element_id)
);
create index recode_task_of_owner on portfolio.recode_task (owner_id, set_id, outcome, element_id);
select kernel.declare_table('portfolio.recode_task', class => 'published', spread => 'agency', append_only => true);

-- That an owner has done it; the new codes are an assertion of the object.
create table portfolio.recode_answer (
  agency_id uuid not null,
  set_id text not null check (length(set_id) between 3 and 60),
  element_id uuid not null,
  -- gone: the object has ended meanwhile.
  how text not null check (how in ('certain', 'chosen', 'gone')),
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (agency_id, set_id, element_id)
);
select kernel.declare_table('portfolio.recode_answer', class => 'published', spread => 'agency', append_only => true);

create table portfolio.target_draft (
  agency_id uuid not null,
  id uuid not null,
  revision integer not null check (revision >= 1),
  content jsonb not null check (octet_length(content::text) <= 20000),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  closed_at timestamptz,
  primary key (agency_id, id)
);
select kernel.declare_table('portfolio.target_draft', class => 'agency', spread => 'agency');

-- A shared target, seen by all. A later number takes its place from the day it is in force.
create table portfolio.shared_target (
  agency_id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_.]{2,59}$'),
  number integer not null check (number >= 1),
  in_force_from date not null,
  content jsonb not null check (octet_length(content::text) <= 20000),
  published_on date not null,
  published_at timestamptz not null,
  -- The officer; null: brought with the installation.
  published_by uuid,
  primary key (agency_id, key, number)
);
select kernel.declare_table('portfolio.shared_target', class => 'published', spread => 'agency', append_only => true);

-- Which subsystem of the exchange an application calls and serves as, in its owner's word: without it no traffic can
-- be counted for the application.
create table portfolio.application_subsystem (
  agency_id uuid not null,
  element_id uuid not null,
  subsystem_id text not null check (length(subsystem_id) between 7 and 403),
  linked_at timestamptz not null,
  linked_by uuid,
  primary key (agency_id, element_id)
);
select kernel.declare_table('portfolio.application_subsystem', class => 'published', spread => 'agency');
