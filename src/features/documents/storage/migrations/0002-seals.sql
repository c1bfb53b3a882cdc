-- The certificates that have sealed documents of an office, each with its chain up to the root, kept for as
-- long as a document is checked. key_ref names the key: of this installation, or of a seal file.
create table documents.seal_certificate (
  agency_id uuid not null,
  key_ref text not null check (key_ref ~ '^(key|file):[0-9a-f-]{36,64}$'),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- DER in base64, the sealing certificate first, the root last.
  chain text[] not null check (cardinality(chain) between 1 and 6),
  recorded_at timestamptz not null,
  primary key (agency_id, key_ref)
);
create index seal_certificate_by_fingerprint on documents.seal_certificate (fingerprint);
select kernel.declare_table('documents.seal_certificate', class => 'published', spread => 'agency', append_only => true);

-- The certificate of the development authority, for each of its keys. Whoever seals first adds it; it counts
-- only where its key is one of this installation's own.
create table documents.authority_certificate (
  key_id uuid not null primary key,
  der bytea not null check (octet_length(der) <= 4000),
  recorded_at timestamptz not null
);
select kernel.declare_table('documents.authority_certificate', class => 'reference', spread => 'reference', append_only => true, posting => true);
