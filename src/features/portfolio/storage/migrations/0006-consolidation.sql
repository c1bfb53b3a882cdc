-- Consolidation: the life of a group of applications, what they cost, three ledgers, and the clearance of new ones.
-- Events are written by whom they come from (class shared): the lead's rows by the lead, an owner's by the owner.

-- A group on its way, as lists show it; folded from the lead's events.
create table portfolio.consolidation (
  -- Who leads: the coordinating ministry, or KemenPANRB where the owners have several coordinators.
  agency_id uuid not null,
  id uuid not null,
  -- The owners, their coordinators and KemenPANRB.
  reader_ids uuid[] not null check (cardinality(reader_ids) <= 120),
  owner_ids uuid[] not null check (cardinality(owner_ids) between 1 and 60),
  -- Of the clustering: sixteen hexadecimal digits.
  group_id text not null check (group_id ~ '^[0-9a-f]{16}$'),
  title text not null check (length(title) between 1 and 200),
  -- The fine function that the group serves; empty: none.
  topic text not null check (length(topic) <= 40),
  verdict text not null check (verdict in ('same_system', 'same_function')),
  stage text not null check (stage in ('proposed', 'asked', 'decided', 'planned', 'ended')),
  due_on date,
  outcome text check (outcome in ('consolidate', 'integrate', 'keep_apart')),
  end_how text check (end_how in ('completed', 'kept_apart', 'dissolved')),
  -- Seals the words of every event: destroying it erases them all.
  key_id uuid not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (agency_id, id)
);
create unique index one_consolidation_of_group on portfolio.consolidation (agency_id, group_id) where stage <> 'ended';
create index consolidation_latest on portfolio.consolidation (changed_at desc, id desc);
select kernel.declare_table('portfolio.consolidation', class => 'shared', spread => 'agency');

-- The applications as they were published when the group was proposed.
create table portfolio.consolidation_member (
  agency_id uuid not null,
  consolidation_id uuid not null,
  reader_ids uuid[] not null,
  owner_id uuid not null,
  element_id uuid not null,
  -- null: classified, known by its owner and functions alone.
  name text check (length(name) between 1 and 300),
  functions text[] not null check (cardinality(functions) <= 50),
  primary key (agency_id, consolidation_id, owner_id, element_id)
);
select kernel.declare_table('portfolio.consolidation_member', class => 'shared', spread => 'agency', append_only => true);

create table portfolio.consolidation_event (
  -- Who wrote it: the lead, or an owner.
  agency_id uuid not null,
  consolidation_id uuid not null,
  -- Of this writer.
  number integer not null check (number between 1 and 100000),
  id uuid not null,
  -- The lead's event after which it stands; of the lead's own: its number. It puts the rows of all writers in order.
  after_number integer not null check (after_number >= 0),
  reader_ids uuid[] not null,
  -- The officer; null: the system.
  actor_id uuid,
  -- Casework time, and true time.
  at timestamptz not null,
  recorded_at timestamptz not null,
  -- Ids, codes and dates.
  body jsonb not null check (octet_length(body::text) <= 60000),
  -- An officer's own words by the id that the body names, under the key of the consolidation.
  words_sealed bytea check (octet_length(words_sealed) <= 200000),
  primary key (agency_id, consolidation_id, number)
);
create index consolidation_event_of on portfolio.consolidation_event (consolidation_id, after_number);
select kernel.declare_table('portfolio.consolidation_event', class => 'shared', spread => 'agency', append_only => true);

-- TIME scores. The worker alone reads them: a score is nobody's to see before both scorers have spoken.
create table portfolio.time_scoring (
  agency_id uuid not null,
  consolidation_id uuid not null,
  owner_id uuid not null,
  element_id uuid not null,
  scorer_id uuid not null,
  number integer not null check (number between 1 and 100),
  answers jsonb not null check (octet_length(answers::text) <= 4000),
  recorded_at timestamptz not null,
  primary key (agency_id, consolidation_id, owner_id, element_id, scorer_id, number)
);
create index time_scoring_of on portfolio.time_scoring (consolidation_id, owner_id, element_id);
select kernel.declare_table('portfolio.time_scoring', class => 'worker', spread => 'agency', append_only => true, posting => true);

