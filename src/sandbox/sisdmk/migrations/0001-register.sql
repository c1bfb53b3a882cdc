-- Registration certificates (STR). A correction adds a version; the highest holds.
create table registration (
  str_number text not null,
  version integer not null check (version > 0),
  nik text not null check (nik ~ '^[0-9]{16}$'),
  profession text not null,
  name text not null,
  competence text not null,
  issued_on date not null,
  -- The last day of validity; null for life (UU 17/2023 art. 260).
  valid_until date,
  standing text not null check (standing in ('in_force', 'revoked', 'ethics_sanction')),
  standing_since date check ((standing_since is null) = (standing = 'in_force')),
  standing_until date,
  standing_reason text,
  recorded_at timestamptz not null,
  source_event text not null,
  primary key (str_number, version)
);
create index registration_nik on registration (nik);

insert into behaviour (service, median_ms, p99_ms, error_rate, error_kind, retry_after_seconds) values
  ('*', 80, 400, 0, 'status_503', 30),
  ('str', null, null, null, null, null),
  ('koreksi', null, null, null, null, null);
