-- Reports that a record is wrong. Both tables only grow: how a report stands is its latest step.
create table correction (
  ticket uuid primary key,
  -- The caller's own id of the report: sent again, it opens nothing new.
  request_id uuid not null unique,
  nik text not null,
  -- Which of the person's records; null: the only one, or one that is missing.
  record text,
  field text not null,
  claimed text,
  note text,
  opened_at timestamptz not null
);
create index correction_subject on correction (nik, field);

create table correction_step (
  ticket uuid not null references correction,
  number integer not null check (number > 0),
  status text not null check (status in ('received', 'accepted', 'refused', 'forwarded')),
  note text,
  at timestamptz not null,
  primary key (ticket, number)
);