-- What the lead knows of an application beyond the registry, with where it comes from; the owners do not read it of
-- one another.
create table portfolio.consolidation_fact (
  agency_id uuid not null,
  consolidation_id uuid not null,
  reader_ids uuid[] not null check (cardinality(reader_ids) <= 60),
  number integer not null check (number between 1 and 10000),
  owner_id uuid not null,
  element_id uuid not null,
  criterion text not null check (criterion in
    ('function_coverage', 'active_users', 'interfaces', 'audit_result')),
  value bigint not null check (value >= 0),
  source text not null check (length(source) between 1 and 300),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, consolidation_id, number)
);
select kernel.declare_table('portfolio.consolidation_fact', class => 'shared', spread => 'agency', append_only => true);

-- What is being prepared: of a decision or of a plan. The lead's alone; the newest number holds.
create table portfolio.consolidation_draft (
  agency_id uuid not null,
  consolidation_id uuid not null,
  kind text not null check (kind in ('decision', 'plan')),
  number integer not null check (number between 1 and 10000),
  content jsonb not null check (octet_length(content::text) <= 200000),
  words_sealed bytea check (octet_length(words_sealed) <= 200000),
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (agency_id, consolidation_id, kind, number)
);
select kernel.declare_table('portfolio.consolidation_draft', class => 'agency', spread => 'agency', append_only => true);

-- What the decision makes of each application: its part, its treatment, its rank and score without anybody's costs.
create table portfolio.consolidation_choice (
  agency_id uuid not null,
  consolidation_id uuid not null,
  round integer not null check (round between 1 and 1000),
  reader_ids uuid[] not null,
  content jsonb not null check (octet_length(content::text) <= 60000),
  decided_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, consolidation_id, round)
);
select kernel.declare_table('portfolio.consolidation_choice', class => 'shared', spread => 'agency', append_only => true);

-- A plan as adopted; its event carries the digest.
create table portfolio.consolidation_plan (
  agency_id uuid not null,
  consolidation_id uuid not null,
  id uuid not null,
  reader_ids uuid[] not null,
  content jsonb not null check (octet_length(content::text) <= 200000),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  adopted_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, consolidation_id, id)
);
select kernel.declare_table('portfolio.consolidation_plan', class => 'shared', spread => 'agency', append_only => true);

-- What an application costs in a year, part by part, and its budget line, in its owner's word; the newest number holds.
create table portfolio.application_cost (
  agency_id uuid not null,
  element_id uuid not null,
  year integer not null check (year between 2000 and 2100),
  item text not null check (item in ('licence', 'hosting', 'operations_staff', 'maintenance', 'security_audit',
    'integration', 'amortised_build', 'budget_line')),
  number integer not null check (number between 1 and 1000),
  id uuid not null,
  -- Both the same: known; null: taken back.
  low bigint check (low >= 0),
  high bigint check (high >= low),
  -- The document it is taken from.
  source text not null check (length(source) between 1 and 300),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  valid_until date,
  primary key (agency_id, element_id, year, item, number),
  check ((low is null) = (high is null))
);
select kernel.declare_table('portfolio.application_cost', class => 'overseen', spread => 'agency', append_only => true);

-- Savings a year, each in one ledger. Posted by whoever decides into the books of the agency it concerns: seen by that
-- agency and by those who oversee it. Realised is nowhere stored: it is identified, with budget and traffic looked at.
create table portfolio.saving (
  agency_id uuid not null,
  id uuid not null,
  ledger text not null check (ledger in ('avoided', 'identified')),
  -- The consolidation, or the request for clearance.
  subject_id uuid not null,
  -- The adopted plan; null: avoided.
  plan_id uuid,
  element_id uuid,
  -- retired: no longer paid; added: paid more at the target, negative.
  part text not null check (part in ('retired', 'added', 'refused')),
  amount bigint not null,
  p10 bigint not null,
  p50 bigint not null,
  p90 bigint not null,
  is_known boolean not null,
  recorded_at timestamptz not null,
  valid_until date,
  primary key (agency_id, id)
);
create index saving_of on portfolio.saving (agency_id, subject_id);
select kernel.declare_table('portfolio.saving', class => 'overseen', spread => 'agency', append_only => true, posting => true);

