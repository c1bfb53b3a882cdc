-- All regions of the official list, found by code and by any part of their name. Trusted extension:
-- the owner of the database may create it.
create extension if not exists pg_trgm;

create table directory.region (
  code text not null primary key check (code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  name text not null check (length(name) between 1 and 200),
  level text not null check (level in ('province', 'regency', 'district', 'village')),
  parent_code text,
  zone text not null check (zone in ('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura')),
  check ((level = 'province') = (parent_code is null))
);
create index region_by_parent on directory.region (parent_code, code);
create index region_by_name on directory.region using gin (lower(name) gin_trgm_ops);
select kernel.declare_table('directory.region', class => 'reference', spread => 'reference');
