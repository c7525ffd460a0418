-- Inspections: a visit with its findings; a finding that asks for something becomes an obligation with a day.
-- Old code sees nothing of it.
create table inspection (
  id uuid primary key default gen_random_uuid(),
  -- Who inspects, and whom.
  unit_id uuid not null references unit,
  path ltree not null,
  inspected_id uuid not null references unit check (inspected_id <> unit_id),
  inspected_path ltree not null,
  title text not null check (title <> ''),
  held_on date not null,
  members text[] not null default '{}',
  conclusion text not null default '',
  -- The plan under which what was found is put right; made with the first finding that is handed down.
  plan_id uuid references plan,
  document_id uuid references document on delete set null,
  made_by uuid references person,
  created_at timestamptz not null default now()
);
create index on inspection using gist (path);
create index on inspection using gist (inspected_path);
create index on inspection (held_on desc);
create table inspection_finding (
  id uuid primary key default gen_random_uuid(),
  inspection_id uuid not null references inspection on delete cascade,
  position integer not null,
  kind text not null check (kind in ('good', 'fault')),
  text text not null check (text <> ''),
  obligation_id uuid unique references obligation,
  -- What is as it should be asks for nothing.
  check (obligation_id is null or kind = 'fault'),
  unique (inspection_id, position)
);
alter table inspection enable row level security;
alter table inspection force row level security;
alter table inspection_finding enable row level security;
alter table inspection_finding force row level security;
create policy see_inspection on inspection using (in_scope(path) or in_scope(inspected_path)) with check (in_scope(path));
create policy see_finding on inspection_finding using (exists (select from inspection i where i.id = inspection_id));
