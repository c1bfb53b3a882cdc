-- Diplomas that institutions have reported. A correction adds a version; the highest holds.
create table diploma (
  diploma_number text not null,
  version integer not null check (version > 0),
  nik text not null check (nik ~ '^[0-9]{16}$'),
  name text not null,
  institution text not null,
  programme text not null,
  level text not null check (level in ('D-III', 'D-IV', 'S1', 'Profesi')),
  graduated_on date not null,
  recorded_at timestamptz not null,
  source_event text not null,
  primary key (diploma_number, version)
);
create index diploma_nik on diploma (nik);

insert into behaviour (service, median_ms, p99_ms, error_rate, error_kind, retry_after_seconds) values
  ('*', 150, 900, 0, 'status_503', 60),
  ('ijazah', null, null, null, null, null),
  ('koreksi', null, null, null, null, null);
