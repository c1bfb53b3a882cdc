-- The last serial given out, per office, series and year; its row is locked while a document is made, so
-- that numbers have no gap and none is given twice.
create table documents.counter (
  agency_id uuid not null,
  series text not null check (series ~ '^[A-Z][A-Z0-9]{0,15}$'),
  year integer not null check (year between 2000 and 9999),
  last integer not null check (last between 0 and 99999999),
  primary key (agency_id, series, year)
);
select kernel.declare_table('documents.counter', class => 'agency', spread => 'agency');

-- What an office has issued, about what and under which number. Two documents of a kind about one subject
-- collide here, as do two of one number.
create table documents.entry (
  agency_id uuid not null,
  document_id uuid not null,
  person_id uuid not null,
  about_kind text not null check (about_kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  about_id text not null check (about_id ~ '^[A-Za-z0-9._:/+-]{1,100}$'),
  kind text not null check (kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  series text not null check (series ~ '^[A-Z][A-Z0-9]{0,15}$'),
  year integer not null check (year between 2000 and 9999),
  serial integer not null check (serial between 1 and 99999999),
  number text not null check (number ~ '^[A-Za-z0-9][A-Za-z0-9./-]{2,59}$'),
  issued_at timestamptz not null,
  primary key (agency_id, document_id),
  unique (agency_id, about_kind, about_id, kind),
  unique (agency_id, series, year, serial),
  unique (agency_id, number)
);
create index entry_latest on documents.entry (agency_id, issued_at desc, document_id desc);
select kernel.declare_table('documents.entry', class => 'agency', spread => 'agency', append_only => true);

-- The document itself: whose it is, and its bytes and facts sealed under a key of its own, so that
-- destroying the key erases it.
create table documents.paper (
  id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  about_kind text not null check (about_kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  about_id text not null check (about_id ~ '^[A-Za-z0-9._:/+-]{1,100}$'),
  kind text not null check (kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  title_id text not null check (length(title_id) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  number text not null check (number ~ '^[A-Za-z0-9][A-Za-z0-9./-]{2,59}$'),
  office_name text not null check (length(office_name) between 1 and 200),
  decided_on date not null,
  valid_until date check (valid_until >= decided_on),
  officer_id uuid,
  legal_source text check (length(legal_source) between 3 and 300),
  issued_at timestamptz not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Of the code on it, under a key outside the database; leads to verification and revocation.
  code_key text not null check (code_key ~ '^[0-9a-f]{64}$'),
  key_id uuid not null,
  facts_sealed bytea not null check (octet_length(facts_sealed) <= 20000),
  pdf_sealed bytea not null check (octet_length(pdf_sealed) <= 2100000),
  primary key (person_id, id),
  check ((officer_id is null) = (legal_source is not null))
);
create index paper_of_person on documents.paper (person_id, issued_at desc, id desc);
create index paper_of_agency on documents.paper (agency_id, id);
create index paper_about on documents.paper (agency_id, about_kind, about_id);
select kernel.declare_table('documents.paper', class => 'both', spread => 'person', append_only => true);

-- What whoever holds the paper may read. Anybody may read the row and nobody can open it without the code;
-- nothing in it leads to a person.
create table documents.verification (
  agency_id uuid not null,
  code_key text not null check (code_key ~ '^[0-9a-f]{64}$'),
  sealed bytea not null check (octet_length(sealed) <= 20000),
  primary key (agency_id, code_key)
);
create index verification_by_code on documents.verification (code_key);
select kernel.declare_table('documents.verification', class => 'published', spread => 'agency', append_only => true);

-- That a document no longer holds, since when and why. Public, like a list of revoked certificates.
create table documents.revocation (
  agency_id uuid not null,
  code_key text not null check (code_key ~ '^[0-9a-f]{64}$'),
  document_id uuid not null,
  reason text not null check (reason ~ '^[a-z][a-z0-9_]{0,39}$'),
  legal_source text not null check (length(legal_source) between 3 and 300),
  officer_id uuid,
  revoked_on date not null,
  at timestamptz not null,
  primary key (agency_id, code_key)
);
create index revocation_by_code on documents.revocation (code_key);
select kernel.declare_table('documents.revocation', class => 'published', spread => 'agency', append_only => true);
