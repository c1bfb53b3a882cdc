-- Maturity of an agency by the SPBE index and the Pemdi index. What an architect says is added and never changed, so
-- that every day reads as it stood; results are published by a second person.

create table portfolio.maturity_level (
  agency_id uuid not null,
  id uuid not null,
  regime text not null check (length(regime) between 3 and 40),
  indicator text not null check (length(indicator) between 3 and 20),
  -- null takes the level back.
  level integer check (level between 0 and 9),
  evidence jsonb not null check (octet_length(evidence::text) <= 8000),
  note text not null check (length(note) <= 1000),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (agency_id, id)
);
create index maturity_level_by_time on portfolio.maturity_level (agency_id, regime, indicator, recorded_at desc, id desc);
select kernel.declare_table('portfolio.maturity_level', class => 'agency', spread => 'agency', append_only => true);

-- A review of the agency's architecture: indicator 11 counts them.
create table portfolio.architecture_review (
  agency_id uuid not null,
  id uuid not null,
  held_on date not null,
  minutes text not null check (length(minutes) between 1 and 200),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (agency_id, id)
);
select kernel.declare_table('portfolio.architecture_review', class => 'published', spread => 'agency', append_only => true);

-- What all agencies see: the index with its bounds, by whom it was given, and what the machine computed beside it.
create table portfolio.maturity_result (
  agency_id uuid not null,
  id uuid not null,
  regime text not null check (length(regime) between 3 and 40),
  as_of date not null,
  index_hundredths integer check (index_hundredths between 0 and 999),
  at_least integer not null,
  at_most integer not null,
  missing integer not null check (missing >= 0),
  without_evidence integer not null check (without_evidence >= 0),
  -- Indicators where the machine computed another level than was given.
  differing integer not null check (differing >= 0),
  predicate text check (length(predicate) <= 40),
  -- Levels by indicator: as given, and as computed.
  levels jsonb not null check (octet_length(levels::text) <= 20000),
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (agency_id, id)
);
create index maturity_result_by_time on portfolio.maturity_result (regime, agency_id, published_at desc);
select kernel.declare_table('portfolio.maturity_result', class => 'published', spread => 'agency', append_only => true);
