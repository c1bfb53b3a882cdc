-- Overlap: runs, pairs, groups, review queue, verdicts, offers and governed words. The results stand between
-- agencies and belong to the body that runs them (KemenPANRB, Perpres 95/2018 art. 57); agency_id is that body.
-- Shares and chances are whole millionths. An entry is `agency/element`.

create table portfolio.overlap_run (
  agency_id uuid not null,
  id uuid not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  ground text not null check (ground in ('night', 'asked')),
  asked_by uuid,
  asked_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  stage text not null check (stage in ('waiting', 'reading', 'comparing', 'storing', 'ended')),
  -- Thousandths.
  progress smallint not null check (progress between 0 and 1000),
  -- Of the random part: kept over runs until its pairs are judged, so that no verdict is lost to a new draw.
  sample_seed uuid,
  figures jsonb check (octet_length(figures::text) <= 100000),
  fault text check (length(fault) <= 300),
  primary key (agency_id, id)
);
create unique index one_overlap_run_at_a_time on portfolio.overlap_run (agency_id) where state in ('waiting', 'running');
create index overlap_run_by_end on portfolio.overlap_run (agency_id, finished_at desc) where state = 'done';
select kernel.declare_table('portfolio.overlap_run', class => 'published', spread => 'agency', posting => true);

-- The pairs of the last run that are worth showing, asked or judged; older ones go when a run is done.
create table portfolio.overlap_pair (
  agency_id uuid not null,
  run_id uuid not null,
  pair_id text not null check (pair_id ~ '^[0-9a-f]{32}$'),
  first_entry text not null check (length(first_entry) <= 80),
  second_entry text not null check (length(second_entry) <= 80),
  first_agency_id uuid not null,
  second_agency_id uuid not null,
  function_chance integer not null check (function_chance between 0 and 1000000),
  system_chance integer not null check (system_chance between 0 and 1000000),
  explanation jsonb not null check (octet_length(explanation::text) <= 8000),
  primary key (agency_id, run_id, pair_id)
);
create index overlap_pair_of_first on portfolio.overlap_pair (agency_id, run_id, first_agency_id, function_chance desc);
create index overlap_pair_of_second on portfolio.overlap_pair (agency_id, run_id, second_agency_id, function_chance desc);
create index overlap_pair_by_entries on portfolio.overlap_pair (agency_id, run_id, first_entry, second_entry);
select kernel.declare_table('portfolio.overlap_pair', class => 'published', spread => 'agency');

-- What reviewers are asked, in order. Its order knows costs, so only the reviewers' agencies read it.
create table portfolio.overlap_queue (
  agency_id uuid not null,
  run_id uuid not null,
  place integer not null check (place >= 0),
  pair_id text not null,
  part text not null check (part in ('saving', 'uncertainty', 'variety', 'random')),
  stratum text check (length(stratum) <= 20),
  reviewers smallint not null check (reviewers in (1, 2)),
  reader_ids uuid[] not null,
  primary key (agency_id, run_id, place)
);
create index overlap_queue_by_pair on portfolio.overlap_queue (agency_id, run_id, pair_id);
select kernel.declare_table('portfolio.overlap_queue', class => 'shared', spread => 'agency');

-- A group keeps its id over all runs; a row stands for as long as its members stay the same.
create table portfolio.overlap_group (
  agency_id uuid not null,
  id text not null check (id ~ '^[0-9a-f]{16}$'),
  since_run uuid not null,
  question text not null check (question in ('same_system', 'same_function')),
  since_at timestamptz not null,
  until_at timestamptz,
  members text[] not null check (cardinality(members) between 2 and 5000),
  agencies text[] not null,
  -- How many different systems its members are, by the other question's groups.
  systems integer not null check (systems >= 1),
  -- The fine function that most of its members have; empty: none.
  topic text not null check (length(topic) <= 40),
  chance integer not null check (chance between 0 and 1000000),
  doubt integer not null check (doubt between 0 and 1000000),
  primary key (agency_id, id, since_run)
);
create index overlap_group_now on portfolio.overlap_group (agency_id, question, id) where until_at is null;
select kernel.declare_table('portfolio.overlap_group', class => 'published', spread => 'agency');

