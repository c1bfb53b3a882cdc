-- Files that officers hand in: evidence, lists. Sealed under a key of their own, in parts; their name is sealed
-- too, since people write names of people into it. Read by the agency and by the readers the row names.
create table kernel.file (
  agency_id uuid not null,
  id uuid not null,
  reader_ids uuid[] not null check (cardinality(reader_ids) <= 40),
  key_id uuid not null,
  name_sealed bytea not null check (octet_length(name_sealed) <= 2000),
  -- By content, never by name.
  media text not null check (length(media) between 3 and 120),
  size_bytes integer not null check (size_bytes between 1 and 52428800),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  stored_at timestamptz not null,
  -- The officer; null: a worker.
  stored_by uuid,
  primary key (agency_id, id)
);
select kernel.declare_table('kernel.file', class => 'shared', spread => 'agency');

create table kernel.file_part (
  agency_id uuid not null,
  file_id uuid not null,
  part integer not null check (part >= 0),
  reader_ids uuid[] not null check (cardinality(reader_ids) <= 40),
  bytes_sealed bytea not null check (octet_length(bytes_sealed) <= 1100000),
  primary key (agency_id, file_id, part)
);
select kernel.declare_table('kernel.file_part', class => 'shared', spread => 'agency');
