-- Đội ngũ: who works full-time or part-time for a line of work in each unit. Only what the office needs to reach them and to
-- know their training. Old code sees nothing: tables of their own.
create table roster_entry (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit,
  path ltree not null,
  -- "An toàn thông tin", as the plan that asks for it calls it.
  line text not null check (line <> ''),
  name text not null check (name <> ''),
  title text,
  full_time boolean not null,
  -- Of the office, never private ones.
  phone text,
  email text,
  -- [{"name": "Bồi dưỡng an toàn thông tin cơ bản", "on": "2025-05-20"}]
  training jsonb not null default '[]' check (jsonb_typeof(training) = 'array'),
  since date not null,
  left_on date check (left_on >= since),
  updated_at timestamptz not null default now()
);
create unique index one_roster_entry on roster_entry (unit_id, plain(line), plain(name)) where left_on is null;
create index on roster_entry using gist (path);
alter table roster_entry enable row level security;
alter table roster_entry force row level security;
create policy see_roster on roster_entry using (in_scope(path));
