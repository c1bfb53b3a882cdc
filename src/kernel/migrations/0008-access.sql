-- A lawful hold delays what the person sees of an access; it never deletes it, and it has a number,
-- a reason and an end.
create table kernel.access_hold (
  id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  reference text not null check (length(reference) between 1 and 100),
  reason text not null check (length(reason) between 1 and 500),
  placed_at timestamptz not null,
  visible_from timestamptz not null,
  primary key (person_id, id),
  check (visible_from > placed_at)
);
select kernel.declare_table('kernel.access_hold', class => 'both', spread => 'person', append_only => true);
-- Stricter than the class: until the hold ends the person does not see it, whatever is asked.
create policy held on kernel.access_hold as restrictive for select
  using (visible_from <= now() or agency_id = kernel.viewer_agency());

-- Every read of a person's data, written in the transaction that reads (DESIGN invariant 3).
-- list_day is set for lists only: one record per officer, person, purpose and day.
create table kernel.access_record (
  id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('public', 'person', 'officer', 'worker')),
  actor_id uuid,
  purpose text not null check (length(purpose) between 1 and 100),
  attributes text[] not null check (cardinality(attributes) between 1 and 100),
  case_ref text check (length(case_ref) between 1 and 200),
  message_id text check (length(message_id) between 1 and 200),
  list_day date,
  hold_id uuid,
  visible_from timestamptz not null,
  primary key (person_id, id),
  foreign key (person_id, hold_id) references kernel.access_hold (person_id, id),
  check ((actor_kind in ('person', 'officer')) = (actor_id is not null)),
  check ((hold_id is null) = (visible_from = at))
);
create index access_record_by_person on kernel.access_record (person_id, at desc, id desc);
create index access_record_by_agency on kernel.access_record (agency_id, at desc, id desc);
create unique index access_record_once_a_day on kernel.access_record
  (person_id, agency_id, actor_kind, actor_id, purpose, list_day) nulls not distinct where list_day is not null;
select kernel.declare_table('kernel.access_record', class => 'both', spread => 'person', append_only => true);
create policy held on kernel.access_record as restrictive for select
  using (visible_from <= now() or agency_id = kernel.viewer_agency());
