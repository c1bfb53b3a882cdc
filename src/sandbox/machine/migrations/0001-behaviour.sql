-- How the service behaves, kept beside its data so that it survives a restart.
-- The row '*' is the whole sandbox; the row of a service says only what differs there.
create table behaviour (
  service text primary key,
  median_ms integer check (median_ms between 0 and 60000),
  p99_ms integer check (p99_ms between 0 and 60000),
  error_rate double precision check (error_rate between 0 and 1),
  error_kind text check (error_kind in ('status_500', 'status_503', 'hang', 'malformed_json', 'truncated_body')),
  retry_after_seconds integer check (retry_after_seconds between 1 and 3600),
  outage_since timestamptz,
  check (p99_ms >= median_ms),
  check (service <> '*' or (median_ms is not null and p99_ms is not null and error_rate is not null
    and error_kind is not null and retry_after_seconds is not null))
);
