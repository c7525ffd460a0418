-- An answer comes back down to those who still wait for it: not to work whose earlier difficulty was answered, here or below,
-- and that has told another since, which nobody has raised.
create or replace function follow_difficulty() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
        select p.raised_from as id, p.id as raise from progress p
        where p.obligation_id = new.obligation_id and p.raised_from is not null and not exists (
          select from progress a where a.obligation_id = p.obligation_id and a.kind = 'answer' and a.id > p.id and a.id < new.id)
        union select s.new_id, a.raise from obligation_succession s join asked a on a.id = s.old_id)
      select o.* from obligation o
      where o.difficulty is not null and o.state not in ('done', 'withdrawn') and exists (
        select from asked where asked.id = o.id and not exists (
          select from progress a where a.obligation_id = o.id and a.kind = 'answer' and a.id > asked.raise))
      for update of o
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
