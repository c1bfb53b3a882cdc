-- Days off, each from its decree. A day taken back by a later decree keeps its row: decisions made
-- meanwhile had counted it (decreed_on, withdrawn_on say what was known when).
create table directory.holiday (
  id uuid not null primary key,
  agency_id uuid not null,
  date date not null,
  kind text not null check (kind in ('national', 'joint_leave', 'regional')),
  occasion text not null check (length(occasion) between 1 and 40),
  name_id text not null check (length(name_id) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  region_code text,
  basis_text text not null check (length(basis_text) between 3 and 300),
  basis_confirmed boolean not null,
  decreed_on date not null,
  withdrawn_on date check (withdrawn_on >= decreed_on),
  recorded_at timestamptz not null,
  recorded_by uuid,
  check ((kind = 'regional') = (region_code is not null))
);
-- One standing day off for a date and region: of two who declare it at once, one is told so.
create unique index holiday_stands_once on directory.holiday (date, (coalesce(region_code, '')))
  where withdrawn_on is null;
select kernel.declare_table('directory.holiday', class => 'published', spread => 'reference');
