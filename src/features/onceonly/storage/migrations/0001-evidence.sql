-- The key of each case that evidence hangs on. Destroying it erases all values of the case (DESIGN invariant 7).
create table onceonly.case_key (
  kind text not null check (kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  ref_id text not null check (ref_id ~ '^[A-Za-z0-9._:/+-]{1,100}$'),
  key_id uuid not null,
  created_at timestamptz not null,
  -- When somebody last fetched for it; the person's own view is erased a month after.
  used_at timestamptz not null,
  erased_at timestamptz,
  primary key (kind, ref_id)
);
select kernel.declare_table('onceonly.case_key', class => 'worker', spread => 'local');

-- One value of one attribute with everything that says why it may be believed. agency_id is the office
-- whose case it is; null is the person's own view, which no office reads.
create table onceonly.evidence (
  id uuid not null,
  person_id uuid not null,
  agency_id uuid,
  kind text not null check (kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  ref_id text not null check (ref_id ~ '^[A-Za-z0-9._:/+-]{1,100}$'),
  attribute text not null check (length(attribute) between 1 and 60),
  -- The place in a register's list of records; null where a person has only one.
  record integer check (record between 0 and 100),
  source text not null check (length(source) between 1 and 60),
  holder text not null check (length(holder) between 1 and 60),
  source_version text check (length(source_version) <= 100),
  observed_at timestamptz not null,
  fetched_at timestamptz not null,
  valid_until timestamptz not null,
  assurance text not null check (assurance in ('GOV', 'VERIFIED', 'DECLARED')),
  message_id text check (length(message_id) between 1 and 200),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  key_id uuid not null,
  value_sealed bytea not null check (octet_length(value_sealed) <= 1000000),
  primary key (person_id, id),
  check ((assurance = 'DECLARED') = (message_id is null))
);
create index evidence_by_case on onceonly.evidence (person_id, kind, ref_id, attribute, fetched_at desc);
create index evidence_by_agency on onceonly.evidence (agency_id, kind, ref_id);
select kernel.declare_table('onceonly.evidence', class => 'both', spread => 'person');

-- That somebody asked for data to be fetched, in these words: kept apart from the lawful basis.
create table onceonly.explicit_request (
  id uuid not null,
  person_id uuid not null,
  agency_id uuid,
  kind text not null check (kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  ref_id text not null check (ref_id ~ '^[A-Za-z0-9._:/+-]{1,100}$'),
  purpose text not null check (length(purpose) between 1 and 60),
  attributes text[] not null check (cardinality(attributes) between 1 and 100),
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  channel text not null check (channel in ('SELF', 'ASSISTED')),
  officer_id uuid,
  given_at timestamptz not null,
  primary key (person_id, id),
  check ((channel = 'ASSISTED') = (officer_id is not null))
);
create index explicit_request_by_case on onceonly.explicit_request (person_id, kind, ref_id, given_at desc);
select kernel.declare_table('onceonly.explicit_request', class => 'both', spread => 'person', append_only => true);

-- A call to one register that has not brought its answer yet: written before the call, so that a process
-- that dies in between leaves the outbox something to go on with. Codes and times only.
create table onceonly.pending_fetch (
  id uuid not null,
  person_id uuid not null,
  agency_id uuid,
  kind text not null check (kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  ref_id text not null check (ref_id ~ '^[A-Za-z0-9._:/+-]{1,100}$'),
  source text not null check (length(source) between 1 and 60),
  holder text not null check (length(holder) between 1 and 60),
  attributes text[] not null check (cardinality(attributes) between 1 and 100),
  opened_at timestamptz not null,
  tried_at timestamptz not null,
  attempts integer not null check (attempts >= 1),
  failing_since timestamptz,
  last_fault text check (length(last_fault) between 1 and 60),
  settled_at timestamptz,
  -- When the person was told that a source that had failed is back.
  told_at timestamptz,
  primary key (person_id, id),
  check ((failing_since is null) = (last_fault is null))
);
create unique index pending_fetch_open on onceonly.pending_fetch (person_id, kind, ref_id, source, holder)
  where settled_at is null;
create index pending_fetch_by_agency on onceonly.pending_fetch (agency_id, kind, ref_id) where settled_at is null;
select kernel.declare_table('onceonly.pending_fetch', class => 'both', spread => 'person');
