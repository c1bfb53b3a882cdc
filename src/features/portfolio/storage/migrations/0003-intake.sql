-- A list on its way into the registry: a file, how its columns are read, a review of its rows, a second person's
-- approval. Nothing of it is registered before that; the rows are the agency's alone and go with the import.

create table portfolio.import (
  agency_id uuid not null,
  id uuid not null,
  -- The file as it was handed in (kernel.file); pasted cells are kept as a file too.
  file_id uuid not null,
  is_pasted boolean not null,
  -- The import whose problem rows this one corrects.
  corrects_id uuid,
  state text not null check (state in
    ('reading', 'columns', 'reviewing', 'review', 'approval', 'registering', 'registered', 'returned', 'withdrawn',
     'failed')),
  -- Counts changes by people, so that two officers do not overwrite each other unseen.
  revision integer not null check (revision >= 1),
  -- How far reading or registering is: rows done, of how many (0: not known yet).
  done integer not null check (done >= 0),
  total integer not null check (total >= 0),
  -- The sheets and how their columns were proposed, without a single value of a row.
  proposal jsonb check (octet_length(proposal::text) <= 4000000),
  -- The plan that the owner confirmed (domain/intake/plan.ts).
  plan jsonb check (octet_length(plan::text) <= 2000000),
  -- Counts of what was read, skipped and taken out; never a value that was taken out.
  figures jsonb check (octet_length(figures::text) <= 20000),
  fault jsonb check (octet_length(fault::text) <= 4000),
  created_at timestamptz not null,
  -- The officer; null: the command line of the operator.
  created_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  submitted_at timestamptz,
  submitted_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  -- Why the second person sent it back.
  decision_note text check (length(decision_note) <= 2000),
  -- When its new applications had been compared with what others have published.
  compared_at timestamptz,
  primary key (agency_id, id),
  check (decided_by is null or decided_by <> submitted_by),
  check (decided_by is null or created_by is null or decided_by <> created_by)
);
create index import_by_change on portfolio.import (agency_id, changed_at desc, id);
select kernel.declare_table('portfolio.import', class => 'agency', spread => 'agency');

-- One row of the list as the review shows it, staff's names and numbers already taken out.
create table portfolio.import_row (
  agency_id uuid not null,
  import_id uuid not null,
  position integer not null check (position >= 0),
  row_key text not null check (length(row_key) between 1 and 200),
  -- Name and owner as one system is known by; finds a row again whose key was lost.
  system_key text not null check (length(system_key) <= 8400),
  outcome text not null check (outcome in ('ready', 'needs_decision', 'problem', 'skipped')),
  -- The row as domain/intake/outcome.ts says it: place, entry, offers, problems, notes, cells.
  content jsonb not null check (octet_length(content::text) <= 4000000),
  -- What a person was asked, what is still open of it, and what was accepted.
  offers text[] not null check (cardinality(offers) <= 8),
  open_offers text[] not null check (cardinality(open_offers) <= 8),
  accepted text[] not null check (cardinality(accepted) <= 8),
  -- What the owner must put right; let pass where every problem of the row allows it.
  problems text[] not null check (cardinality(problems) <= 600),
  may_pass boolean not null,
  is_passed boolean not null,
  is_left_out boolean not null,
  -- application or website, where a person said otherwise than the list; null: as the list says.
  kind_set text check (kind_set in ('application', 'website')),
  -- Against the import that this one corrects, and the row there.
  change text check (change in ('added', 'changed', 'unchanged')),
  before_key text check (length(before_key) <= 200),
  changes jsonb check (octet_length(changes::text) <= 200000),
  -- The later import that corrects this row.
  superseded_by uuid,
  -- What became of it: its own objects, or the object of which it names one more user.
  element_ids uuid[] not null check (cardinality(element_ids) <= 200),
  use_id uuid,
  -- Published applications of others that look alike, by agency and id; no words of theirs but shared ones.
  likeness jsonb check (octet_length(likeness::text) <= 20000),
  standing text not null generated always as (
    case
      when outcome = 'skipped' then 'skipped'
      when is_left_out or 'not_application' = any(accepted) then 'left_out'
      when cardinality(problems) > 0 and not is_passed then 'problem'
      when cardinality(open_offers) > 0 then 'open'
      when 'same_system_as' = any(accepted) then 'same'
      else 'ready'
    end) stored,
  primary key (agency_id, import_id, position),
  unique (agency_id, import_id, row_key)
);
create index import_row_by_standing on portfolio.import_row (agency_id, import_id, standing, position);
create index import_row_by_system on portfolio.import_row (agency_id, import_id, md5(system_key));
create index import_row_of_use on portfolio.import_row using gin (element_ids) where standing = 'same';
select kernel.declare_table('portfolio.import_row', class => 'agency', spread => 'agency');
