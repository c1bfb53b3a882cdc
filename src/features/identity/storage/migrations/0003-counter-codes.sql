-- One-use codes handed over at an MPP counter after the e-KTP was seen. The digits are kept only as an
-- HMAC with the id; a recovery has none until a second officer has confirmed it.
create table identity.counter_code (
  id uuid not null primary key,
  person_id uuid not null,
  kind text not null check (kind in ('bind', 'recover')),
  code_hmac text check (code_hmac ~ '^[0-9a-f]{64}$'),
  agency_id uuid not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  expires_at timestamptz not null,
  attempts smallint not null check (attempts between 0 and 5),
  opened_at timestamptz,
  browser_hash text check (browser_hash ~ '^[0-9a-f]{64}$'),
  used_at timestamptz,
  withdrawn_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_by <> issued_by),
  check (kind = 'recover' or confirmed_by is null),
  check ((code_hmac is null) = (kind = 'recover' and confirmed_by is null)),
  check ((opened_at is null) = (browser_hash is null)),
  check (opened_at is null or code_hmac is not null),
  check (used_at is null or opened_at is not null)
);
-- At most one code of a person is alive; issuing another withdraws it first.
create unique index counter_code_alive on identity.counter_code (person_id) where used_at is null and withdrawn_at is null;
create index counter_code_of_agency on identity.counter_code (agency_id, issued_at desc);
create index counter_code_of_browser on identity.counter_code (browser_hash) where used_at is null and withdrawn_at is null;
select kernel.declare_table('identity.counter_code', class => 'worker', spread => 'local');
