-- Two papers may lay the same work on a unit. Once a person of the unit has said so, they are one piece of work with
-- several sources: lists show the one in front, the others stand beside it. Each giver goes on with the one it gave.
-- Old code sees two rows as before.
create table joint_work (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit,
  role text not null check (role in ('lead', 'partner')),
  person_id uuid references person,
  at timestamptz not null default now(),
  unique (id, unit_id, role)
);
alter table joint_work enable row level security;
alter table joint_work force row level security;
create policy see_joint_work on joint_work using (exists (
  select from unit u where u.id = unit_id and u.path <@ any ((select scope_paths())::ltree[])));

alter table obligation
  add column joint_id uuid,
  add column beside boolean not null default false,
  add constraint beside_something check (not beside or joint_id is not null),
  -- Work of two units, or led here and partnered there, is never one piece.
  add constraint joint_of_one_unit foreign key (joint_id, unit_id, role) references joint_work (id, unit_id, role),
  add constraint obligation_of_unit unique (id, unit_id);
create unique index one_in_front on obligation (joint_id) where joint_id is not null and not beside;
create index on obligation (joint_id) where joint_id is not null;

-- What a person of the unit has said is not the same, so that it is not proposed again.
create table not_same_work (
  one_id uuid not null,
  other_id uuid not null check (one_id < other_id),
  unit_id uuid not null references unit,
  person_id uuid references person,
  at timestamptz not null default now(),
  primary key (one_id, other_id),
  foreign key (one_id, unit_id) references obligation (id, unit_id),
  foreign key (other_id, unit_id) references obligation (id, unit_id)
);
create index on not_same_work (unit_id);
create index on not_same_work (other_id);
alter table not_same_work enable row level security;
alter table not_same_work force row level security;
create policy see_not_same_work on not_same_work using (exists (
  select from unit u where u.id = unit_id and u.path <@ any ((select scope_paths())::ltree[])));

-- In front stands what is still to be done, the strictest day first. A giver does not see the others, so the database
-- looks itself. One that is left alone is joint no longer.
create function elect_front(joint uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  seen text := coalesce(current_setting('app.scope', true), '');
  front uuid;
begin
  perform set_config('app.scope', 'g', true);
  perform from obligation where joint_id = joint order by id for update;
  if (select count(*) from obligation where joint_id = joint) = 1 then
    update obligation set joint_id = null, beside = false where joint_id = joint;
  else
    select id into front from obligation where joint_id = joint
      order by case state when 'done' then 2 when 'declared' then 1 else 0 end, due_on nulls last, given_at, id limit 1;
    update obligation set beside = true where joint_id = joint and id <> front and not beside;
    update obligation set beside = false where id = front and beside;
  end if;
  perform set_config('app.scope', seen, true);
end $$;
revoke execute on function elect_front from public;
create function keep_front() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state = 'withdrawn' and new.joint_id is not null then
    -- Whoever may take it back may write it.
    update obligation set joint_id = null, beside = false where id = new.id;
    return null;
  end if;
  if old.joint_id is not null and old.joint_id is distinct from new.joint_id then perform elect_front(old.joint_id); end if;
  if new.joint_id is not null then perform elect_front(new.joint_id); end if;
  return null;
end $$;
create trigger obligation_front after update of state, due_on, joint_id on obligation
  for each row when (old.joint_id is not null or new.joint_id is not null) execute function keep_front();

-- The clauses that pieces of work come from: of the work above them, and of the work that their own clauses answer. A unit
-- need not see that work to be told that two papers ask it for the same.
create function clauses_behind(works uuid[]) returns table (work uuid, clause_id uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare seen text := coalesce(current_setting('app.scope', true), '');
begin
  perform set_config('app.scope', 'g', true);
  return query
    select w.id, o.clause_id from obligation w join obligation o on o.id = w.parent_id where w.id = any (works)
    union
    select w.id, o.clause_id from obligation w join clause c on c.id = w.clause_id
      join obligation o on o.id = c.from_obligation_id where w.id = any (works);
  perform set_config('app.scope', seen, true);
end $$;
revoke execute on function clauses_behind from public;
grant execute on function clauses_behind to thong_suot_app;

alter table progress drop constraint progress_kind_check;
alter table progress add constraint progress_kind_check check (kind in ('given', 'accepted', 'assigned', 'note', 'difficulty',
  'raised', 'answer', 'declared', 'returned', 'confirmed', 'extension-asked', 'extension-granted', 'extension-refused',
  'withdrawn', 'chased', 'reopened', 'joined', 'parted'));