create table portfolio.overlap_member (
  agency_id uuid not null,
  group_id text not null,
  entry text not null,
  question text not null,
  member_agency_id uuid not null,
  member_id uuid not null,
  primary key (agency_id, group_id, entry)
);
create index overlap_member_of_agency on portfolio.overlap_member (agency_id, member_agency_id, question);
create index overlap_member_by_entry on portfolio.overlap_member (agency_id, entry);
select kernel.declare_table('portfolio.overlap_member', class => 'published', spread => 'agency');

-- What reviewers decided, for ever. The worker alone reads it: a verdict on a blind pair is nobody's to see before
-- both have spoken. The number is the place among the acts on the pair: of two at once one is told to look again.
create table portfolio.verdict_event (
  agency_id uuid not null,
  pair_id text not null check (pair_id ~ '^[0-9a-f]{32}$'),
  number integer not null check (number between 1 and 1000),
  first_entry text not null check (length(first_entry) <= 80),
  second_entry text not null check (length(second_entry) <= 80),
  act text not null check (act in ('judged', 'settled', 'withdrawn')),
  verdict text check (verdict in ('same_system', 'same_function', 'part_of', 'upstream_downstream', 'unrelated')),
  named_entry text check (length(named_entry) <= 80),
  note text check (length(note) <= 1000),
  is_blind boolean not null,
  reviewer_id uuid not null,
  reviewer_agency_id uuid not null,
  run_id uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, pair_id, number),
  check ((act = 'withdrawn') = (verdict is null))
);
create index verdict_by_time on portfolio.verdict_event (agency_id, recorded_at, pair_id, number);
select kernel.declare_table('portfolio.verdict_event', class => 'worker', spread => 'agency', append_only => true, posting => true);

-- "Becomes one application with many users": asked of the owner of the other entry, never carried out by itself.
create table portfolio.merger_offer (
  agency_id uuid not null,
  pair_id text not null check (pair_id ~ '^[0-9a-f]{32}$'),
  kept_entry text not null check (length(kept_entry) <= 80),
  other_entry text not null check (length(other_entry) <= 80),
  owner_id uuid not null,
  reader_ids uuid[] not null,
  offered_by uuid not null,
  offered_at timestamptz not null,
  primary key (agency_id, pair_id)
);
select kernel.declare_table('portfolio.merger_offer', class => 'shared', spread => 'agency', append_only => true, posting => true);

create table portfolio.merger_answer (
  agency_id uuid not null,
  pair_id text not null,
  reader_ids uuid[] not null,
  answer text not null check (answer in ('accepted', 'refused')),
  reason text check (length(reason) <= 1000),
  use_id uuid,
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (agency_id, pair_id),
  check (answer = 'accepted' or reason is not null)
);
select kernel.declare_table('portfolio.merger_answer', class => 'shared', spread => 'agency', append_only => true);

-- Synonyms and acronyms that a reviewer proposes and the national architect accepts; the next run reads them.
create table portfolio.governed_word (
  agency_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('synonym', 'acronym')),
  -- A synonym's words; an acronym first, then its readings.
  words text[] not null check (cardinality(words) between 2 and 12),
  reason text not null check (length(reason) between 1 and 500),
  proposed_by uuid not null,
  proposer_agency_id uuid not null,
  proposed_at timestamptz not null,
  primary key (agency_id, id)
);
select kernel.declare_table('portfolio.governed_word', class => 'published', spread => 'agency', append_only => true, posting => true);

create table portfolio.word_decision (
  agency_id uuid not null,
  word_id uuid not null,
  number smallint not null check (number in (1, 2)),
  decision text not null check (decision in ('accepted', 'refused', 'ended')),
  reason text check (length(reason) <= 500),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (agency_id, word_id, number)
);
select kernel.declare_table('portfolio.word_decision', class => 'published', spread => 'agency', append_only => true);
