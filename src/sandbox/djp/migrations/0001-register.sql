-- Taxpayers who are persons. A correction adds a version; the highest holds.
create table taxpayer (
  npwp16 text not null check (npwp16 ~ '^[0-9]{16}$'),
  version integer not null check (version > 0),
  nik text not null check (nik ~ '^[0-9]{16}$'),
  -- The number in use before 1 July 2024 (PMK 136/2023); null for those registered later.
  npwp15 text check (npwp15 ~ '^[0-9]{15}$'),
  name text not null,
  status text not null check (status in ('active', 'non_effective')),
  registered_on date not null,
  tax_office text not null,
  recorded_at timestamptz not null,
  source_event text not null,
  primary key (npwp16, version)
);
create index taxpayer_nik on taxpayer (nik);

insert into behaviour (service, median_ms, p99_ms, error_rate, error_kind, retry_after_seconds) values
  ('*', 120, 600, 0, 'status_503', 60),
  ('npwp', null, null, null, null, null),
  ('koreksi', null, null, null, null, null);
