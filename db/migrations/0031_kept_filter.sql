-- Filters of lists, kept with a name: one's own, or for everybody who works in the name of the unit.
-- Old code sees nothing of it.
create table kept_filter (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit,
  person_id uuid not null references person,
  shared boolean not null default false,
  -- Which list: 'nhiem-vu'; the filters as they stand in its address.
  page text not null check (page ~ '^[a-z-]{1,40}$'),
  name text not null check (length(name) between 1 and 80),
  search text not null check (length(search) <= 2000),
  created_at timestamptz not null default now()
);
create unique index on kept_filter (unit_id, page, lower(name)) where shared;
create unique index on kept_filter (person_id, unit_id, page, lower(name)) where not shared;
alter table kept_filter enable row level security;
alter table kept_filter force row level security;
-- Only in the name of its unit; one that is not shared by its maker alone.
create policy see_kept_filter on kept_filter using (
  unit_id::text = current_setting('app.unit', true) and (shared or person_id::text = current_setting('app.person', true)));
