-- A difficulty is told to the giver, who answers it or raises it to its own giver; an answer from above comes back down to
-- everyone it was raised for. Kept by the database: who answers above may not see the work below. Decision 0028.
alter table obligation add column difficulty text check (difficulty in ('told', 'raised'));
alter table progress drop constraint progress_kind_check;
alter table progress add constraint progress_kind_check check (kind in (
  'given', 'accepted', 'assigned', 'note', 'difficulty', 'raised', 'answer', 'declared', 'returned', 'confirmed', 'extension-asked',
  'extension-granted', 'extension-refused', 'withdrawn', 'chased', 'reopened'));
-- The work below for which the difficulty was raised.
alter table progress add column raised_from uuid references obligation;
alter table progress add constraint raised_is_difficulty check (raised_from is null or kind = 'difficulty');
create index on progress (obligation_id) where raised_from is not null;

select set_config('app.scope', 'g', true);
update obligation o set difficulty = 'told' where exists (
  select from progress p where p.obligation_id = o.id and p.kind = 'difficulty'
    and not exists (select from progress a where a.obligation_id = o.id and a.kind = 'answer' and a.id > p.id));
create index on obligation (giver_id) where difficulty is not null;
create index on obligation (unit_id) where difficulty is not null;
drop index progress_difficulty;

create function follow_difficulty() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  seen text := coalesce(current_setting('app.scope', true), '');
  below obligation;
begin
  perform set_config('app.scope', 'g', true);
  update obligation set difficulty = case new.kind when 'difficulty' then 'told' when 'raised' then 'raised' end
  where id = new.obligation_id;
  if new.kind = 'answer' then
    for below in
      with recursive asked as (
        select raised_from as id from progress where obligation_id = new.obligation_id and raised_from is not null
        union select s.new_id from obligation_succession s join asked a on a.id = s.old_id)
      select o.* from obligation o join asked using (id)
      where o.difficulty is not null and o.state not in ('done', 'withdrawn') for update of o
    loop
      insert into progress (obligation_id, person_id, unit_id, kind, note)
      values (below.id, new.person_id, new.unit_id, 'answer', new.note);
      insert into notice (unit_id, path, person_id, kind, subject_kind, subject_id, title, reason)
      values (below.unit_id, below.path, below.person_id, 'obligation-step', 'obligation', below.id, below.title,
        (select name from unit where id = new.unit_id) || ' trả lời khó khăn, vướng mắc');
      insert into action_log (action, subject, person_id, unit_id, path, before, after)
      values ('obligation.answer-difficulty', below.id::text, new.person_id, new.unit_id, below.path,
        jsonb_build_object('title', below.title, 'difficulty', below.difficulty),
        jsonb_build_object('title', below.title, 'difficulty', null));
    end loop;
  end if;
  perform set_config('app.scope', seen, true);
  return null;
end $$;
create trigger difficulty_followed after insert on progress
  for each row when (new.kind in ('difficulty', 'raised', 'answer')) execute function follow_difficulty();
select set_config('app.scope', '', true);
