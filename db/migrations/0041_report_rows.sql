-- Lists of a report (one row a class, a contest, a model) and the proof attached to it. Old code sees neither.
create table report_row (
  id uuid primary key default gen_random_uuid(),
  report_id uuid not null references report on delete cascade,
  annex_id uuid not null references annex,
  no integer not null,
  cells jsonb not null,
  typed_by uuid references person,
  edition integer not null default 1
);
create index on report_row (report_id, annex_id, no);
alter table report_version add column rows jsonb not null default '{}';

create table report_proof (
  id uuid primary key default gen_random_uuid(),
  report_id uuid not null references report on delete cascade,
  indicator_id uuid references indicator,
  narrative_id uuid references narrative,
  name text not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_type text,
  file_size integer,
  person_id uuid references person,
  at timestamptz not null default now(),
  check (indicator_id is null or narrative_id is null)
);
create index on report_proof (report_id);

alter table report_row enable row level security;
alter table report_row force row level security;
alter table report_proof enable row level security;
alter table report_proof force row level security;
create policy see_report_row on report_row using (exists (select from report r where r.id = report_id));
create policy see_report_proof on report_proof using (exists (select from report r where r.id = report_id));
