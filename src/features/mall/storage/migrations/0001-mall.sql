-- A service as one office offers it from a day on. Never changed: an office that changes its steps or times
-- publishes the next number, and cases keep the one they began with. content is definition and terms as JSON.
create table mall.service_version (
  agency_id uuid not null,
  id uuid not null,
  service text not null check (service ~ '^[a-z][a-z0-9-]{0,39}$'),
  number integer not null check (number >= 1),
  region text not null check (region ~ '^\d{2}(\.\d{2})?$'),
  content jsonb not null check (octet_length(content::text) <= 300000),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  in_force_from date not null,
  published_at timestamptz not null,
  -- The officer; null: opened with the installation.
  published_by uuid,
  primary key (agency_id, id),
  unique (agency_id, service, number)
);
select kernel.declare_table('mall.service_version', class => 'published', spread => 'agency', append_only => true);

-- What a person has begun to fill in: hers alone, no office reads it. id becomes the application's.
-- answers_sealed and everything else sealed about this application stand under key_id: erasing is destroying it.
create table mall.draft (
  person_id uuid not null,
  id uuid not null,
  office_id uuid not null,
  version_id uuid not null,
  key_id uuid not null,
  answers_sealed bytea check (octet_length(answers_sealed) <= 200000),
  -- Counts savings, so that two devices do not overwrite each other unseen.
  revision integer not null check (revision >= 0),
  started_at timestamptz not null,
  touched_at timestamptz not null,
  -- Casework time.
  expires_at timestamptz not null,
  -- Told that it will expire; then erased; or sent.
  warned_at timestamptz,
  erased_at timestamptz,
  submitted_at timestamptz,
  primary key (person_id, id)
);
create index draft_open on mall.draft (person_id, touched_at desc) where erased_at is null and submitted_at is null;
select kernel.declare_table('mall.draft', class => 'person', spread => 'person');

-- Each case number, once in the installation. Not a count: nobody reads from it how many cases an office has.
create table mall.case_number (
  number text not null primary key check (number ~ '^\d{4}-\d{4}-[0-9A-Z]{6}$'),
  person_id uuid not null,
  agency_id uuid not null,
  application_id uuid not null
);
select kernel.declare_table('mall.case_number', class => 'both', spread => 'local', append_only => true);

-- How each application stands: folded from its events in the same transaction, never the truth itself.
create table mall.application (
  person_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  version_id uuid not null,
  service text not null check (service ~ '^[a-z][a-z0-9-]{0,39}$'),
  case_number text not null,
  key_id uuid not null,
  -- Name and kind of licence, for the office's queue.
  summary_sealed bytea not null check (octet_length(summary_sealed) <= 2000),
  -- HMACs of the words of the name: an office finds a case by name without reading every case.
  name_tokens text[] not null check (cardinality(name_tokens) <= 20),
  seq integer not null check (seq >= 1),
  stage text not null check (stage in ('working', 'returned', 'approved', 'issued', 'revoked', 'refused', 'withdrawn')),
  step text check (length(step) between 1 and 40),
  -- The kind of that step: who works on it.
  step_kind text check (step_kind in ('check', 'recommend', 'decide')),
  holder uuid,
  -- The running clock's last day; null while none runs.
  due_on date,
  -- The last day planned for the step; null with step.
  step_due_on date,
  overdue_since timestamptz,
  submitted_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (person_id, id)
);
create index application_queue on mall.application (agency_id, stage, due_on, step_due_on, id);
create index application_by_number on mall.application (agency_id, case_number);
create index application_by_name on mall.application using gin (name_tokens);
select kernel.declare_table('mall.application', class => 'both', spread => 'person');

-- What happened, append-only: ids, codes and times; the reducer of domain/fold.ts makes the application of it.
create table mall.application_event (
  person_id uuid not null,
  application_id uuid not null,
  seq integer not null check (seq >= 1),
  agency_id uuid not null,
  kind text not null check (kind ~ '^[a-z]+\.[a-z_]+$'),
  version smallint not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  actor jsonb not null,
  body jsonb not null check (octet_length(body::text) <= 20000),
  primary key (person_id, application_id, seq)
);
create index application_event_by_agency on mall.application_event (agency_id, application_id, seq);
select kernel.declare_table('mall.application_event', class => 'both', spread => 'person', append_only => true);

-- What officers write in words of their own: sealed under the application's key.
create table mall.note (
  person_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  agency_id uuid not null,
  key_id uuid not null,
  text_sealed bytea not null check (octet_length(text_sealed) <= 8000),
  written_at timestamptz not null,
  primary key (person_id, id)
);
select kernel.declare_table('mall.note', class => 'both', spread => 'person', append_only => true);

-- The health office's own task, made of the message that asked for it. It knows these fields, not the application.
create table mall.recommendation_task (
  person_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  -- The application that asked, as a subsystem of the exchange, and its words for the case.
  requester text not null check (length(requester) between 1 and 200),
  requester_task text not null check (requester_task ~ '^[0-9a-f-]{36}$'),
  case_ref text not null check (length(case_ref) between 1 and 60),
  message_id text not null check (length(message_id) between 1 and 200),
  key_id uuid not null,
  fields_sealed bytea not null check (octet_length(fields_sealed) <= 20000),
  asked text[] not null check (cardinality(asked) <= 20),
  received_at timestamptz not null,
  due_on date not null,
  verdict text check (verdict in ('recommended', 'not_recommended')),
  confirmed text[] not null check (cardinality(confirmed) <= 20),
  note_sealed bytea check (octet_length(note_sealed) <= 8000),
  answered_by uuid,
  answered_at timestamptz,
  -- Of the message that carried the answer; a repeat goes under the same.
  answer_message_id text check (length(answer_message_id) between 1 and 200),
  primary key (person_id, id),
  unique (person_id, message_id),
  check ((verdict is null) = (answered_at is null) and (verdict is null) = (answered_by is null))
);
create index recommendation_open on mall.recommendation_task (agency_id, due_on, id) where verdict is null;
select kernel.declare_table('mall.recommendation_task', class => 'both', spread => 'person');
