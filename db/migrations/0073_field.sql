-- Lĩnh vực of a plan: a list that the administrator keeps. A field that is no longer chosen stays with the plans it has.
-- Old code makes plans without one.
create table field (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 2 and 100),
  ended boolean not null default false
);
create unique index on field (plain(name));
revoke delete, truncate on field from thong_suot_app;
alter table plan add column field_id uuid references field;
create index on plan (field_id);
