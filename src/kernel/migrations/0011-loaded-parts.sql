-- Which parts of the synthetic nation a sample installation holds, so that a start that was killed while
-- loading goes on where it stopped. Empty in a real installation.
create table kernel.loaded_part (
  part text not null primary key check (part ~ '^[a-z][a-z0-9-]{0,63}$'),
  loaded_at timestamptz not null
);
select kernel.declare_table('kernel.loaded_part', class => 'reference', spread => 'reference', append_only => true);
