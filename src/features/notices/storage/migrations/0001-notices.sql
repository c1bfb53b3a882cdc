-- A message to a person about her matter: which words (kind), what fills them (references, never a personal
-- value), and the page it leads to. Posting: whoever decides something tells her in the same transaction.
create table notices.person_notice (
  id uuid not null,
  person_id uuid not null,
  -- The office that wrote it.
  agency_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$' and length(kind) <= 100),
  key text not null check (length(key) between 1 and 300),
  refs jsonb not null check (jsonb_typeof(refs) = 'object' and pg_column_size(refs) <= 8192),
  href text not null check (href ~ '^/[A-Za-z0-9._~/#-]*$' and href !~ '^//' and length(href) <= 300),
  at timestamptz not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  read_at timestamptz,
  primary key (person_id, id),
  unique (person_id, key),
  check (expires_at > created_at)
);
create index person_notice_latest on notices.person_notice (person_id, at desc, id desc);
create index person_notice_unread on notices.person_notice (person_id, created_at) where read_at is null;
create index person_notice_expiry on notices.person_notice (expires_at);
select kernel.declare_table('notices.person_notice', class => 'both', spread => 'person', posting => true);
-- Wider than the class in one point: the worker removes what has expired, of whomever.
create policy expired_seen on notices.person_notice for select
  using (kernel.viewer_is_worker() and expires_at < now());
create policy expired_removed on notices.person_notice for delete
  using (kernel.viewer_is_worker() and expires_at < now());

-- A message to whoever has a role in an office, or to one officer of it. Posting: a person who submits
-- something tells the office in her own transaction.
create table notices.office_notice (
  id uuid not null,
  agency_id uuid not null,
  role text check (role ~ '^[a-z][a-z0-9_]{0,59}$'),
  officer_id uuid,
  kind text not null check (kind ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$' and length(kind) <= 100),
  key text not null check (length(key) between 1 and 300),
  refs jsonb not null check (jsonb_typeof(refs) = 'object' and pg_column_size(refs) <= 8192),
  href text not null check (href ~ '^/[A-Za-z0-9._~/#-]*$' and href !~ '^//' and length(href) <= 300),
  at timestamptz not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (agency_id, id),
  unique nulls not distinct (agency_id, role, officer_id, key),
  check ((role is null) <> (officer_id is null)),
  check (expires_at > created_at)
);
create index office_notice_latest on notices.office_notice (agency_id, at desc, id desc);
create index office_notice_new on notices.office_notice (agency_id, created_at);
create index office_notice_expiry on notices.office_notice (expires_at);
select kernel.declare_table('notices.office_notice', class => 'agency', spread => 'agency', posting => true);
create policy expired_seen on notices.office_notice for select
  using (kernel.viewer_is_worker() and expires_at < now());
create policy expired_removed on notices.office_notice for delete
  using (kernel.viewer_is_worker() and expires_at < now());

-- Which officer has read which of them; goes with the notice.
create table notices.office_reading (
  agency_id uuid not null,
  notice_id uuid not null,
  officer_id uuid not null,
  read_at timestamptz not null,
  primary key (agency_id, notice_id, officer_id),
  foreign key (agency_id, notice_id) references notices.office_notice (agency_id, id) on delete cascade
);
select kernel.declare_table('notices.office_reading', class => 'agency', spread => 'agency');

-- Up to when an officer has marked everything as read: one row instead of one for each notice.
create table notices.office_mark (
  agency_id uuid not null,
  officer_id uuid not null,
  read_until timestamptz not null,
  primary key (agency_id, officer_id)
);
select kernel.declare_table('notices.office_mark', class => 'agency', spread => 'agency');
