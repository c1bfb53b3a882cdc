-- The key of a person's licences at one office. Destroying it erases what the register says about her
-- (DESIGN invariant 7). It is saved together with this row and before anything is sealed under it, so that a
-- load that was cut off goes on with the same keys and leaves none unused.
create table mall.licence_key (
  agency_id uuid not null,
  person_id uuid not null,
  key_id uuid not null,
  created_at timestamptz not null,
  erased_at timestamptz,
  primary key (agency_id, person_id)
);
select kernel.declare_table('mall.licence_key', class => 'worker', spread => 'local');

-- The office's own register of practice licences (UU 17/2023 art. 263), one row a licence. How it stands is
-- derived: valid_until is its last day, revoked_at when it ended before. Number, profession and place are sealed.
create table mall.licence (
  person_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  -- `earlier`: granted before this system, there is no document of ours.
  origin text not null check (origin in ('earlier', 'issued')),
  document_id uuid,
  issued_on date not null,
  valid_until date not null,
  recorded_at timestamptz not null,
  -- Casework time.
  revoked_at timestamptz,
  key_id uuid not null,
  payload_sealed bytea not null check (octet_length(payload_sealed) <= 4000),
  primary key (person_id, id),
  unique (person_id, document_id),
  check ((origin = 'issued') = (document_id is not null)),
  check (valid_until >= issued_on)
);
create index licence_by_agency on mall.licence (agency_id, person_id, issued_on desc);
select kernel.declare_table('mall.licence', class => 'both', spread => 'person');
