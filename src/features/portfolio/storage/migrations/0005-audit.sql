-- Audits of the architecture. What happened is in events, each read by its writer and by whom it concerns
-- (class shared): a ministry sees what is asked of it and found in it, a coordinator the course, nobody a paper.

-- An audit as lists show it; folded from its events.
create table portfolio.audit_campaign (
  -- The auditors.
  agency_id uuid not null,
  id uuid not null,
  -- The audited agencies, their coordinator and KemenPANRB.
  reader_ids uuid[] not null check (cardinality(reader_ids) between 1 and 60),
  coordinator_id uuid not null,
  scope uuid[] not null check (cardinality(scope) between 1 and 50),
  phase text not null check (phase in
    ('planned', 'assigned', 'running', 'reported', 'submitted', 'following', 'closed')),
  -- Seals the words of every event: destroying it erases them all.
  key_id uuid not null,
  name_sealed bytea not null check (octet_length(name_sealed) <= 2000),
  letter_number text check (length(letter_number) between 3 and 60),
  planned_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (agency_id, id)
);
create index audit_campaign_latest on portfolio.audit_campaign (agency_id, planned_at desc, id desc);
select kernel.declare_table('portfolio.audit_campaign', class => 'shared', spread => 'agency');

create table portfolio.audit_event (
  -- Who wrote it: the auditors, an audited agency, the coordinator.
  agency_id uuid not null,
  campaign_id uuid not null,
  subject_kind text not null check (subject_kind in
    ('campaign', 'request', 'attestation', 'capture', 'paper', 'finding', 'report')),
  subject_id uuid not null,
  -- Of this writer about this subject.
  seq integer not null check (seq between 1 and 100000),
  id uuid not null,
  reader_ids uuid[] not null check (cardinality(reader_ids) <= 60),
  -- The officer; null: the system.
  actor_id uuid,
  -- Casework time, and true time.
  at timestamptz not null,
  recorded_at timestamptz not null,
  -- Ids, codes and dates.
  body jsonb not null check (octet_length(body::text) <= 60000),
  -- An officer's own words, under the key of the audit.
  words_sealed bytea check (octet_length(words_sealed) <= 120000),
  primary key (agency_id, campaign_id, subject_kind, subject_id, seq)
);
create index audit_event_of_campaign on portfolio.audit_event (campaign_id, recorded_at);
select kernel.declare_table('portfolio.audit_event', class => 'shared', spread => 'agency', append_only => true);
