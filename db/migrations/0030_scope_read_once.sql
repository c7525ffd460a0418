-- Lists of a hundred thousand obligations: the scope is read once a query, not once a row; who may read a plan stands in
-- a table instead of being looked for in its obligations; letters without accents are kept beside the title.
-- Old code works on: it sees the same rows, and nothing without a scope.

alter policy see_obligation on obligation using (
  path <@ any ((select scope_paths())::ltree[]) or giver_path <@ any ((select scope_paths())::ltree[]));

-- Units that have, or had, work from a plan: they may read its text. Kept by the database alone.
create table plan_reader (
  plan_id uuid not null references plan on delete cascade,
  unit_id uuid not null references unit,
  path ltree not null,
  primary key (plan_id, unit_id)
);
select set_config('app.scope', 'g', true);
insert into plan_reader select distinct on (plan_id, unit_id) plan_id, unit_id, path from obligation;
create function keep_plan_reader() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into plan_reader values (new.plan_id, new.unit_id, new.path) on conflict do nothing;
  return null;
end $$;
create trigger obligation_reader after insert or update of unit_id, plan_id on obligation
  for each row execute function keep_plan_reader();
revoke insert, update, delete, truncate on plan_reader from thong_suot_app;
alter table plan_reader enable row level security;
alter table plan_reader force row level security;
create policy see_plan_reader on plan_reader using (path <@ any ((select scope_paths())::ltree[])) with check (true);
alter policy see_plan on plan using (
  path <@ any ((select scope_paths())::ltree[])
  or exists (select from plan_reader r where r.plan_id = plan.id and r.path <@ any ((select scope_paths())::ltree[])));

alter policy see_notice on notice using (path <@ any ((select scope_paths())::ltree[]));
alter policy see_document_unit on document_unit using (
  path <@ any ((select scope_paths())::ltree[]) or register_path <@ any ((select scope_paths())::ltree[]));
alter policy see_document on document using (
  path <@ any ((select scope_paths())::ltree[])
  or exists (select from document_unit d where d.document_id = document.id and d.path <@ any ((select scope_paths())::ltree[])));
alter policy read_log on action_log using (
  path <@ any ((select scope_paths())::ltree[]) or person_id::text = current_setting('app.person', true));

alter table obligation add column search text generated always as (plain(title)) stored;
create index on obligation (clause_id);
create index on document_unit (unit_id);
-- Which work has an open difficulty is asked of whole lists.
create index progress_difficulty on progress (obligation_id, id) where kind in ('difficulty', 'answer');
select set_config('app.scope', '', true);
