-- The log of this node: one row for each message as one side saw it, append-only. Digests and heads,
-- never a body, never a NIK. tx tells the sealer which rows are surely committed.
create table exchange.entry (
  node_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  member_id text not null check (length(member_id) between 5 and 302),
  side text not null check (side in ('consumer', 'provider')),
  kind text not null check (kind in ('request', 'response')),
  peer_id text not null check (length(peer_id) between 5 and 302),
  message_id text not null check (length(message_id) between 1 and 255),
  at timestamptz not null,
  service_id text not null check (length(service_id) between 9 and 504),
  head text not null check (length(head) <= 16384),
  digest text not null check (length(digest) <= 128),
  signature bytea not null check (length(signature) = 64),
  key_id text not null check (length(key_id) between 1 and 128),
  person_hmac bytea check (length(person_hmac) = 32),
  leaf bytea not null check (length(leaf) = 32),
  tx xid8 not null default pg_current_xact_id(),
  primary key (node_id, id),
  -- The replay guard: one side logs one message of one peer once. The message id comes first because
  -- ids made in sequence keep the index's working set small.
  unique (node_id, message_id, side, kind, agency_id, peer_id)
) with (toast_tuple_target = 8160);
create index entry_to_seal on exchange.entry (node_id, agency_id, tx);
create index entry_calls on exchange.entry (agency_id, at desc, id desc) where kind = 'request';
select kernel.declare_table('exchange.entry', class => 'agency', spread => 'node', append_only => true);

-- The tree over the log (RFC 9162) may be read by everybody, as the logs of web certificates are: it
-- holds hashes only. Only the sealer, a worker, writes it.
create table exchange.sealed (
  node_id uuid not null,
  idx bigint not null check (idx >= 0),
  entry_id uuid not null,
  -- Whose entry it is, so that the row can be read as its owner.
  owner_id uuid not null,
  leaf bytea not null check (length(leaf) = 32),
  primary key (node_id, idx),
  unique (node_id, entry_id)
);
select kernel.declare_table('exchange.sealed', class => 'reference', spread => 'node', append_only => true);

-- Full tiles only: 256 neighbouring hashes and the root over them. Partial ones come from sealed rows.
create table exchange.tile (
  node_id uuid not null,
  level smallint not null check (level >= 0),
  n bigint not null check (n >= 0),
  root bytea not null check (length(root) = 32),
  hashes bytea not null check (length(hashes) = 8192),
  primary key (node_id, level, n)
);
select kernel.declare_table('exchange.tile', class => 'reference', spread => 'node', append_only => true);

-- mark: every row of an earlier transaction is sealed.
create table exchange.head (
  node_id uuid not null,
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  at timestamptz not null,
  key_id text not null check (length(key_id) between 1 and 128),
  signature bytea not null check (length(signature) = 64),
  mark xid8 not null,
  primary key (node_id, size)
);
create index head_by_time on exchange.head (node_id, at desc);
select kernel.declare_table('exchange.head', class => 'reference', spread => 'node', append_only => true);

-- The bodies that a provider answered with, for a day, so that a repeated message id gets the same answer;
-- the rest of an answer stands in its entry. Sealed under
-- a key of its hour; the key is destroyed when the last answer of that hour is a day old.
create table exchange.answer_key (
  node_id uuid not null,
  starts_at timestamptz not null,
  key_id uuid not null,
  destroyed_at timestamptz,
  primary key (node_id, starts_at)
);
select kernel.declare_table('exchange.answer_key', class => 'worker', spread => 'node');

create table exchange.answer (
  node_id uuid not null,
  provider text not null check (length(provider) between 5 and 302),
  consumer text not null check (length(consumer) between 5 and 302),
  message_id text not null check (length(message_id) between 1 and 255),
  key_id uuid not null,
  sealed bytea not null,
  expires_at timestamptz not null,
  primary key (node_id, message_id, provider, consumer)
) with (toast_tuple_target = 8160);
-- Sealed bytes do not compress.
alter table exchange.answer alter column sealed set storage external;
create index answer_expiry on exchange.answer (node_id, expires_at);
-- posting: written in the transaction of the provider's own entry.
select kernel.declare_table('exchange.answer', class => 'worker', spread => 'node', posting => true);

-- Until when requests without an answer have been looked for and closed.
create table exchange.closing (
  node_id uuid not null primary key,
  closed_until timestamptz not null
);
select kernel.declare_table('exchange.closing', class => 'worker', spread => 'node');
