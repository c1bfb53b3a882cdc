-- A list on its way into the registry: a file, how its columns are read, a review of its rows, a second person's
-- approval. Nothing of it is registered before that; the rows are the agency's alone and go with the import.

create table portfolio.import (
  agency_id uuid not null,
  id uuid not null,
  -- The file as it was handed in (kernel.file); null: pasted cells were kept as a file too, or the file was removed.
  file_id uuid,
  -- The import whose problem rows this one corrects.
  corrects_id uuid,
  state text not null check (state in
    ('reading', 'columns', 'review', 'approval', 'registering', 'registered', 'returned', 'withdrawn', 'failed')),
  -- Counts changes, so that two officers do not overwrite each other unseen.
  revision integer not null check (revision >= 1),
  -- How far reading or registering is: rows done, of how many (0: not known yet).
  done integer not null check (done >= 0),
  total integer not null check (total >= 0),
  -- Proposal and confirmed plan of sheets and columns (domain/intake/plan.ts).
  plan jsonb check (octet_length(plan::text) <= 400000),
  -- Counts by outcome, of what was skipped and stripped; never a stripped value.
  figures jsonb check (octet_length(figures::text) <= 20000),
  fault jsonb check (octet_length(fault::text) <= 4000),
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  submitted_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  -- Why the second person sent it back.
  decision_note text check (length(decision_note) <= 2000),
  primary key (agency_id, id),
  check (decided_by is null or decided_by <> submitted_by)
);
create index import_by_change on portfolio.import (agency_id, changed_at desc, id);
select kernel.declare_table('portfolio.import', class => 'agency', spread => 'agency');

-- One row of the list as the review shows it, staff's names and numbers already taken out.
create table portfolio.import_row (
  agency_id uuid not null,
  import_id uuid not null,
  position integer not null check (position >= 0),
  row_key text not null check (length(row_key) between 1 and 200),
  outcome text not null check (outcome in ('ready', 'needs_decision', 'problem', 'skipped')),
  -- The row as domain/intake/outcome.ts says it: place, entry, offers, problems, notes, cells.
  content jsonb not null check (octet_length(content::text) <= 60000),
  -- What the owner decided: accepted offers, dropped, let pass.
  decision jsonb check (octet_length(decision::text) <= 20000),
  -- What became of it.
  element_ids uuid[] not null check (cardinality(element_ids) <= 40),
  primary key (agency_id, import_id, position)
);
create index import_row_by_outcome on portfolio.import_row (agency_id, import_id, outcome, position);
create index import_row_by_key on portfolio.import_row (agency_id, import_id, row_key);
select kernel.declare_table('portfolio.import_row', class => 'agency', spread => 'agency');
