-- A period may lock: after its day nothing more is typed or sent, but by a unit that was given an exception with a reason
-- and an end. `report.locked` is set by a job each night and taken off by an exception. Old code ignores both.
alter table period add column lock_on date;
alter table period add check (lock_on is null or lock_on >= due_on);
alter table report add column locked boolean not null default false;

create table period_exception (
  id uuid primary key default gen_random_uuid(),
  report_id uuid not null references report on delete cascade,
  until date not null,
  reason text not null check (length(reason) >= 10),
  person_id uuid references person,
  at timestamptz not null default now()
);
create index on period_exception (report_id);
alter table period_exception enable row level security;
alter table period_exception force row level security;
create policy see_period_exception on period_exception using (exists (select from report r where r.id = report_id));
-- An exception that was given stays written.
revoke update, delete, truncate on period_exception from thong_suot_app;
