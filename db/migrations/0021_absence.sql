-- Who stands for whom: while somebody is away, and deputies for good. The substitute acts in his own name, and it is written
-- down for whom. Old code sees nothing of it.
create extension if not exists btree_gist;
create table absence (
  id uuid primary key default gen_random_uuid(),
  post_id uuid not null references post,
  person_id uuid not null references person,
  substitute_id uuid not null references person check (substitute_id <> person_id),
  unit_id uuid not null references unit,
  path ltree not null,
  -- 'absent' ends by itself; a deputy may stand for the head without an end.
  kind text not null check (kind in ('absent', 'deputy')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  reason text not null default '',
  made_by uuid references person,
  made_at timestamptz not null default now(),
  cancelled_at timestamptz,
  check (kind = 'deputy' or to_on is not null),
  -- One stands for an absent person at a time, and nobody twice for the same.
  exclude using gist (post_id with =, daterange(from_on, to_on, '[]') with &&) where (kind = 'absent' and cancelled_at is null),
  exclude using gist (post_id with =, substitute_id with =, daterange(from_on, to_on, '[]') with &&) where (cancelled_at is null)
);
create index on absence (substitute_id);
create index on absence using gist (path);
alter table absence enable row level security;
create policy see_absence on absence using (in_scope(path) or is_me(person_id) or is_me(substitute_id))
  with check (in_scope(path) or is_me(person_id));

-- Asked before it is known what the person may see: the posts that he holds for others on a day.
create function stood_for(substitute uuid, day date)
  returns table (absence_id uuid, post_id uuid, person_id uuid, person_name text, to_on date)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select a.id, a.post_id, a.person_id, p.name, a.to_on
    from absence a join person p on p.id = a.person_id join post on post.id = a.post_id
    where a.substitute_id = substitute and a.cancelled_at is null
      and a.from_on <= day and coalesce(a.to_on, 'infinity') >= day
      and post.valid_from <= day and coalesce(post.valid_to, 'infinity') >= day
  $$;
revoke execute on function stood_for from public;
grant execute on function stood_for to thong_suot_app;

alter table action_log add column stands_for_id uuid default nullif(current_setting('app.stands_for', true), '')::uuid;
alter table progress add column stands_for_id uuid references person default nullif(current_setting('app.stands_for', true), '')::uuid;
