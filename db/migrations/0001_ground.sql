-- The ground: extensions, the application's role, who may see what, and the log of every change.
-- Old code sees nothing: this is the first migration.
create extension if not exists ltree;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

do $$
begin
  if not exists (select from pg_roles where rolname = 'thong_suot_app') then
    create role thong_suot_app nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- two databases of one cluster, migrated at once
end $$;
do $$ begin execute format('grant thong_suot_app to %I', current_user); end $$;
grant usage on schema public to thong_suot_app;
alter default privileges in schema public grant select, insert, update, delete on tables to thong_suot_app;
alter default privileges in schema public grant usage, select on sequences to thong_suot_app;

-- unaccent is only STABLE, as its dictionary could be changed; this one names it, so indexes may rest on it.
create function plain(given text) returns text
  language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, replace(replace(normalize(given, NFC), 'đ', 'd'), 'Đ', 'D'))) $$;

-- Is a row of this unit within what the transaction may see? An unset or empty scope is nobody's, never everybody's.
create function in_scope(path ltree) returns boolean
  language sql stable parallel safe
  as $$ select path <@ any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::ltree[]) $$;

create table action_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  action text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
  subject text,
  person_id uuid,
  post_id uuid,
  unit_id uuid,
  path ltree not null,
  before jsonb,
  after jsonb,
  reason text,
  ip text
);
create index on action_log (subject, id);
create index on action_log using gist (path);
create index on action_log (at);
alter table action_log enable row level security;
alter table action_log force row level security;
create policy read_log on action_log for select using (in_scope(path) or person_id::text = current_setting('app.person', true));
create policy write_log on action_log for insert with check (true);
-- What was done stays written: the application can neither change nor delete it.
revoke update, delete, truncate on action_log from thong_suot_app;
