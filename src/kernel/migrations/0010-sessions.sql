-- Browser sessions. Looked up by the hash of a random token before anybody is known, hence class worker.
create table kernel.session (
  id uuid not null primary key,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid not null,
  person_id uuid,
  officer_id uuid,
  agency_id uuid,
  acr text not null,
  display_name text not null,
  csrf_secret text not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  check ((person_id is null) <> (officer_id is null)),
  check ((officer_id is null) = (agency_id is null))
);
create index on kernel.session (account_id) where ended_at is null;
create index on kernel.session (officer_id) where ended_at is null;
create index on kernel.session (expires_at);
select kernel.declare_table('kernel.session', class => 'worker', spread => 'local');
