-- What was loaded, written in the same transaction: a killed load leaves neither rows nor this.
create table dataset (
  only_row integer primary key default 1 check (only_row = 1),
  name text not null,
  -- The day the loaded records speak of; a look-up is never answered for an earlier day.
  as_of date not null,
  records integer not null,
  loaded_at timestamptz not null default now()
);
