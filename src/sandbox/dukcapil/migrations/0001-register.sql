-- The population register. Rows are only ever added: of facts that cover a day the highest version holds,
-- so a correction or a move never touches what was recorded before.
create table person (
  nik text primary key check (nik ~ '^[0-9]{16}$'),
  recorded_at timestamptz not null
);

-- Why somebody is no longer an active inhabitant, or is again; without a row: active.
create table person_status (
  nik text not null references person,
  version integer not null check (version > 0),
  status text not null check (status in ('active', 'dead', 'emigrated', 'duplicate_of')),
  since date not null,
  -- The number that stays in use, for a person registered twice.
  other_nik text check ((other_nik is not null) = (status = 'duplicate_of')),
  recorded_at timestamptz not null,
  primary key (nik, version)
);

-- No foreign key on nik: checking 170,000 of them takes as long as writing them, and both come from one statement.
create table person_fact (
  nik text not null,
  attribute text not null,
  version integer not null check (version > 0),
  value jsonb not null,
  valid_from date not null,
  -- The first day on which it no longer holds.
  valid_to date,
  recorded_at timestamptz not null,
  source_event text not null,
  primary key (nik, attribute, version)
);

create table family_card (
  number text primary key check (number ~ '^[0-9]{16}$'),
  region_code text not null,
  valid_from date not null,
  valid_to date
);

create table family_member (
  nik text not null references person,
  card_number text not null references family_card,
  relation text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  primary key (nik, card_number)
);

create table photograph (
  nik text not null references person,
  version integer not null check (version > 0),
  media_type text not null,
  image bytea not null,
  taken_on date not null,
  recorded_at timestamptz not null,
  primary key (nik, version)
);

insert into behaviour (service, median_ms, p99_ms, error_rate, error_kind, retry_after_seconds) values
  ('*', 60, 250, 0, 'status_503', 30),
  ('ringkas', null, null, null, null, null),
  ('cocok', null, null, null, null, null),
  ('koreksi', null, null, null, null, null);
