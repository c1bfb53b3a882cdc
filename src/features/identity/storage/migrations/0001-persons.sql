-- Persons: an opaque id, and the NIK encrypted under a key of their own, so that erasing a person is
-- destroying that key. Any viewer may add one (a counter enrols, the nation is loaded in batches).
create table identity.person (
  person_id uuid not null primary key,
  key_id uuid not null,
  nik_sealed bytea not null,
  created_at timestamptz not null
);
select kernel.declare_table('identity.person', class => 'person', spread => 'person', posting => true);

-- Finds a person by NIK without opening one. A NIK is unique but does not contain the person's id, so it
-- stands in a table of its own, to be spread by nik_hmac. A plain hash of 16 digits would fall to trying.
create table identity.nik_lookup (
  nik_hmac text not null primary key check (nik_hmac ~ '^[0-9a-f]{64}$'),
  person_id uuid not null
);
create index nik_lookup_by_person on identity.nik_lookup (person_id);
select kernel.declare_table('identity.nik_lookup', class => 'worker', spread => 'local');
