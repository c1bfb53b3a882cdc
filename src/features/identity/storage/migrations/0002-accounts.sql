-- An account is one hat: a person, or an officer of an organisation. Looked up before anybody is known,
-- hence class worker, like everything a sign-in reads.
create table identity.account (
  id uuid not null primary key,
  person_id uuid unique,
  officer_id uuid unique,
  created_at timestamptz not null,
  closed_at timestamptz,
  check ((person_id is null) <> (officer_id is null))
);
select kernel.declare_table('identity.account', class => 'worker', spread => 'local');

-- acr: what a sign-in with this passkey is worth; it follows from what bound it.
create table identity.passkey (
  id uuid not null primary key,
  credential_id text not null unique check (credential_id ~ '^[A-Za-z0-9_-]+$' and length(credential_id) between 16 and 1400),
  account_id uuid not null references identity.account (id),
  public_key bytea not null,
  counter bigint not null check (counter between 0 and 4294967295),
  transports text[] not null,
  device_type text not null check (device_type in ('singleDevice', 'multiDevice')),
  backed_up boolean not null,
  aaguid uuid not null,
  acr text not null check (acr in ('passkey', 'passkey_counter')),
  bound_by text not null check (bound_by in ('sample_session', 'passkey_session', 'counter_code', 'invitation', 'setup_link')),
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz
);
create index passkey_of_account on identity.passkey (account_id) where removed_at is null;
select kernel.declare_table('identity.passkey', class => 'worker', spread => 'local');

-- Single use, five minutes, for one purpose and the one browser whose cookie's hash stands here.
-- bearer_name is what the phone will show; it goes when the challenge is answered.
create table identity.challenge (
  id uuid not null primary key,
  challenge text not null check (challenge ~ '^[A-Za-z0-9_-]{43}$'),
  purpose text not null check (purpose in ('sign_in', 'add', 'code', 'invitation', 'setup')),
  browser_hash text not null check (browser_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid,
  subject text check (length(subject) between 1 and 100),
  bearer_name text check (length(bearer_name) between 1 and 100),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'sign_in') = (account_id is null))
);
create index challenge_expiry on identity.challenge (expires_at);
select kernel.declare_table('identity.challenge', class => 'worker', spread => 'local');
