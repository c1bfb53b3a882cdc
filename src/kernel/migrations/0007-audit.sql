-- Who did what, by which rule, with what outcome. Ids, codes and times only, never personal values.
create table kernel.audit (
  id uuid not null,
  agency_id uuid not null,
  person_id uuid,
  at timestamptz not null,
  event text not null check (event ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$' and length(event) <= 100),
  actor_kind text not null check (actor_kind in ('public', 'person', 'officer', 'worker')),
  actor_id uuid,
  action text not null check (length(action) between 1 and 100),
  rule text check (length(rule) between 1 and 100),
  subject_kind text not null check (length(subject_kind) between 1 and 100),
  subject_id text not null check (length(subject_id) between 1 and 200),
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  trace_id text not null check (length(trace_id) between 1 and 100),
  primary key (agency_id, id),
  check ((actor_kind in ('person', 'officer')) = (actor_id is not null))
);
create index audit_by_agency on kernel.audit (agency_id, at desc, id desc);
create index audit_by_person on kernel.audit (person_id, at desc, id desc) where person_id is not null;
select kernel.declare_table('kernel.audit', class => 'both', spread => 'agency', append_only => true, posting => true);
