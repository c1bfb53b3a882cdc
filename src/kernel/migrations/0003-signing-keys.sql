-- Private keys for signatures (ES256), wrapped like data keys. Public halves are never removed:
-- evidence of ten years ago is still checked against them.
create table kernel.signing_key (
  id uuid primary key,
  owner text not null check (length(owner) between 1 and 200),
  usage text not null check (usage ~ '^[a-z][a-z0-9_.-]{0,63}$'),
  public_jwk jsonb not null,
  wrapped bytea not null,
  master_id text not null,
  created_at timestamptz not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  retired_at timestamptz,
  check (not_before < not_after)
);
create index signing_key_by_owner on kernel.signing_key (owner, usage, not_before desc, id desc);
create index signing_key_by_master on kernel.signing_key (master_id, id);
select kernel.declare_table('kernel.signing_key', class => 'worker', spread => 'local');