-- The ledgers of the whole country, for every officer: ranges alone, and none with fewer than three agencies in it.
create table portfolio.saving_roll_up (
  agency_id uuid not null,
  id uuid not null,
  as_of date not null,
  figures jsonb not null check (octet_length(figures::text) <= 8000),
  recorded_at timestamptz not null,
  primary key (agency_id, id)
);
create index saving_roll_up_latest on portfolio.saving_roll_up (agency_id, recorded_at desc);
select kernel.declare_table('portfolio.saving_roll_up', class => 'published', spread => 'agency', append_only => true);

-- A new application, before money is set aside for it.
create table portfolio.clearance_request (
  agency_id uuid not null,
  id uuid not null,
  -- KemenPANRB and the coordinator of that day.
  reader_ids uuid[] not null check (cardinality(reader_ids) <= 10),
  name text not null check (length(name) between 1 and 300),
  function_text text not null check (length(function_text) between 1 and 4000),
  -- The fine function that the requester chose; empty: none.
  function_code text not null check (length(function_code) <= 40),
  yearly_cost bigint not null check (yearly_cost > 0),
  expected_users integer not null check (expected_users > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  key_id uuid not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  primary key (agency_id, id)
);
create index clearance_request_latest on portfolio.clearance_request (requested_at desc, id desc);
select kernel.declare_table('portfolio.clearance_request', class => 'shared', spread => 'agency', append_only => true);

-- The overlap check of exactly that text, by the requester or anew by KemenPANRB.
create table portfolio.clearance_check (
  agency_id uuid not null,
  request_id uuid not null,
  number integer not null check (number between 1 and 1000),
  reader_ids uuid[] not null check (cardinality(reader_ids) <= 10),
  ran_on date not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  compared_with integer not null check (compared_with >= 0),
  matches jsonb not null check (octet_length(matches::text) <= 40000),
  decree jsonb not null check (octet_length(decree::text) <= 1000),
  ran_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, request_id, number)
);
create index clearance_check_of on portfolio.clearance_check (request_id);
select kernel.declare_table('portfolio.clearance_check', class => 'shared', spread => 'agency', append_only => true);

create table portfolio.clearance_decision (
  agency_id uuid not null,
  request_id uuid not null,
  reader_ids uuid[] not null check (cardinality(reader_ids) <= 10),
  outcome text not null check (outcome in ('cleared', 'cleared_with_conditions', 'refused')),
  conditions jsonb not null check (octet_length(conditions::text) <= 8000),
  -- What is to be used instead; an application or a general application.
  instead_id text check (length(instead_id) <= 100),
  added_there bigint check (added_there >= 0),
  avoided bigint check (avoided >= 0),
  decided_on date not null,
  decided_by uuid not null,
  recorded_at timestamptz not null,
  words_sealed bytea check (octet_length(words_sealed) <= 200000),
  primary key (agency_id, request_id),
  check ((outcome = 'refused') = (avoided is not null))
);
select kernel.declare_table('portfolio.clearance_decision', class => 'shared', spread => 'agency', append_only => true);

-- A file that lets a function be served otherwise than by its decreed general application, for now.
create table portfolio.decree_exception (
  agency_id uuid not null,
  id uuid not null,
  function_code text not null check (length(function_code) between 1 and 40),
  -- The letter that grants it.
  letter text not null check (length(letter) between 3 and 100),
  valid_until date,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id)
);
select kernel.declare_table('portfolio.decree_exception', class => 'published', spread => 'agency', append_only => true);
