-- "This is wrong": what a person reports to the owner of a register. What she wrote is sealed under a key
-- of its own; where it goes and how it stands are codes and times.
create table onceonly.correction (
  id uuid not null,
  person_id uuid not null,
  attribute text not null check (length(attribute) between 1 and 60),
  record integer check (record between 0 and 100),
  source text not null check (length(source) between 1 and 60),
  holder text not null check (length(holder) between 1 and 60),
  key_id uuid not null,
  report_sealed bytea not null check (octet_length(report_sealed) <= 20000),
  opened_at timestamptz not null,
  primary key (person_id, id)
);
create index correction_by_person on onceonly.correction (person_id, opened_at desc, id desc);
select kernel.declare_table('onceonly.correction', class => 'person', spread => 'person', append_only => true);

-- What happened to it, in order; folded by domain/correction.ts. The owner's words are sealed.
create table onceonly.correction_event (
  person_id uuid not null,
  correction_id uuid not null,
  number integer not null check (number between 1 and 200),
  v integer not null check (v >= 1),
  kind text not null check (kind ~ '^correction\.[a-z_]+$'),
  at timestamptz not null,
  ticket text check (length(ticket) between 1 and 100),
  outcome text check (outcome in ('accepted', 'refused', 'forwarded')),
  reason text check (length(reason) between 1 and 60),
  message_id text check (length(message_id) between 1 and 200),
  note_sealed bytea check (octet_length(note_sealed) <= 10000),
  primary key (person_id, correction_id, number),
  foreign key (person_id, correction_id) references onceonly.correction (person_id, id)
);
select kernel.declare_table('onceonly.correction_event', class => 'person', spread => 'person', append_only => true);
