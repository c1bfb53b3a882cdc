-- A paper about no person, such as a report: its office's own, readable also by the agencies it was made for.
-- Numbered by the same counters, checked by the same codes; its bytes are sealed under a key of their own.
create table documents.office_paper (
  agency_id uuid not null,
  id uuid not null,
  reader_ids uuid[] not null check (cardinality(reader_ids) <= 60),
  about_kind text not null check (about_kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  about_id text not null check (about_id ~ '^[A-Za-z0-9._:/+-]{1,100}$'),
  kind text not null check (kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  series text not null check (series ~ '^[A-Z][A-Z0-9]{0,15}$'),
  year integer not null check (year between 2000 and 9999),
  serial integer not null check (serial between 1 and 99999999),
  number text not null check (number ~ '^[A-Za-z0-9][A-Za-z0-9./-]{2,59}$'),
  title_id text not null check (length(title_id) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  office_name text not null check (length(office_name) between 1 and 200),
  decided_on date not null,
  officer_id uuid,
  issued_at timestamptz not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  key_id uuid not null,
  pdf_sealed bytea not null check (octet_length(pdf_sealed) <= 2100000),
  primary key (agency_id, id),
  unique (agency_id, about_kind, about_id, kind),
  unique (agency_id, series, year, serial),
  unique (agency_id, number)
);
select kernel.declare_table('documents.office_paper', class => 'shared', spread => 'agency', append_only => true);
