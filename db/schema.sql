-- Printed from a migrated database by `npm run print`; not edited and not run by hand.

CREATE OR REPLACE FUNCTION public.add_login(given_username text, given_name text, password_hash text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare made text := gen_random_uuid()::text;
begin
  insert into login (id, name, email, email_verified, username, display_username, created_at, updated_at)
  values (made, given_name, given_username || '@thong-suot.invalid', true, given_username, given_username, now(), now());
  insert into login_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
  values (gen_random_uuid()::text, made, 'credential', made, password_hash, now(), now());
  return made;
end $function$;

CREATE OR REPLACE FUNCTION public.check_obligation_chain()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare above date;
begin
  if new.parent_id is not null and new.state <> 'withdrawn' then
    select due_on into above from obligation where id = new.parent_id;
    if above is not null and (new.due_on is null or new.due_on > above) then
      raise exception 'obligation_after_parent' using errcode = 'check_violation', detail = above::text;
    end if;
  end if;
  if tg_op = 'UPDATE' and new.due_on is distinct from old.due_on and new.due_on is not null and exists (
    select from obligation c where c.parent_id = new.id and c.state <> 'withdrawn' and (c.due_on is null or c.due_on > new.due_on)) then
    raise exception 'obligation_before_children' using errcode = 'check_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.check_plan_above()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.carries_out_id is not null and exists (
    with recursive above as (
      select new.carries_out_id as id
      union select p.carries_out_id from plan p join above a on a.id = p.id where p.carries_out_id is not null)
    select from above where id = new.id) then
    raise exception 'plan_under_itself' using errcode = 'check_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.clauses_behind(works uuid[])
 RETURNS TABLE(work uuid, clause_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare seen text := coalesce(current_setting('app.scope', true), '');
begin
  perform set_config('app.scope', 'g', true);
  return query
    select w.id, o.clause_id from obligation w join obligation o on o.id = w.parent_id where w.id = any (works)
    union
    select w.id, o.clause_id from obligation w join clause c on c.id = w.clause_id
      join obligation o on o.id = c.from_obligation_id where w.id = any (works);
  perform set_config('app.scope', seen, true);
end $function$;

CREATE OR REPLACE FUNCTION public.elect_front(joint uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.end_login_sessions(given_login text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ delete from login_session where user_id = given_login $function$;

CREATE OR REPLACE FUNCTION public.extend_work_of_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  seen text := coalesce(current_setting('app.scope', true), '');
  o obligation;
begin
  perform set_config('app.scope', 'g', true);
  select * into o from obligation where id = new.obligation_id for update;
  if o.state in ('given', 'under-way', 'returned', 'extension-asked') and new.extended_to > o.due_on then
    update obligation set
      due_on = new.extended_to, operator = 'by', first_due_on = coalesce(first_due_on, due_on), extensions = extensions + 1,
      state = case state when 'extension-asked' then 'under-way' else state end, wanted_on = null
    where id = o.id;
    insert into progress (obligation_id, person_id, unit_id, kind, note, old_due_on, new_due_on)
    select o.id, nullif(current_setting('app.person', true), '')::uuid, nullif(current_setting('app.unit', true), '')::uuid,
      'extension-granted', 'Báo cáo ' || name || ' được gia hạn', o.due_on, new.extended_to from period where id = new.period_id;
    insert into action_log (action, subject, person_id, unit_id, path, before, after)
    values ('obligation.follow-report', o.id::text, nullif(current_setting('app.person', true), '')::uuid,
      nullif(current_setting('app.unit', true), '')::uuid, o.path,
      jsonb_build_object('title', o.title, 'dueOn', o.due_on), jsonb_build_object('title', o.title, 'dueOn', new.extended_to));
  end if;
  perform set_config('app.scope', seen, true);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.figures_added(a jsonb, b jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(jsonb_object_agg(key, jsonb_build_array(sum, counted, highest, weighted, weight)), '{}') from (
    select key, sum((value->>0)::numeric) as sum, sum((value->>1)::int) as counted, max((value->>2)::numeric) as highest,
           sum((value->>3)::numeric) as weighted, sum((value->>4)::numeric) as weight
      from (select * from jsonb_each(a) union all select * from jsonb_each(b)) each
     group by key) added
$function$;

CREATE OR REPLACE FUNCTION public.figures_of(report uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(jsonb_object_agg(
           v.indicator_id || case when v.part > 0 then '/' || v.part else '' end,
           jsonb_build_array(v.number, 1, v.number, coalesce(v.number * v.weight, 0), coalesce(v.weight, 0))), '{}')
    from report_value v
   where v.report_id = report and v.number is not null
$function$;

CREATE OR REPLACE FUNCTION public.figures_taken(a jsonb, b jsonb, again jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(jsonb_object_agg(a.key, jsonb_build_array(
           (a.value->>0)::numeric - coalesce((b.value->>0)::numeric, 0),
           (a.value->>1)::int - coalesce((b.value->>1)::int, 0),
           case when b.key is null or (b.value->>2)::numeric < (a.value->>2)::numeric then (a.value->>2)::numeric else (again->>a.key)::numeric end,
           (a.value->>3)::numeric - coalesce((b.value->>3)::numeric, 0),
           (a.value->>4)::numeric - coalesce((b.value->>4)::numeric, 0))), '{}')
    from jsonb_each(a) a left join jsonb_each(b) b on b.key = a.key
   where (a.value->>1)::int > coalesce((b.value->>1)::int, 0)
$function$;

CREATE OR REPLACE FUNCTION public.follow_difficulty()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.follow_report(r report)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  o obligation;
  next_state text;
  line text;
  says text;
begin
  if r.obligation_id is null then return; end if;
  if r.status <> 'excused' and r.excused_work is not null then
    perform restore_work(r);
    -- Being written again, the report asks no more of its work than before.
    if r.status not in ('submitted', 'accepted') then return; end if;
  end if;
  select * into strict o from obligation where id = r.obligation_id for update;
  if o.state = 'withdrawn' then return; end if;
  select 'Báo cáo ' || name into says from period where id = r.period_id;
  case r.status
    when 'submitted' then next_state := 'declared'; line := 'declared'; says := says || ' đã gửi';
    when 'accepted' then next_state := 'done'; line := 'confirmed'; says := says || ' đã được tiếp nhận';
    when 'returned' then next_state := 'returned'; line := 'returned'; says := says || ' bị trả lại để sửa';
    when 'excused' then
      next_state := 'withdrawn'; line := 'withdrawn'; says := says || ' được miễn: ' || coalesce(r.excused_reason, '');
      update report set excused_work = jsonb_build_object('state', o.state, 'acceptedAt', o.accepted_at,
        'doneOn', o.done_on, 'confirmedAt', o.confirmed_at, 'wantedOn', o.wanted_on) where id = r.id;
    else
      -- Taken back by the unit itself; a report that was only begun changes nothing.
      if o.state not in ('declared', 'done') then return; end if;
      next_state := 'under-way'; line := 'reopened'; says := says || ' được lấy lại để sửa';
  end case;
  if o.state = next_state then return; end if;
  update obligation set
    state = next_state,
    accepted_at = coalesce(accepted_at, now()),
    done_on = case when next_state in ('declared', 'done') then r.first_sent_on end,
    confirmed_at = case when next_state = 'done' then coalesce(r.accepted_at, now()) end,
    progress = case when next_state in ('declared', 'done') then 100 else progress end,
    wanted_on = null
  where id = o.id;
  insert into progress (obligation_id, person_id, unit_id, kind, note, percent)
  values (o.id, nullif(current_setting('app.person', true), '')::uuid, nullif(current_setting('app.unit', true), '')::uuid,
    line, says, case when next_state in ('declared', 'done') then 100 end);
  insert into action_log (action, subject, person_id, unit_id, path, before, after)
  values ('obligation.follow-report', o.id::text, nullif(current_setting('app.person', true), '')::uuid,
    nullif(current_setting('app.unit', true), '')::uuid, o.path,
    jsonb_build_object('title', o.title, 'state', o.state, 'doneOn', o.done_on),
    jsonb_build_object('title', o.title, 'state', next_state, 'doneOn', r.first_sent_on));
end $function$;

CREATE OR REPLACE FUNCTION public.in_scope(path ltree)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select path <@ any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::ltree[]) $function$;

CREATE OR REPLACE FUNCTION public.is_me(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select person = nullif(current_setting('app.person', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.keep_front()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.state = 'withdrawn' and new.joint_id is not null then
    -- Whoever may take it back may write it.
    update obligation set joint_id = null, beside = false where id = new.id;
    return null;
  end if;
  if old.joint_id is not null and old.joint_id is distinct from new.joint_id then perform elect_front(old.joint_id); end if;
  if new.joint_id is not null then perform elect_front(new.joint_id); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_plan_reader()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into plan_reader values (new.plan_id, new.unit_id, new.path) on conflict do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_published()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state = 'published' and (new.content is distinct from old.content or new.state <> 'published' or new.version <> old.version) then
    raise exception 'a published version of a form does not change';
  end if;
  if new.state = 'published' and old.state = 'draft' and exists (
    select from jsonb_array_elements(new.content -> 'indicators') i
     where not exists (select from indicator where id = (i ->> 'id')::uuid and template_id = new.template_id)) then
    raise exception 'an indicator of the form has no identity';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_report_way()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.first_sent_on is not null and new.first_sent_on is distinct from old.first_sent_on then
    raise exception 'the day of the first sending stays';
  end if;
  if new.version < old.version or new.version > old.version + 1 then
    raise exception 'sendings are numbered one after the other';
  end if;
  if new.status = old.status then return new; end if;
  if (old.status, new.status) not in (
    ('draft', 'presented'), ('draft', 'submitted'), ('draft', 'excused'),
    ('presented', 'submitted'), ('presented', 'draft'), ('presented', 'returned'), ('presented', 'excused'),
    ('submitted', 'draft'), ('submitted', 'accepted'), ('submitted', 'returned'),
    ('returned', 'presented'), ('returned', 'submitted'), ('returned', 'excused'),
    ('accepted', 'returned'),
    ('excused', 'draft'), ('excused', 'returned'), ('excused', 'presented'), ('excused', 'submitted')) then
    raise exception 'a report does not go from % to %', old.status, new.status;
  end if;
  if old.status = 'accepted' and exists (select from period where id = new.period_id and state = 'closed') then
    raise exception 'a closed period gives no report back';
  end if;
  new.excused_from := case when new.status = 'excused' then old.status end;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_sent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'message_sent' using errcode = 'check_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.keep_sent_figures()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'thong_suot_app'
     and exists (select from report where id = coalesce(new.report_id, old.report_id) and status in ('presented', 'submitted', 'accepted')) then
    raise exception 'figures of a report that was sent do not change';
  end if;
  return coalesce(new, old);
end $function$;

CREATE OR REPLACE FUNCTION public.link_obligation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  seen text := coalesce(current_setting('app.scope', true), '');
  found report;
begin
  perform set_config('app.scope', 'g', true);
  if exists (select from clause where id = new.clause_id and kind = 'report') then
    for found in
      select r.* from report r
      where r.unit_id = new.unit_id and r.obligation_id is null and r.due_on between new.due_on - 31 and new.due_on + 31
      order by abs(r.due_on - new.due_on)
    loop
      if obligation_of_report(found) = new.id then
        update report set obligation_id = new.id where id = found.id returning * into found;
        perform follow_report(found);
        exit;
      end if;
    end loop;
  end if;
  perform set_config('app.scope', seen, true);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.link_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare seen text := coalesce(current_setting('app.scope', true), '');
begin
  perform set_config('app.scope', 'g', true);
  if new.obligation_id is null then
    new.obligation_id := obligation_of_report(new);
    if new.obligation_id is not null then update report set obligation_id = new.obligation_id where id = new.id; end if;
  end if;
  perform follow_report(new);
  perform set_config('app.scope', seen, true);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.login_names(given_logins text[])
 RETURNS TABLE(id text, username text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select l.id, l.username from login l where l.id = any (given_logins) $function$;

CREATE OR REPLACE FUNCTION public.move_unit(moved uuid, new_parent uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  old_path ltree;
  new_path ltree;
  seen text := coalesce(current_setting('app.scope', true), '');
  c record;
begin
  select path into strict old_path from unit where id = moved for update;
  update unit set parent_id = new_parent where id = moved returning path into new_path;
  perform set_config('app.scope', 'g', true);
  for c in
    select t.relname as tab, a.attname as col
    from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'public' and t.relkind = 'r' and a.atttypid = 'ltree'::regtype and a.attnum > 0 and not a.attisdropped
  loop
    execute format(
      'update %1$I set %2$I = case when %2$I = $1 then $2 else $2 || subpath(%2$I, nlevel($1)) end where %2$I <@ $1', c.tab, c.col)
      using old_path, new_path;
  end loop;
  perform set_config('app.scope', seen, true);
end $function$;

CREATE OR REPLACE FUNCTION public.obligation_of_report(r report)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
    select o.id
    from period p join regime g on g.id = p.regime_id
      join obligation o on o.unit_id = r.unit_id and o.state <> 'withdrawn' and o.role <> 'know'
      join clause c on c.id = o.clause_id and c.kind = 'report'
    where p.id = r.period_id
      and (c.fact_id = g.fact_id or (g.plan_id = o.plan_id and o.giver_id = r.receiver_id))
      and o.due_on between r.due_on - 31 and r.due_on + 31
      and not exists (select from report other where other.obligation_id = o.id)
    order by abs(o.due_on - r.due_on), o.given_at
    limit 1
  $function$;

CREATE OR REPLACE FUNCTION public.period_takes_names()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.report_name = '' then
    select g.name, g.upward_to, g.through into new.report_name, new.upward_to, new.through from regime g where g.id = new.regime_id;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.plain(given text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select lower(public.unaccent('public.unaccent'::regdictionary, replace(replace(normalize(given, NFC), 'đ', 'd'), 'Đ', 'D'))) $function$;

CREATE OR REPLACE FUNCTION public.recount_totals(of_period uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
  delete from report_total where period_id = of_period;
  with accepted as materialized (
    select r.id, r.unit_id, r.path, r.receiver_path, r.chain, figures_of(r.id) as figures
      from report r where r.period_id = of_period and r.status = 'accepted' and r.left_out is null),
  figure as (
    select above.id::uuid as unit_id, f.key, sum((f.value->>0)::numeric) as sum, sum((f.value->>1)::int) as counted, max((f.value->>2)::numeric) as highest,
           sum((f.value->>3)::numeric) as weighted, sum((f.value->>4)::numeric) as weight
      from accepted a cross join lateral unnest(a.chain) as above(id) cross join lateral jsonb_each(a.figures) f
     group by above.id, f.key),
  below as (
    select unit_id, jsonb_object_agg(key, jsonb_build_array(sum, counted, highest, weighted, weight)) as figures from figure group by unit_id)
  insert into report_total (period_id, unit_id, path, receiver_path, own, below)
  select of_period, u.id, u.path, a.receiver_path, coalesce(a.figures, '{}'), coalesce(b.figures, '{}')
    from unit u left join accepted a on a.unit_id = u.id left join below b on b.unit_id = u.id
   where a.id is not null or b.unit_id is not null
$function$;

CREATE OR REPLACE FUNCTION public.restore_work(r report)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  o obligation;
  above obligation;
  was jsonb := r.excused_work;
begin
  select * into strict o from obligation where id = r.obligation_id for update;
  select * into above from obligation where id = o.parent_id;
  update report set excused_work = null where id = r.id;
  if o.state <> 'withdrawn' or above.state = 'withdrawn'
    or exists (select from plan where id = o.plan_id and state = 'withdrawn') then return; end if;
  update obligation set
    state = was->>'state',
    accepted_at = (was->>'acceptedAt')::timestamptz,
    done_on = (was->>'doneOn')::date,
    confirmed_at = (was->>'confirmedAt')::timestamptz,
    wanted_on = (was->>'wantedOn')::date,
    due_on = least(due_on, above.due_on)
  where id = o.id;
  insert into progress (obligation_id, person_id, unit_id, kind, note)
  select o.id, nullif(current_setting('app.person', true), '')::uuid, nullif(current_setting('app.unit', true), '')::uuid,
    'reopened', 'Báo cáo ' || name || ' không còn được miễn' from period where id = r.period_id;
  insert into action_log (action, subject, person_id, unit_id, path, before, after)
  values ('obligation.follow-report', o.id::text, nullif(current_setting('app.person', true), '')::uuid,
    nullif(current_setting('app.unit', true), '')::uuid, o.path,
    jsonb_build_object('title', o.title, 'state', o.state, 'doneOn', o.done_on),
    jsonb_build_object('title', o.title, 'state', was->>'state', 'doneOn', was->>'doneOn'));
end $function$;

CREATE OR REPLACE FUNCTION public.rolled_up_at(of_period uuid, by_unit uuid)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  seen text := coalesce(current_setting('app.scope', true), '');
  found timestamptz;
begin
  perform set_config('app.scope', 'g', true);
  select greatest(
    (select sent_at from report where period_id = of_period and unit_id = by_unit and status in ('submitted', 'accepted')),
    (select max(s.at) from period_snapshot s join document d on d.id = s.document_id
      where s.period_id = of_period and s.unit_id = by_unit and d.state = 'issued')) into found;
  perform set_config('app.scope', seen, true);
  return found;
end $function$;

CREATE OR REPLACE FUNCTION public.scope_paths()
 RETURNS ltree[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select string_to_array(nullif(current_setting('app.scope', true), ''), ',')::ltree[] $function$;

CREATE OR REPLACE FUNCTION public.sends_on(r report, OUT who text, OUT on_day date)
 RETURNS record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare seen text := coalesce(current_setting('app.scope', true), '');
begin
  perform set_config('app.scope', 'g', true);
  select u.name, coalesce(above.extended_to, above.due_on) into who, on_day
    from unnest(r.chain) with ordinality as up(id, place)
      join report above on above.period_id = r.period_id and above.unit_id = up.id::uuid and above.status <> 'excused'
      join unit u on u.id = above.unit_id
    order by up.place limit 1;
  if on_day is null then
    select u.name, p.upward_due_on into who, on_day from period p join unit u on u.id = p.unit_id where p.id = r.period_id;
  end if;
  perform set_config('app.scope', seen, true);
end $function$;

CREATE OR REPLACE FUNCTION public.set_login_password(given_login text, password_hash text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update login_account set password = password_hash, updated_at = now() where user_id = given_login and provider_id = 'credential';
  if not found then
    insert into login_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
    values (gen_random_uuid()::text, given_login, 'credential', given_login, password_hash, now(), now());
  end if;
  delete from login_session where user_id = given_login;
end $function$;

CREATE OR REPLACE FUNCTION public.set_notice_sender()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.from_unit_id is not null then select path into new.from_path from unit where id = new.from_unit_id; end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.set_unit_path()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.parent_id is null then
    new.path := ('g.u' || new.no)::ltree;
  else
    select path || ('u' || new.no)::text into strict new.path from unit where id = new.parent_id;
    if new.path ~ ('*.u' || new.no || '.*.u' || new.no)::lquery then
      raise exception 'a unit cannot stand under itself';
    end if;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.stood_for(substitute uuid, day date)
 RETURNS TABLE(absence_id uuid, post_id uuid, person_id uuid, person_name text, to_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select a.id, a.post_id, a.person_id, p.name, a.to_on
    from absence a join person p on p.id = a.person_id join post on post.id = a.post_id
    where a.substitute_id = substitute and a.cancelled_at is null
      and a.from_on <= day and coalesce(a.to_on, 'infinity') >= day
      and post.valid_from <= day and coalesce(post.valid_to, 'infinity') >= day
  $function$;

create table absence (
  id uuid not null default gen_random_uuid(),
  post_id uuid not null,
  person_id uuid not null,
  substitute_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  kind text not null,
  from_on date not null,
  to_on date,
  reason text not null default ''::text,
  made_by uuid,
  made_at timestamp with time zone not null default now(),
  cancelled_at timestamp with time zone,
  constraint absence_post_id_daterange_excl EXCLUDE USING gist (post_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&) WHERE (((kind = 'absent'::text) AND (cancelled_at IS NULL))),
  constraint absence_post_id_substitute_id_daterange_excl EXCLUDE USING gist (post_id WITH =, substitute_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&) WHERE ((cancelled_at IS NULL)),
  constraint absence_pkey PRIMARY KEY (id),
  constraint absence_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint absence_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id),
  constraint absence_substitute_id_fkey FOREIGN KEY (substitute_id) REFERENCES person(id),
  constraint absence_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint absence_check CHECK ((substitute_id <> person_id)),
  constraint absence_check1 CHECK ((to_on >= from_on)),
  constraint absence_check2 CHECK (((kind = 'deputy'::text) OR (to_on IS NOT NULL))),
  constraint absence_kind_check CHECK ((kind = ANY (ARRAY['absent'::text, 'deputy'::text])))
);
CREATE INDEX absence_path_idx ON public.absence USING gist (path);
CREATE INDEX absence_substitute_id_idx ON public.absence USING btree (substitute_id);
create policy see_absence on absence for all using ((in_scope(path) OR is_me(person_id) OR is_me(substitute_id))) with check ((in_scope(path) OR is_me(person_id)));
grant delete, insert, select, update on absence to thong_suot_app;

create table action_log (
  id bigint not null generated always as identity,
  at timestamp with time zone not null default now(),
  action text not null,
  subject text,
  person_id uuid,
  post_id uuid,
  unit_id uuid,
  path ltree not null,
  before jsonb,
  after jsonb,
  reason text,
  ip text,
  stands_for_id uuid default (NULLIF(current_setting('app.stands_for'::text, true), ''::text))::uuid,
  constraint action_log_pkey PRIMARY KEY (id),
  constraint action_log_action_check CHECK ((action ~ '^[a-z-]+\.[a-z-]+$'::text))
);
CREATE INDEX action_log_at_idx ON public.action_log USING btree (at);
CREATE INDEX action_log_path_idx ON public.action_log USING gist (path);
CREATE INDEX action_log_subject_id_idx ON public.action_log USING btree (subject, id);
create policy move_log on action_log for update using (true);
create policy read_log on action_log for select using (((path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[])) OR ((person_id)::text = current_setting('app.person'::text, true))));
create policy write_log on action_log for insert using (false) with check (true);
grant insert, select on action_log to thong_suot_app;

create table annex (
  id uuid not null default gen_random_uuid(),
  template_id uuid not null,
  constraint annex_pkey PRIMARY KEY (id),
  constraint annex_template_id_fkey FOREIGN KEY (template_id) REFERENCES template(id) ON DELETE CASCADE
);
CREATE INDEX annex_template_id_idx ON public.annex USING btree (template_id);
create policy see_annex on annex for all using ((EXISTS ( SELECT
   FROM template t
  WHERE (t.id = annex.template_id))));
grant delete, insert, select, update on annex to thong_suot_app;

create table calendar_feed (
  person_id uuid not null,
  secret text not null,
  renewed_at timestamp with time zone not null default now(),
  constraint calendar_feed_pkey PRIMARY KEY (person_id),
  constraint calendar_feed_secret_key UNIQUE (secret),
  constraint calendar_feed_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint calendar_feed_secret_check CHECK ((length(secret) >= 32))
);
create policy own_calendar_feed on calendar_feed for all using ((is_me(person_id) OR in_scope('g'::ltree))) with check ((is_me(person_id) OR in_scope('g'::ltree)));
grant delete, insert, select, update on calendar_feed to thong_suot_app;

create table clause (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  fact_id uuid,
  "position" integer not null,
  label text,
  title text not null,
  quote text,
  lead_names text[] not null default '{}'::text[],
  partner_names text[] not null default '{}'::text[],
  product text,
  due jsonb,
  due_on date,
  operator text,
  kind text not null default 'work'::text,
  report_to text,
  through text,
  from_obligation_id uuid,
  created_at timestamp with time zone not null default now(),
  constraint clause_pkey PRIMARY KEY (id),
  constraint clause_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES fact(id),
  constraint clause_from_obligation_id_fkey FOREIGN KEY (from_obligation_id) REFERENCES obligation(id),
  constraint clause_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE,
  constraint clause_kind_check CHECK ((kind = ANY (ARRAY['work'::text, 'report'::text]))),
  constraint clause_operator_check CHECK ((operator = ANY (ARRAY['before'::text, 'by'::text, 'until'::text, 'within'::text, 'on'::text, 'from-to'::text]))),
  constraint clause_title_check CHECK ((title <> ''::text))
);
CREATE INDEX clause_plan_id_position_idx ON public.clause USING btree (plan_id, "position");
create policy see_clause on clause for all using ((EXISTS ( SELECT
   FROM plan p
  WHERE (p.id = clause.plan_id))));
grant delete, insert, select, update on clause to thong_suot_app;

create table daily_run (
  name text not null,
  day date not null,
  at timestamp with time zone not null default now(),
  constraint daily_run_pkey PRIMARY KEY (name, day)
);
grant delete, insert, select, update on daily_run to thong_suot_app;

create table delivery (
  document_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  sender_id uuid not null,
  sender_path ltree not null,
  in_document_id uuid,
  register_no integer,
  arrived_on date,
  state text not null default '00'::text,
  reason text,
  changed_at timestamp with time zone not null default now(),
  created_at timestamp with time zone not null default now(),
  constraint delivery_pkey PRIMARY KEY (document_id, unit_id),
  constraint delivery_in_document_id_key UNIQUE (in_document_id),
  constraint delivery_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id) ON DELETE CASCADE,
  constraint delivery_in_document_id_fkey FOREIGN KEY (in_document_id) REFERENCES document(id) ON DELETE SET NULL,
  constraint delivery_sender_id_fkey FOREIGN KEY (sender_id) REFERENCES unit(id),
  constraint delivery_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint delivery_check CHECK (((state = '00'::text) = (register_no IS NULL))),
  constraint delivery_check1 CHECK (((state <> '02'::text) OR (reason IS NOT NULL))),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['00'::text, '01'::text, '02'::text, '03'::text, '05'::text, '06'::text])))
);
CREATE INDEX delivery_created_at_idx ON public.delivery USING btree (created_at) WHERE (state = '00'::text);
CREATE INDEX delivery_path_idx ON public.delivery USING gist (path);
create policy see_delivery on delivery for all using ((in_scope(path) OR in_scope(sender_path)));
grant delete, insert, select, update on delivery to thong_suot_app;

create table document (
  id uuid not null default gen_random_uuid(),
  direction text not null,
  unit_id uuid not null,
  path ltree not null,
  register_year integer not null,
  register_no integer,
  type text,
  number text,
  issuer text,
  issuer_unit_id uuid,
  place text,
  issued_on date,
  title text,
  signer text,
  urgency text,
  arrived_on date,
  due_on date,
  file_sha256 text,
  file_name text,
  file_type text,
  file_size integer,
  page_count integer,
  state text not null,
  duplicate_of_id uuid,
  pages_read integer not null default 0,
  trouble text,
  reading jsonb,
  pages jsonb,
  content jsonb,
  answers_document_id uuid,
  registered_by uuid,
  created_at timestamp with time zone not null default now(),
  search text generated always as (plain(((((COALESCE(number, ''::text) || ' '::text) || COALESCE(title, ''::text)) || ' '::text) || COALESCE(issuer, ''::text)))) stored,
  cuts jsonb,
  part_from integer,
  part_to integer,
  bundle_id uuid,
  constraint document_pkey PRIMARY KEY (id),
  constraint document_answers_document_id_fkey FOREIGN KEY (answers_document_id) REFERENCES document(id),
  constraint document_duplicate_of_id_fkey FOREIGN KEY (duplicate_of_id) REFERENCES document(id),
  constraint document_issuer_unit_id_fkey FOREIGN KEY (issuer_unit_id) REFERENCES unit(id),
  constraint document_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES person(id),
  constraint document_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint document_check CHECK (((state = ANY (ARRAY['read'::text, 'issued'::text, 'withdrawn'::text])) = (register_no IS NOT NULL))),
  constraint document_check1 CHECK (((state <> 'refused'::text) OR ((file_sha256 IS NULL) AND (reading IS NULL) AND (pages IS NULL) AND (title IS NULL)))),
  constraint document_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint document_file_sha256_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint document_part CHECK ((((bundle_id IS NULL) = (part_from IS NULL)) AND ((bundle_id IS NULL) = (part_to IS NULL)) AND (part_from <= part_to))),
  constraint document_refused_uncut CHECK (((state <> 'refused'::text) OR (cuts IS NULL))),
  constraint document_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'reading'::text, 'bundle'::text, 'duplicate'::text, 'refused'::text, 'failed'::text, 'read'::text, 'draft'::text, 'issued'::text, 'withdrawn'::text])))
);
CREATE INDEX document_bundle_id_idx ON public.document USING btree (bundle_id) WHERE (bundle_id IS NOT NULL);
CREATE INDEX document_file_sha256_idx ON public.document USING btree (file_sha256);
CREATE INDEX document_path_idx ON public.document USING gist (path);
CREATE INDEX document_plain_idx ON public.document USING btree (plain(number)) WHERE (number IS NOT NULL);
CREATE UNIQUE INDEX document_register ON public.document USING btree (unit_id, direction, register_year, register_no) WHERE (register_no IS NOT NULL);
CREATE INDEX document_search_idx ON public.document USING gin (search gin_trgm_ops);
CREATE INDEX document_unit_id_direction_created_at_idx ON public.document USING btree (unit_id, direction, created_at DESC);
create policy see_document on document for all using (((path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[])) OR (EXISTS ( SELECT
   FROM document_unit d
  WHERE ((d.document_id = document.id) AND (d.path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[])))))));
grant delete, insert, select, update on document to thong_suot_app;

create table document_unit (
  document_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  register_path ltree not null,
  role text not null,
  person_id uuid,
  due_on date,
  instruction text,
  state text not null default '01'::text,
  by_person uuid,
  at timestamp with time zone not null default now(),
  constraint document_unit_pkey PRIMARY KEY (document_id, unit_id),
  constraint document_unit_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint document_unit_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id) ON DELETE CASCADE,
  constraint document_unit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint document_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint document_unit_role_check CHECK ((role = ANY (ARRAY['main'::text, 'partner'::text, 'know'::text]))),
  constraint document_unit_state_check CHECK ((state = ANY (ARRAY['01'::text, '02'::text, '03'::text, '04'::text, '05'::text, '06'::text, '13'::text, '15'::text, '16'::text])))
);
CREATE INDEX document_unit_path_idx ON public.document_unit USING gist (path);
CREATE INDEX document_unit_unit_id_idx ON public.document_unit USING btree (unit_id);
create policy see_document_unit on document_unit for all using (((path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[])) OR (register_path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[]))));
grant delete, insert, select, update on document_unit to thong_suot_app;

create table fact (
  id uuid not null default gen_random_uuid(),
  document_id uuid not null,
  kind text not null,
  "position" integer not null,
  start_at integer,
  end_at integer,
  quote text,
  value jsonb not null,
  proposed jsonb,
  rule text,
  state text not null default 'proposed'::text,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint fact_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id) ON DELETE CASCADE,
  constraint fact_check CHECK (((state = 'proposed'::text) = (decided_by IS NULL))),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['field'::text, 'citation'::text, 'deadline'::text, 'owner'::text, 'report'::text, 'obligation'::text, 'finding'::text]))),
  constraint fact_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'corrected'::text, 'rejected'::text])))
);
CREATE INDEX fact_document_id_kind_position_idx ON public.fact USING btree (document_id, kind, "position");
create policy see_fact on fact for all using ((EXISTS ( SELECT
   FROM document d
  WHERE (d.id = fact.document_id))));
grant delete, insert, select, update on fact to thong_suot_app;

create table field (
  id uuid not null default gen_random_uuid(),
  name text not null,
  ended boolean not null default false,
  constraint field_pkey PRIMARY KEY (id),
  constraint field_name_check CHECK (((length(name) >= 2) AND (length(name) <= 100)))
);
CREATE UNIQUE INDEX field_plain_idx ON public.field USING btree (plain(name));
grant insert, select, update on field to thong_suot_app;

create table group_correction (
  plan_id uuid not null,
  written text not null,
  unit_id uuid not null,
  kind text not null,
  reason text not null,
  person_id uuid,
  at timestamp with time zone not null default now(),
  constraint group_correction_pkey PRIMARY KEY (plan_id, written, unit_id),
  constraint group_correction_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint group_correction_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE,
  constraint group_correction_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint group_correction_kind_check CHECK ((kind = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint group_correction_reason_check CHECK ((length(reason) >= 10)),
  constraint group_correction_written_check CHECK ((written = plain(written)))
);
create policy see_group_correction on group_correction for all using ((EXISTS ( SELECT
   FROM plan p
  WHERE (p.id = group_correction.plan_id))));
grant delete, insert, select, update on group_correction to thong_suot_app;

create table holiday (
  day date not null,
  name text not null,
  kind text not null,
  constraint holiday_pkey PRIMARY KEY (day),
  constraint holiday_kind_check CHECK ((kind = ANY (ARRAY['off'::text, 'work'::text])))
);
grant delete, insert, select, update on holiday to thong_suot_app;

create table indicator (
  id uuid not null default gen_random_uuid(),
  template_id uuid not null,
  constraint indicator_pkey PRIMARY KEY (id),
  constraint indicator_template_id_fkey FOREIGN KEY (template_id) REFERENCES template(id) ON DELETE CASCADE
);
CREATE INDEX indicator_template_id_idx ON public.indicator USING btree (template_id);
create policy see_indicator on indicator for all using ((EXISTS ( SELECT
   FROM template t
  WHERE (t.id = indicator.template_id))));
grant delete, insert, select, update on indicator to thong_suot_app;

create table inspection (
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  path ltree not null,
  inspected_id uuid not null,
  inspected_path ltree not null,
  title text not null,
  held_on date not null,
  members text[] not null default '{}'::text[],
  conclusion text not null default ''::text,
  plan_id uuid,
  document_id uuid,
  made_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint inspection_pkey PRIMARY KEY (id),
  constraint inspection_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id) ON DELETE SET NULL,
  constraint inspection_inspected_id_fkey FOREIGN KEY (inspected_id) REFERENCES unit(id),
  constraint inspection_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint inspection_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint inspection_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint inspection_check CHECK ((inspected_id <> unit_id)),
  constraint inspection_title_check CHECK ((title <> ''::text))
);
CREATE INDEX inspection_held_on_idx ON public.inspection USING btree (held_on DESC);
CREATE INDEX inspection_inspected_path_idx ON public.inspection USING gist (inspected_path);
CREATE INDEX inspection_path_idx ON public.inspection USING gist (path);
create policy see_inspection on inspection for all using ((in_scope(path) OR in_scope(inspected_path))) with check (in_scope(path));
grant delete, insert, select, update on inspection to thong_suot_app;

create table inspection_finding (
  id uuid not null default gen_random_uuid(),
  inspection_id uuid not null,
  "position" integer not null,
  kind text not null,
  text text not null,
  obligation_id uuid,
  constraint inspection_finding_pkey PRIMARY KEY (id),
  constraint inspection_finding_inspection_id_position_key UNIQUE (inspection_id, "position"),
  constraint inspection_finding_obligation_id_key UNIQUE (obligation_id),
  constraint inspection_finding_inspection_id_fkey FOREIGN KEY (inspection_id) REFERENCES inspection(id) ON DELETE CASCADE,
  constraint inspection_finding_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES obligation(id),
  constraint inspection_finding_check CHECK (((obligation_id IS NULL) OR (kind = 'fault'::text))),
  constraint inspection_finding_kind_check CHECK ((kind = ANY (ARRAY['good'::text, 'fault'::text]))),
  constraint inspection_finding_text_check CHECK ((text <> ''::text))
);
create policy see_finding on inspection_finding for all using ((EXISTS ( SELECT
   FROM inspection i
  WHERE (i.id = inspection_finding.inspection_id))));
grant delete, insert, select, update on inspection_finding to thong_suot_app;

create table installation (
  only_one boolean not null default true,
  mode text not null,
  name text,
  set_up_at timestamp with time zone,
  constraint installation_pkey PRIMARY KEY (only_one),
  constraint installation_mode_check CHECK ((mode = ANY (ARRAY['sample'::text, 'real'::text]))),
  constraint installation_only_one_check CHECK (only_one)
);
grant delete, insert, select, update on installation to thong_suot_app;

create table joint_work (
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  role text not null,
  person_id uuid,
  at timestamp with time zone not null default now(),
  constraint joint_work_pkey PRIMARY KEY (id),
  constraint joint_work_id_unit_id_role_key UNIQUE (id, unit_id, role),
  constraint joint_work_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint joint_work_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint joint_work_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'partner'::text])))
);
create policy see_joint_work on joint_work for all using ((EXISTS ( SELECT
   FROM unit u
  WHERE ((u.id = joint_work.unit_id) AND (u.path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[]))))));
grant delete, insert, select, update on joint_work to thong_suot_app;

create table kept_filter (
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  person_id uuid not null,
  shared boolean not null default false,
  page text not null,
  name text not null,
  search text not null,
  created_at timestamp with time zone not null default now(),
  constraint kept_filter_pkey PRIMARY KEY (id),
  constraint kept_filter_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint kept_filter_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint kept_filter_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint kept_filter_page_check CHECK ((page ~ '^[a-z-]{1,40}$'::text)),
  constraint kept_filter_search_check CHECK ((length(search) <= 2000))
);
CREATE UNIQUE INDEX kept_filter_person_id_unit_id_page_lower_idx ON public.kept_filter USING btree (person_id, unit_id, page, lower(name)) WHERE (NOT shared);
CREATE UNIQUE INDEX kept_filter_unit_id_page_lower_idx ON public.kept_filter USING btree (unit_id, page, lower(name)) WHERE shared;
create policy see_kept_filter on kept_filter for all using ((((unit_id)::text = current_setting('app.unit'::text, true)) AND (shared OR ((person_id)::text = current_setting('app.person'::text, true)))));
grant delete, insert, select, update on kept_filter to thong_suot_app;

create table login (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  username text,
  display_username text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint login_pkey PRIMARY KEY (id),
  constraint login_email_key UNIQUE (email),
  constraint login_username_key UNIQUE (username)
);

create table login_account (
  id text not null,
  account_id text not null,
  provider_id text not null,
  user_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint login_account_pkey PRIMARY KEY (id),
  constraint login_account_user_id_fkey FOREIGN KEY (user_id) REFERENCES login(id) ON DELETE CASCADE
);
CREATE INDEX login_account_user_id_idx ON public.login_account USING btree (user_id);

create table login_rate (
  id text not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint login_rate_pkey PRIMARY KEY (id),
  constraint login_rate_key_key UNIQUE (key)
);

create table login_session (
  id text not null,
  expires_at timestamp with time zone not null,
  token text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  user_id text not null,
  constraint login_session_pkey PRIMARY KEY (id),
  constraint login_session_token_key UNIQUE (token),
  constraint login_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES login(id) ON DELETE CASCADE
);
CREATE INDEX login_session_user_id_idx ON public.login_session USING btree (user_id);

create table login_verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone,
  updated_at timestamp with time zone,
  constraint login_verification_pkey PRIMARY KEY (id)
);

create table message (
  id uuid not null default gen_random_uuid(),
  no bigint not null generated always as identity,
  kind text not null,
  channel text not null,
  person_id uuid,
  unit_id uuid not null,
  path ltree not null,
  subscription_id uuid,
  address text,
  key text not null,
  title text not null default ''::text,
  state text not null default 'waiting'::text,
  reason text,
  attempts integer not null default 0,
  next_try_at timestamp with time zone not null,
  claimed_at timestamp with time zone,
  handed_at timestamp with time zone,
  sent_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint message_pkey PRIMARY KEY (id),
  constraint message_key_key UNIQUE (key),
  constraint message_no_key UNIQUE (no),
  constraint message_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint message_subscription_id_fkey FOREIGN KEY (subscription_id) REFERENCES push_subscription(id) ON DELETE SET NULL,
  constraint message_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint message_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'push'::text, 'zalo'::text, 'sms'::text, 'page'::text]))),
  constraint message_check CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  constraint message_check1 CHECK (((state = 'sending'::text) <= (claimed_at IS NOT NULL))),
  constraint message_check2 CHECK (((state <> ALL (ARRAY['failed'::text, 'no-address'::text, 'not-needed'::text])) OR (reason IS NOT NULL))),
  constraint message_check3 CHECK (((person_id IS NULL) = (kind = 'nobody'::text))),
  constraint message_kind_check CHECK ((kind = ANY (ARRAY['digest'::text, 'push'::text, 'trial'::text, 'nobody'::text]))),
  constraint message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'no-address'::text, 'not-needed'::text])))
);
CREATE INDEX message_next_try_at_idx ON public.message USING btree (next_try_at) WHERE (state = 'waiting'::text);
CREATE INDEX message_path_idx ON public.message USING gist (path);
CREATE INDEX message_person_id_no_idx ON public.message USING btree (person_id, no DESC);
CREATE INDEX message_state_no_idx ON public.message USING btree (state, no DESC);
create policy own_message on message for all using ((in_scope(path) OR is_me(person_id))) with check ((in_scope(path) OR is_me(person_id)));
create policy sent_message on message for select using ((EXISTS ( SELECT
   FROM message_notice n
  WHERE ((n.message_id = message.id) AND in_scope(n.from_path)))));
CREATE TRIGGER message_stays_sent BEFORE UPDATE OF state ON public.message FOR EACH ROW WHEN (((old.state = 'sent'::text) AND (new.state <> 'sent'::text))) EXECUTE FUNCTION keep_sent();
grant delete, insert, select, update on message to thong_suot_app;

create table message_notice (
  notice_id bigint not null,
  recipient text not null,
  message_id uuid not null,
  person_id uuid,
  path ltree not null,
  from_path ltree,
  constraint message_notice_pkey PRIMARY KEY (notice_id, recipient),
  constraint message_notice_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id) ON DELETE CASCADE,
  constraint message_notice_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id)
);
CREATE INDEX message_notice_message_id_idx ON public.message_notice USING btree (message_id);
create policy see_message_notice on message_notice for all using ((in_scope(path) OR in_scope(from_path) OR is_me(person_id)));
grant delete, insert, select, update on message_notice to thong_suot_app;

create table migration (
  name text not null,
  checksum text not null,
  at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);

create table narrative (
  id uuid not null default gen_random_uuid(),
  template_id uuid not null,
  constraint narrative_pkey PRIMARY KEY (id),
  constraint narrative_template_id_fkey FOREIGN KEY (template_id) REFERENCES template(id) ON DELETE CASCADE
);
CREATE INDEX narrative_template_id_idx ON public.narrative USING btree (template_id);
create policy see_narrative on narrative for all using ((EXISTS ( SELECT
   FROM template t
  WHERE (t.id = narrative.template_id))));
grant delete, insert, select, update on narrative to thong_suot_app;

create table not_doubled (
  period_id uuid not null,
  unit_id uuid not null,
  successor_id uuid not null,
  sendings jsonb not null,
  person_id uuid,
  at timestamp with time zone not null default now(),
  constraint not_doubled_pkey PRIMARY KEY (period_id, unit_id, successor_id),
  constraint not_doubled_period_id_fkey FOREIGN KEY (period_id) REFERENCES period(id),
  constraint not_doubled_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint not_doubled_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES unit(id),
  constraint not_doubled_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint not_doubled_sendings_check CHECK ((jsonb_typeof(sendings) = 'object'::text))
);
create policy see_not_doubled on not_doubled for all using ((EXISTS ( SELECT
   FROM unit u
  WHERE ((u.id = not_doubled.unit_id) AND (u.path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[]))))));
grant delete, insert, select, update on not_doubled to thong_suot_app;

create table not_same_work (
  one_id uuid not null,
  other_id uuid not null,
  unit_id uuid not null,
  person_id uuid,
  at timestamp with time zone not null default now(),
  constraint not_same_work_pkey PRIMARY KEY (one_id, other_id),
  constraint not_same_work_one_id_unit_id_fkey FOREIGN KEY (one_id, unit_id) REFERENCES obligation(id, unit_id),
  constraint not_same_work_other_id_unit_id_fkey FOREIGN KEY (other_id, unit_id) REFERENCES obligation(id, unit_id),
  constraint not_same_work_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint not_same_work_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint not_same_work_check CHECK ((one_id < other_id))
);
CREATE INDEX not_same_work_other_id_idx ON public.not_same_work USING btree (other_id);
CREATE INDEX not_same_work_unit_id_idx ON public.not_same_work USING btree (unit_id);
create policy see_not_same_work on not_same_work for all using ((EXISTS ( SELECT
   FROM unit u
  WHERE ((u.id = not_same_work.unit_id) AND (u.path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[]))))));
grant delete, insert, select, update on not_same_work to thong_suot_app;

create table notice (
  id bigint not null generated always as identity,
  unit_id uuid not null,
  path ltree not null,
  person_id uuid,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  title text not null,
  reason text not null,
  key text,
  at timestamp with time zone not null default now(),
  from_unit_id uuid default (NULLIF(current_setting('app.unit'::text, true), ''::text))::uuid,
  from_path ltree,
  routed_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_key_key UNIQUE (key),
  constraint notice_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id),
  constraint notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint notice_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX notice_id_idx ON public.notice USING btree (id) WHERE (routed_at IS NULL);
CREATE INDEX notice_unit_id_at_idx ON public.notice USING btree (unit_id, at DESC);
create policy move_notice on notice for update using (true);
create policy route_notice on notice for update using (in_scope('g'::ltree)) with check (in_scope('g'::ltree));
create policy see_notice on notice for select using ((path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[])));
create policy write_notice on notice for insert using (false) with check (true);
CREATE TRIGGER notice_sender BEFORE INSERT ON public.notice FOR EACH ROW EXECUTE FUNCTION set_notice_sender();
grant delete, insert, select on notice to thong_suot_app;

create table notice_read (
  notice_id bigint not null,
  person_id uuid not null,
  at timestamp with time zone not null default now(),
  constraint notice_read_pkey PRIMARY KEY (notice_id, person_id),
  constraint notice_read_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id) ON DELETE CASCADE,
  constraint notice_read_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
grant delete, insert, select, update on notice_read to thong_suot_app;

create table obligation (
  id uuid not null default gen_random_uuid(),
  clause_id uuid not null,
  plan_id uuid not null,
  parent_id uuid,
  unit_id uuid not null,
  path ltree not null,
  giver_id uuid not null,
  giver_path ltree not null,
  role text not null,
  person_id uuid,
  title text not null,
  note text,
  due_on date,
  operator text,
  instance text not null default ''::text,
  state text not null default 'given'::text,
  progress integer not null default 0,
  given_at timestamp with time zone not null default now(),
  given_by uuid,
  accepted_at timestamp with time zone,
  done_on date,
  confirmed_at timestamp with time zone,
  extensions integer not null default 0,
  first_due_on date,
  wanted_on date,
  passed_on date,
  urgency text,
  search text generated always as (plain(title)) stored,
  difficulty text,
  joint_id uuid,
  beside boolean not null default false,
  constraint obligation_pkey PRIMARY KEY (id),
  constraint obligation_of_unit UNIQUE (id, unit_id),
  constraint joint_of_one_unit FOREIGN KEY (joint_id, unit_id, role) REFERENCES joint_work(id, unit_id, role),
  constraint obligation_clause_id_fkey FOREIGN KEY (clause_id) REFERENCES clause(id),
  constraint obligation_given_by_fkey FOREIGN KEY (given_by) REFERENCES person(id),
  constraint obligation_giver_id_fkey FOREIGN KEY (giver_id) REFERENCES unit(id),
  constraint obligation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES obligation(id),
  constraint obligation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint obligation_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint obligation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint beside_something CHECK (((NOT beside) OR (joint_id IS NOT NULL))),
  constraint obligation_check CHECK (((state = 'extension-asked'::text) = (wanted_on IS NOT NULL))),
  constraint obligation_check1 CHECK (((state = 'done'::text) <= (done_on IS NOT NULL))),
  constraint obligation_check2 CHECK (((state = 'done'::text) = (confirmed_at IS NOT NULL))),
  constraint obligation_check3 CHECK (((unit_id <> giver_id) OR (parent_id IS NULL))),
  constraint obligation_check4 CHECK (((passed_on IS NULL) OR (state = 'withdrawn'::text))),
  constraint obligation_difficulty_check CHECK ((difficulty = ANY (ARRAY['told'::text, 'raised'::text]))),
  constraint obligation_operator_check CHECK ((operator = ANY (ARRAY['before'::text, 'by'::text, 'until'::text, 'within'::text, 'on'::text, 'from-to'::text]))),
  constraint obligation_progress_check CHECK (((progress >= 0) AND (progress <= 100))),
  constraint obligation_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'partner'::text, 'know'::text]))),
  constraint obligation_state_check CHECK ((state = ANY (ARRAY['given'::text, 'under-way'::text, 'extension-asked'::text, 'declared'::text, 'done'::text, 'returned'::text, 'withdrawn'::text]))),
  constraint obligation_urgency_check CHECK ((urgency = ANY (ARRAY['khan'::text, 'thuong-khan'::text, 'hoa-toc'::text])))
);
CREATE INDEX obligation_clause_id_idx ON public.obligation USING btree (clause_id);
CREATE INDEX obligation_giver_id_idx ON public.obligation USING btree (giver_id) WHERE (difficulty IS NOT NULL);
CREATE INDEX obligation_giver_id_state_due_on_idx ON public.obligation USING btree (giver_id, state, due_on);
CREATE INDEX obligation_giver_path_idx ON public.obligation USING gist (giver_path);
CREATE INDEX obligation_joint_id_idx ON public.obligation USING btree (joint_id) WHERE (joint_id IS NOT NULL);
CREATE INDEX obligation_parent_id_idx ON public.obligation USING btree (parent_id);
CREATE INDEX obligation_path_idx ON public.obligation USING gist (path);
CREATE INDEX obligation_plan_id_state_due_on_idx ON public.obligation USING btree (plan_id, state, due_on);
CREATE INDEX obligation_unit_id_idx ON public.obligation USING btree (unit_id) WHERE (difficulty IS NOT NULL);
CREATE INDEX obligation_unit_id_state_due_on_idx ON public.obligation USING btree (unit_id, state, due_on);
CREATE UNIQUE INDEX one_a_unit ON public.obligation USING btree (clause_id, unit_id, giver_id, instance) WHERE (state <> 'withdrawn'::text);
CREATE UNIQUE INDEX one_in_front ON public.obligation USING btree (joint_id) WHERE ((joint_id IS NOT NULL) AND (NOT beside));
create policy see_obligation on obligation for all using (((path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[])) OR (giver_path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[]))));
CREATE TRIGGER obligation_chain BEFORE INSERT OR UPDATE OF due_on, parent_id, state ON public.obligation FOR EACH ROW EXECUTE FUNCTION check_obligation_chain();
CREATE TRIGGER obligation_front AFTER UPDATE OF state, due_on, joint_id ON public.obligation FOR EACH ROW WHEN (((old.joint_id IS NOT NULL) OR (new.joint_id IS NOT NULL))) EXECUTE FUNCTION keep_front();
CREATE TRIGGER obligation_linked AFTER INSERT ON public.obligation FOR EACH ROW WHEN (((new.due_on IS NOT NULL) AND (new.role <> 'know'::text))) EXECUTE FUNCTION link_obligation();
CREATE TRIGGER obligation_reader AFTER INSERT OR UPDATE OF unit_id, plan_id ON public.obligation FOR EACH ROW EXECUTE FUNCTION keep_plan_reader();
grant delete, insert, select, update on obligation to thong_suot_app;

create table obligation_succession (
  old_id uuid not null,
  new_id uuid not null,
  reorganisation_id uuid,
  constraint obligation_succession_pkey PRIMARY KEY (old_id, new_id),
  constraint obligation_succession_new_id_fkey FOREIGN KEY (new_id) REFERENCES obligation(id),
  constraint obligation_succession_old_id_fkey FOREIGN KEY (old_id) REFERENCES obligation(id),
  constraint obligation_succession_reorganisation_id_fkey FOREIGN KEY (reorganisation_id) REFERENCES reorganisation(id),
  constraint obligation_succession_check CHECK ((new_id <> old_id))
);
CREATE INDEX obligation_succession_new_id_idx ON public.obligation_succession USING btree (new_id);
create policy see_succession on obligation_succession for all using (((EXISTS ( SELECT
   FROM obligation o
  WHERE (o.id = obligation_succession.old_id))) OR (EXISTS ( SELECT
   FROM obligation o
  WHERE (o.id = obligation_succession.new_id)))));
grant delete, insert, select, update on obligation_succession to thong_suot_app;

create table period (
  id uuid not null default gen_random_uuid(),
  regime_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  name text not null,
  from_on date not null,
  to_on date not null,
  cutoff_on date not null,
  due_on date not null,
  operator text not null default 'before'::text,
  upward_due_on date,
  upward_operator text not null default 'before'::text,
  state text not null default 'open'::text,
  template_version_id uuid not null,
  lock_on date,
  report_name text not null default ''::text,
  upward_to text,
  through text,
  constraint period_pkey PRIMARY KEY (id),
  constraint period_regime_id_name_key UNIQUE (regime_id, name),
  constraint period_regime_id_fkey FOREIGN KEY (regime_id) REFERENCES regime(id),
  constraint period_template_version_id_fkey FOREIGN KEY (template_version_id) REFERENCES template_version(id),
  constraint period_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint period_check CHECK ((to_on >= from_on)),
  constraint period_check1 CHECK (((upward_due_on IS NULL) OR (upward_due_on > due_on))),
  constraint period_check2 CHECK (((lock_on IS NULL) OR (lock_on >= due_on))),
  constraint period_report_name_check CHECK ((report_name <> ''::text)),
  constraint period_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);
CREATE INDEX period_regime_id_to_on_idx ON public.period USING btree (regime_id, to_on);
create policy see_period on period for all using ((EXISTS ( SELECT
   FROM regime r
  WHERE (r.id = period.regime_id))));
CREATE TRIGGER period_takes_names BEFORE INSERT ON public.period FOR EACH ROW EXECUTE FUNCTION period_takes_names();
grant delete, insert, select, update on period to thong_suot_app;

create table period_exception (
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  until date not null,
  reason text not null,
  person_id uuid,
  at timestamp with time zone not null default now(),
  constraint period_exception_pkey PRIMARY KEY (id),
  constraint period_exception_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint period_exception_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE,
  constraint period_exception_reason_check CHECK ((length(reason) >= 10))
);
CREATE INDEX period_exception_report_id_idx ON public.period_exception USING btree (report_id);
create policy see_period_exception on period_exception for all using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = period_exception.report_id))));
grant insert, select on period_exception to thong_suot_app;

create table period_snapshot (
  id uuid not null default gen_random_uuid(),
  period_id uuid not null,
  no integer not null,
  at timestamp with time zone not null default now(),
  person_id uuid,
  unit_id uuid not null,
  path ltree not null,
  content jsonb not null,
  document_id uuid,
  constraint period_snapshot_pkey PRIMARY KEY (id),
  constraint period_snapshot_period_id_unit_id_no_key UNIQUE (period_id, unit_id, no),
  constraint period_snapshot_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint period_snapshot_period_id_fkey FOREIGN KEY (period_id) REFERENCES period(id),
  constraint period_snapshot_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint period_snapshot_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
create policy see_snapshot on period_snapshot for all using (in_scope(path));
grant insert, select on period_snapshot to thong_suot_app;

create table person (
  id uuid not null default gen_random_uuid(),
  name text not null,
  email text,
  login_id text,
  created_at timestamp with time zone not null default now(),
  locked_at timestamp with time zone,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_login_id_key UNIQUE (login_id),
  constraint person_name_check CHECK ((name <> ''::text))
);
grant delete, insert, select, update on person to thong_suot_app;

create table plan (
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  path ltree not null,
  document_id uuid,
  carries_out_id uuid,
  title text not null,
  number text,
  issued_on date,
  starts_on date not null,
  ends_on date not null,
  state text not null default 'draft'::text,
  made_by uuid,
  created_at timestamp with time zone not null default now(),
  remind_before integer[] not null default '{7,3,1}'::integer[],
  remind_after integer not null default 1,
  field_id uuid,
  constraint plan_pkey PRIMARY KEY (id),
  constraint plan_carries_out_id_fkey FOREIGN KEY (carries_out_id) REFERENCES plan(id),
  constraint plan_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint plan_field_id_fkey FOREIGN KEY (field_id) REFERENCES field(id),
  constraint plan_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint plan_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint plan_check CHECK ((ends_on >= starts_on)),
  constraint plan_remind_after_check CHECK (((remind_after >= 0) AND (remind_after <= 30))),
  constraint plan_remind_before_check CHECK (((cardinality(remind_before) <= 6) AND (1 <= ALL (remind_before)) AND (60 >= ALL (remind_before)))),
  constraint plan_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-force'::text, 'withdrawn'::text, 'ended'::text]))),
  constraint plan_title_check CHECK ((title <> ''::text))
);
CREATE INDEX plan_document_id_idx ON public.plan USING btree (document_id);
CREATE INDEX plan_field_id_idx ON public.plan USING btree (field_id);
CREATE INDEX plan_path_idx ON public.plan USING gist (path);
create policy see_plan on plan for all using (((path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[])) OR (EXISTS ( SELECT
   FROM plan_reader r
  WHERE ((r.plan_id = plan.id) AND (r.path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[])))))));
CREATE TRIGGER plan_above BEFORE INSERT OR UPDATE OF carries_out_id ON public.plan FOR EACH ROW EXECUTE FUNCTION check_plan_above();
grant delete, insert, select, update on plan to thong_suot_app;

create table plan_reader (
  plan_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  constraint plan_reader_pkey PRIMARY KEY (plan_id, unit_id),
  constraint plan_reader_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE,
  constraint plan_reader_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
create policy see_plan_reader on plan_reader for all using ((path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[]))) with check (true);
grant select on plan_reader to thong_suot_app;

create table post (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  unit_id uuid not null,
  desk_id uuid,
  scope_id uuid,
  role text not null,
  title text not null,
  valid_from date not null,
  valid_to date,
  constraint post_pkey PRIMARY KEY (id),
  constraint post_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES unit(id),
  constraint post_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint post_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES unit(id),
  constraint post_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint post_check CHECK ((valid_to >= valid_from)),
  constraint post_role_check CHECK ((role = ANY (ARRAY['clerk'::text, 'office'::text, 'officer'::text, 'head'::text, 'director'::text, 'standing'::text, 'commune-leader'::text, 'commune-officer'::text, 'editor'::text, 'admin'::text])))
);
CREATE INDEX post_person_id_idx ON public.post USING btree (person_id);
CREATE INDEX post_unit_id_idx ON public.post USING btree (unit_id);
grant delete, insert, select, update on post to thong_suot_app;

create table progress (
  id bigint not null generated always as identity,
  obligation_id uuid not null,
  at timestamp with time zone not null default now(),
  person_id uuid,
  unit_id uuid,
  kind text not null,
  note text,
  percent integer,
  old_due_on date,
  new_due_on date,
  stands_for_id uuid default (NULLIF(current_setting('app.stands_for'::text, true), ''::text))::uuid,
  raised_from uuid,
  constraint progress_pkey PRIMARY KEY (id),
  constraint progress_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES obligation(id),
  constraint progress_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint progress_raised_from_fkey FOREIGN KEY (raised_from) REFERENCES obligation(id),
  constraint progress_stands_for_id_fkey FOREIGN KEY (stands_for_id) REFERENCES person(id),
  constraint progress_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint progress_kind_check CHECK ((kind = ANY (ARRAY['given'::text, 'accepted'::text, 'assigned'::text, 'note'::text, 'difficulty'::text, 'raised'::text, 'answer'::text, 'declared'::text, 'returned'::text, 'confirmed'::text, 'extension-asked'::text, 'extension-granted'::text, 'extension-refused'::text, 'withdrawn'::text, 'chased'::text, 'reopened'::text, 'joined'::text, 'parted'::text]))),
  constraint progress_percent_check CHECK (((percent >= 0) AND (percent <= 100))),
  constraint raised_is_difficulty CHECK (((raised_from IS NULL) OR (kind = 'difficulty'::text)))
);
CREATE INDEX progress_difficulties ON public.progress USING btree (at DESC, id) WHERE (kind = 'difficulty'::text);
CREATE INDEX progress_obligation_id_id_idx ON public.progress USING btree (obligation_id, id);
CREATE INDEX progress_obligation_id_idx ON public.progress USING btree (obligation_id) WHERE (raised_from IS NOT NULL);
create policy see_progress on progress for all using ((EXISTS ( SELECT
   FROM obligation o
  WHERE (o.id = progress.obligation_id))));
CREATE TRIGGER difficulty_followed AFTER INSERT ON public.progress FOR EACH ROW WHEN ((new.kind = ANY (ARRAY['difficulty'::text, 'raised'::text, 'answer'::text]))) EXECUTE FUNCTION follow_difficulty();
grant insert, select on progress to thong_suot_app;

create table proof (
  id uuid not null default gen_random_uuid(),
  obligation_id uuid not null,
  progress_id bigint,
  kind text not null,
  name text not null,
  file_sha256 text,
  file_type text,
  file_size integer,
  link text,
  person_id uuid,
  at timestamp with time zone not null default now(),
  amount numeric(14,2),
  measure text,
  constraint proof_pkey PRIMARY KEY (id),
  constraint proof_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES obligation(id),
  constraint proof_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint proof_progress_id_fkey FOREIGN KEY (progress_id) REFERENCES progress(id),
  constraint proof_amount_check CHECK ((amount <> (0)::numeric)),
  constraint proof_check CHECK (((kind = 'file'::text) = (file_sha256 IS NOT NULL))),
  constraint proof_check1 CHECK (((kind = 'link'::text) = (link IS NOT NULL))),
  constraint proof_file_sha256_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint proof_kind_check CHECK ((kind = ANY (ARRAY['file'::text, 'link'::text, 'number'::text]))),
  constraint proof_measure_check CHECK (((length(measure) >= 1) AND (length(measure) <= 40))),
  constraint proof_number CHECK ((((kind = 'number'::text) = (amount IS NOT NULL)) AND ((amount IS NULL) = (measure IS NULL))))
);
CREATE INDEX proof_obligation_id_idx ON public.proof USING btree (obligation_id);
CREATE INDEX proof_progress_id_idx ON public.proof USING btree (progress_id) WHERE (progress_id IS NOT NULL);
create policy see_proof on proof for all using ((EXISTS ( SELECT
   FROM obligation o
  WHERE (o.id = proof.obligation_id))));
grant insert, select on proof to thong_suot_app;

create table push_key (
  only_one boolean not null default true,
  public_key text not null,
  private_key text not null,
  made_at timestamp with time zone not null default now(),
  constraint push_key_pkey PRIMARY KEY (only_one),
  constraint push_key_only_one_check CHECK (only_one)
);

create table push_subscription (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  device text not null,
  made_at timestamp with time zone not null default now(),
  constraint push_subscription_pkey PRIMARY KEY (id),
  constraint push_subscription_endpoint_key UNIQUE (endpoint),
  constraint push_subscription_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX push_subscription_person_id_idx ON public.push_subscription USING btree (person_id);
create policy own_push_subscription on push_subscription for all using ((is_me(person_id) OR in_scope('g'::ltree))) with check ((is_me(person_id) OR in_scope('g'::ltree)));
grant delete, insert, select, update on push_subscription to thong_suot_app;

create table reception (
  person_id uuid not null,
  phone text,
  topics jsonb not null default '{}'::jsonb,
  only_mine boolean not null default false,
  quiet_from time without time zone not null default '21:00:00'::time without time zone,
  quiet_to time without time zone not null default '07:00:00'::time without time zone,
  on_days_off boolean not null default false,
  changed_at timestamp with time zone not null default now(),
  constraint reception_pkey PRIMARY KEY (person_id),
  constraint reception_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint reception_phone_check CHECK ((phone ~ '^\+?[0-9]{9,15}$'::text)),
  constraint reception_topics_check CHECK ((jsonb_typeof(topics) = 'object'::text))
);
create policy own_reception on reception for all using ((is_me(person_id) OR in_scope('g'::ltree))) with check ((is_me(person_id) OR in_scope('g'::ltree)));
grant delete, insert, select, update on reception to thong_suot_app;

create table regime (
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  path ltree not null,
  plan_id uuid,
  fact_id uuid,
  template_id uuid not null,
  name text not null,
  content text not null default ''::text,
  kind text not null default 'periodic'::text,
  rule jsonb not null,
  addressees jsonb not null,
  sent_how text not null default 'Trên hệ thống này'::text,
  cadence text not null,
  upward_to text,
  through text,
  starts_on date not null,
  ends_on date,
  state text not null default 'in-force'::text,
  created_at timestamp with time zone not null default now(),
  coordinator text,
  process text not null default ''::text,
  edition integer not null default 1,
  constraint regime_pkey PRIMARY KEY (id),
  constraint regime_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES fact(id),
  constraint regime_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint regime_template_id_fkey FOREIGN KEY (template_id) REFERENCES template(id),
  constraint regime_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint regime_cadence_check CHECK ((cadence = ANY (ARRAY['weekly'::text, 'monthly'::text, 'quarterly'::text, 'semiannual'::text, 'ninemonth'::text, 'annual'::text, 'multiyear'::text, 'days'::text, 'once'::text, 'adhoc'::text, 'review'::text]))),
  constraint regime_check CHECK ((ends_on >= starts_on)),
  constraint regime_edition_check CHECK ((edition > 0)),
  constraint regime_kind_check CHECK ((kind = ANY (ARRAY['periodic'::text, 'thematic'::text, 'adhoc'::text]))),
  constraint regime_state_check CHECK ((state = ANY (ARRAY['in-force'::text, 'ended'::text])))
);
create policy see_regime on regime for all using ((in_scope(path) OR (EXISTS ( SELECT
   FROM regime_unit u
  WHERE ((u.regime_id = regime.id) AND (u.unit_id = (NULLIF(current_setting('app.unit'::text, true), ''::text))::uuid)))) OR (EXISTS ( SELECT
   FROM regime_unit u
  WHERE ((u.regime_id = regime.id) AND in_scope(u.path))))));
grant delete, insert, select, update on regime to thong_suot_app;

create table regime_unit (
  regime_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  constraint regime_unit_pkey PRIMARY KEY (regime_id, unit_id),
  constraint regime_unit_regime_id_fkey FOREIGN KEY (regime_id) REFERENCES regime(id) ON DELETE CASCADE,
  constraint regime_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
create policy see_regime_unit on regime_unit for all using (true);
grant delete, insert, select, update on regime_unit to thong_suot_app;

create table register_counter (
  unit_id uuid not null,
  direction text not null,
  register_year integer not null,
  last_no integer not null,
  constraint register_counter_pkey PRIMARY KEY (unit_id, direction, register_year),
  constraint register_counter_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint register_counter_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
);
grant delete, insert, select, update on register_counter to thong_suot_app;

create table reorganisation (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  last_day date not null,
  reason text not null,
  state text not null default 'draft'::text,
  design jsonb not null,
  made_by uuid,
  made_at timestamp with time zone not null default now(),
  agreed_by uuid,
  agreed_post uuid,
  agreed_at timestamp with time zone,
  done_at timestamp with time zone,
  outcome jsonb,
  constraint reorganisation_pkey PRIMARY KEY (id),
  constraint reorganisation_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES person(id),
  constraint reorganisation_agreed_post_fkey FOREIGN KEY (agreed_post) REFERENCES post(id),
  constraint reorganisation_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint reorganisation_check CHECK (((state = ANY (ARRAY['agreed'::text, 'done'::text])) <= (agreed_at IS NOT NULL))),
  constraint reorganisation_check1 CHECK (((state = 'done'::text) = (done_at IS NOT NULL))),
  constraint reorganisation_kind_check CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'close'::text]))),
  constraint reorganisation_reason_check CHECK ((length(reason) >= 10)),
  constraint reorganisation_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'agreed'::text, 'done'::text, 'cancelled'::text])))
);
CREATE INDEX reorganisation_state_last_day_idx ON public.reorganisation USING btree (state, last_day);
grant delete, insert, select, update on reorganisation to thong_suot_app;

create table reorganisation_unit (
  reorganisation_id uuid not null,
  unit_id uuid not null,
  open boolean not null default true,
  constraint reorganisation_unit_pkey PRIMARY KEY (reorganisation_id, unit_id),
  constraint reorganisation_unit_reorganisation_id_fkey FOREIGN KEY (reorganisation_id) REFERENCES reorganisation(id) ON DELETE CASCADE,
  constraint reorganisation_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE UNIQUE INDEX one_reorganisation ON public.reorganisation_unit USING btree (unit_id) WHERE open;
grant delete, insert, select, update on reorganisation_unit to thong_suot_app;

create table report (
  id uuid not null default gen_random_uuid(),
  period_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  receiver_id uuid not null,
  receiver_path ltree not null,
  chain text[] not null,
  level integer not null default 1,
  due_on date not null,
  operator text not null default 'before'::text,
  status text not null default 'draft'::text,
  nothing_to_report boolean not null default false,
  excused_reason text,
  typed_at timestamp with time zone,
  typed_by uuid,
  first_sent_on date,
  sent_at timestamp with time zone,
  sent_by uuid,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  version integer not null default 0,
  obligation_id uuid,
  locked boolean not null default false,
  from_on date,
  cutoff_on date,
  presented_by uuid,
  presented_at timestamp with time zone,
  handed_back_reason text,
  extended_to date,
  left_out text,
  excused_from text,
  excused_work jsonb,
  constraint report_pkey PRIMARY KEY (id),
  constraint report_period_id_unit_id_key UNIQUE (period_id, unit_id),
  constraint report_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id),
  constraint report_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES obligation(id),
  constraint report_period_id_fkey FOREIGN KEY (period_id) REFERENCES period(id),
  constraint report_presented_by_fkey FOREIGN KEY (presented_by) REFERENCES person(id),
  constraint report_receiver_id_fkey FOREIGN KEY (receiver_id) REFERENCES unit(id),
  constraint report_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES person(id),
  constraint report_typed_by_fkey FOREIGN KEY (typed_by) REFERENCES person(id),
  constraint report_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint excused_with_reason CHECK (((status <> 'excused'::text) OR (excused_reason IS NOT NULL))),
  constraint left_out_only_accepted CHECK (((left_out IS NULL) OR (status = 'accepted'::text))),
  constraint presented_by_somebody CHECK (((status <> 'presented'::text) OR (presented_by IS NOT NULL))),
  constraint report_check CHECK (((status = ANY (ARRAY['submitted'::text, 'accepted'::text])) <= (first_sent_on IS NOT NULL))),
  constraint report_check1 CHECK ((cutoff_on >= from_on)),
  constraint report_check2 CHECK ((extended_to > due_on)),
  constraint report_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'presented'::text, 'submitted'::text, 'returned'::text, 'accepted'::text, 'excused'::text])))
);
CREATE INDEX report_chain_idx ON public.report USING gin (chain);
CREATE UNIQUE INDEX report_obligation_id_idx ON public.report USING btree (obligation_id) WHERE (obligation_id IS NOT NULL);
CREATE INDEX report_path_idx ON public.report USING gist (path);
CREATE INDEX report_period_id_status_idx ON public.report USING btree (period_id, status);
CREATE INDEX report_receiver_id_status_idx ON public.report USING btree (receiver_id, status);
CREATE INDEX report_receiver_path_idx ON public.report USING gist (receiver_path);
CREATE INDEX report_unit_id_due_on_idx ON public.report USING btree (unit_id, due_on DESC);
create policy see_report on report for all using (((path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[])) OR (receiver_path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[]))));
create policy see_report_added_up on report for all using ((chain @> ARRAY[( SELECT current_setting('app.unit'::text, true) AS current_setting)]));
CREATE TRIGGER keep_report_way BEFORE UPDATE ON public.report FOR EACH ROW EXECUTE FUNCTION keep_report_way();
CREATE TRIGGER report_extended AFTER UPDATE OF extended_to ON public.report FOR EACH ROW WHEN (((new.obligation_id IS NOT NULL) AND (new.extended_to IS DISTINCT FROM old.extended_to))) EXECUTE FUNCTION extend_work_of_report();
CREATE TRIGGER report_followed AFTER UPDATE OF status ON public.report FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION link_report();
CREATE TRIGGER report_linked AFTER INSERT ON public.report FOR EACH ROW EXECUTE FUNCTION link_report();
grant delete, insert, select, update on report to thong_suot_app;

create table report_extension (
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  until date not null,
  reason text not null,
  asked_by uuid,
  asked_at timestamp with time zone not null default now(),
  state text not null default 'asked'::text,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint report_extension_pkey PRIMARY KEY (id),
  constraint report_extension_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id),
  constraint report_extension_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint report_extension_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE,
  constraint report_extension_check CHECK (((state = 'asked'::text) = (answered_at IS NULL))),
  constraint report_extension_check1 CHECK (((state <> 'refused'::text) OR (length(answer) >= 10))),
  constraint report_extension_reason_check CHECK ((length(reason) >= 10)),
  constraint report_extension_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text])))
);
CREATE UNIQUE INDEX extension_one_asked ON public.report_extension USING btree (report_id) WHERE (state = 'asked'::text);
create policy see_extension on report_extension for all using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_extension.report_id))));
grant delete, insert, select, update on report_extension to thong_suot_app;

create table report_proof (
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  indicator_id uuid,
  narrative_id uuid,
  name text not null,
  file_sha256 text not null,
  file_type text,
  file_size integer,
  person_id uuid,
  at timestamp with time zone not null default now(),
  removed boolean not null default false,
  constraint report_proof_pkey PRIMARY KEY (id),
  constraint report_proof_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint report_proof_narrative_id_fkey FOREIGN KEY (narrative_id) REFERENCES narrative(id),
  constraint report_proof_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint report_proof_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE,
  constraint report_proof_check CHECK (((indicator_id IS NULL) OR (narrative_id IS NULL))),
  constraint report_proof_file_sha256_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint report_proof_size CHECK ((file_size > 0))
);
CREATE INDEX report_proof_file_sha256_idx ON public.report_proof USING btree (file_sha256);
CREATE INDEX report_proof_report_id_idx ON public.report_proof USING btree (report_id);
create policy see_report_proof on report_proof for all using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_proof.report_id)
 OFFSET 0)));
CREATE TRIGGER keep_sent_figures BEFORE INSERT OR DELETE OR UPDATE ON public.report_proof FOR EACH ROW EXECUTE FUNCTION keep_sent_figures();
grant delete, insert, select, update on report_proof to thong_suot_app;

create table report_remark (
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  version integer not null,
  indicator_id uuid,
  narrative_id uuid,
  reason text not null,
  person_id uuid,
  at timestamp with time zone not null default now(),
  part smallint not null default 0,
  annex_id uuid,
  constraint report_remark_pkey PRIMARY KEY (id),
  constraint report_remark_annex_id_fkey FOREIGN KEY (annex_id) REFERENCES annex(id),
  constraint report_remark_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint report_remark_narrative_id_fkey FOREIGN KEY (narrative_id) REFERENCES narrative(id),
  constraint report_remark_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint report_remark_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE,
  constraint report_remark_reason_check CHECK ((length(reason) >= 10))
);
create policy see_report_remark on report_remark for all using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_remark.report_id)
 OFFSET 0)));
grant delete, insert, select, update on report_remark to thong_suot_app;

create table report_row (
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  annex_id uuid not null,
  no integer not null,
  cells jsonb not null,
  typed_by uuid,
  edition integer not null default 1,
  removed boolean not null default false,
  constraint report_row_pkey PRIMARY KEY (report_id, id),
  constraint report_row_annex_id_fkey FOREIGN KEY (annex_id) REFERENCES annex(id),
  constraint report_row_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE,
  constraint report_row_typed_by_fkey FOREIGN KEY (typed_by) REFERENCES person(id),
  constraint report_row_cells CHECK ((jsonb_typeof(cells) = 'object'::text)),
  constraint report_row_no CHECK ((no > 0))
);
CREATE INDEX report_row_report_id_annex_id_no_idx ON public.report_row USING btree (report_id, annex_id, no);
create policy see_report_row on report_row for all using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_row.report_id)
 OFFSET 0)));
CREATE TRIGGER keep_sent_figures BEFORE INSERT OR DELETE OR UPDATE ON public.report_row FOR EACH ROW EXECUTE FUNCTION keep_sent_figures();
grant delete, insert, select, update on report_row to thong_suot_app;

create table report_text (
  report_id uuid not null,
  narrative_id uuid not null,
  text text not null default ''::text,
  typed_by uuid,
  edition integer not null default 1,
  constraint report_text_pkey PRIMARY KEY (report_id, narrative_id),
  constraint report_text_narrative_id_fkey FOREIGN KEY (narrative_id) REFERENCES narrative(id),
  constraint report_text_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE,
  constraint report_text_typed_by_fkey FOREIGN KEY (typed_by) REFERENCES person(id)
);
create policy see_report_text on report_text for all using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_text.report_id)
 OFFSET 0)));
CREATE TRIGGER keep_sent_figures BEFORE INSERT OR DELETE OR UPDATE ON public.report_text FOR EACH ROW EXECUTE FUNCTION keep_sent_figures();
grant delete, insert, select, update on report_text to thong_suot_app;

create table report_total (
  period_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  receiver_path ltree,
  own jsonb not null default '{}'::jsonb,
  below jsonb not null default '{}'::jsonb,
  edition uuid not null default gen_random_uuid(),
  constraint report_total_pkey PRIMARY KEY (period_id, unit_id),
  constraint report_total_period_id_fkey FOREIGN KEY (period_id) REFERENCES period(id) ON DELETE CASCADE,
  constraint report_total_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
create policy see_report_total on report_total for all using (((path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[])) OR (receiver_path <@ ANY (( SELECT scope_paths() AS scope_paths)::ltree[]))));
create policy see_report_total_added_up on report_total for select using ((EXISTS ( SELECT
   FROM report r
  WHERE ((r.period_id = report_total.period_id) AND (r.unit_id = report_total.unit_id) AND (r.chain @> ARRAY[current_setting('app.unit'::text, true)]))
 OFFSET 0)));
grant delete, insert, select, update on report_total to thong_suot_app;

create table report_value (
  report_id uuid not null,
  indicator_id uuid not null,
  number numeric,
  text text,
  explain text,
  typed_by uuid,
  edition integer not null default 1,
  part smallint not null default 0,
  weight numeric,
  constraint report_value_pkey PRIMARY KEY (report_id, indicator_id, part),
  constraint report_value_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicator(id),
  constraint report_value_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE,
  constraint report_value_typed_by_fkey FOREIGN KEY (typed_by) REFERENCES person(id),
  constraint report_value_part_check CHECK ((part >= 0))
);
create policy see_report_value on report_value for all using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_value.report_id)
 OFFSET 0)));
CREATE TRIGGER keep_sent_figures BEFORE INSERT OR DELETE OR UPDATE ON public.report_value FOR EACH ROW EXECUTE FUNCTION keep_sent_figures();
grant delete, insert, select, update on report_value to thong_suot_app;

create table report_version (
  report_id uuid not null,
  version integer not null,
  at timestamp with time zone not null default now(),
  person_id uuid,
  "values" jsonb not null,
  texts jsonb not null,
  rows jsonb not null default '{}'::jsonb,
  proofs text[] not null default '{}'::text[],
  constraint report_version_pkey PRIMARY KEY (report_id, version),
  constraint report_version_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint report_version_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE
);
create policy see_report_version on report_version for all using ((EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_version.report_id)
 OFFSET 0)));
grant insert, select on report_version to thong_suot_app;

create table rolled_passage (
  period_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  narrative_id uuid not null,
  "position" integer not null,
  text text not null,
  constraint rolled_passage_pkey PRIMARY KEY (period_id, unit_id, narrative_id, "position"),
  constraint rolled_passage_period_id_unit_id_narrative_id_fkey FOREIGN KEY (period_id, unit_id, narrative_id) REFERENCES rolled_text(period_id, unit_id, narrative_id) ON DELETE CASCADE,
  constraint rolled_passage_position_check CHECK (("position" >= 1)),
  constraint rolled_passage_text_check CHECK ((text ~ '\S'::text))
);
create policy see_rolled_passage on rolled_passage for all using (in_scope(path));
grant delete, insert, select, update on rolled_passage to thong_suot_app;

create table rolled_source (
  period_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  narrative_id uuid not null,
  "position" integer not null,
  no integer not null,
  report_id uuid,
  version integer,
  quote text not null,
  progress_id bigint,
  constraint rolled_source_pkey PRIMARY KEY (period_id, unit_id, narrative_id, "position", no),
  constraint rolled_source_period_id_unit_id_narrative_id_position_fkey FOREIGN KEY (period_id, unit_id, narrative_id, "position") REFERENCES rolled_passage(period_id, unit_id, narrative_id, "position") ON DELETE CASCADE,
  constraint rolled_source_progress_id_fkey FOREIGN KEY (progress_id) REFERENCES progress(id),
  constraint rolled_source_report_id_version_fkey FOREIGN KEY (report_id, version) REFERENCES report_version(report_id, version),
  constraint rolled_source_no_check CHECK ((no >= 1)),
  constraint rolled_source_quote_check CHECK ((quote ~ '\S'::text)),
  constraint sending_whole CHECK (((report_id IS NULL) = (version IS NULL))),
  constraint source_of_one CHECK ((num_nonnulls(report_id, progress_id) = 1))
);
CREATE INDEX rolled_source_progress_id_idx ON public.rolled_source USING btree (progress_id) WHERE (progress_id IS NOT NULL);
CREATE INDEX rolled_source_report_id_idx ON public.rolled_source USING btree (report_id);
create policy see_rolled_source on rolled_source for all using (in_scope(path));
grant delete, insert, select, update on rolled_source to thong_suot_app;

create table rolled_text (
  period_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  narrative_id uuid not null,
  person_id uuid,
  at timestamp with time zone not null default now(),
  edition integer not null default 1,
  constraint rolled_text_pkey PRIMARY KEY (period_id, unit_id, narrative_id),
  constraint rolled_text_narrative_id_fkey FOREIGN KEY (narrative_id) REFERENCES narrative(id),
  constraint rolled_text_period_id_fkey FOREIGN KEY (period_id) REFERENCES period(id) ON DELETE CASCADE,
  constraint rolled_text_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint rolled_text_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint rolled_text_edition_check CHECK ((edition >= 1))
);
create policy see_rolled_text on rolled_text for all using (in_scope(path));
grant delete, insert, select, update on rolled_text to thong_suot_app;

create table roster_entry (
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  path ltree not null,
  line text not null,
  name text not null,
  title text,
  full_time boolean not null,
  phone text,
  email text,
  training jsonb not null default '[]'::jsonb,
  since date not null,
  left_on date,
  updated_at timestamp with time zone not null default now(),
  constraint roster_entry_pkey PRIMARY KEY (id),
  constraint roster_entry_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint roster_entry_check CHECK ((left_on >= since)),
  constraint roster_entry_line_check CHECK ((line <> ''::text)),
  constraint roster_entry_name_check CHECK ((name <> ''::text)),
  constraint roster_entry_training_check CHECK ((jsonb_typeof(training) = 'array'::text))
);
CREATE UNIQUE INDEX one_roster_entry ON public.roster_entry USING btree (unit_id, plain(line), plain(name)) WHERE (left_on IS NULL);
CREATE INDEX roster_entry_path_idx ON public.roster_entry USING gist (path);
create policy see_roster on roster_entry for all using (in_scope(path));
grant delete, insert, select, update on roster_entry to thong_suot_app;

create table sign_off (
  unit_id uuid not null,
  path ltree not null,
  person_id uuid,
  at timestamp with time zone not null default now(),
  constraint sign_off_pkey PRIMARY KEY (unit_id),
  constraint sign_off_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint sign_off_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
create policy see_sign_off on sign_off for all using (in_scope(path));
grant delete, insert, select, update on sign_off to thong_suot_app;

create table steering_member (
  body_id uuid not null,
  unit_id uuid not null,
  standing boolean not null default false,
  valid_from date not null,
  valid_to date,
  constraint steering_member_pkey PRIMARY KEY (body_id, unit_id, valid_from),
  constraint steering_member_body_id_fkey FOREIGN KEY (body_id) REFERENCES unit(id),
  constraint steering_member_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE UNIQUE INDEX one_standing ON public.steering_member USING btree (body_id) WHERE (standing AND (valid_to IS NULL));
grant delete, insert, select, update on steering_member to thong_suot_app;

create table template (
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  path ltree not null,
  name text not null,
  created_at timestamp with time zone not null default now(),
  constraint template_pkey PRIMARY KEY (id),
  constraint template_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
create policy see_template on template for all using ((in_scope(path) OR (EXISTS ( SELECT
   FROM regime r
  WHERE (r.template_id = template.id)))));
grant delete, insert, select, update on template to thong_suot_app;

create table template_version (
  id uuid not null default gen_random_uuid(),
  template_id uuid not null,
  version integer not null,
  state text not null default 'draft'::text,
  content jsonb not null,
  edition integer not null default 1,
  edited_by uuid,
  edited_at timestamp with time zone not null default now(),
  published_at timestamp with time zone,
  published_by uuid,
  constraint template_version_pkey PRIMARY KEY (id),
  constraint template_version_template_id_version_key UNIQUE (template_id, version),
  constraint template_version_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES person(id),
  constraint template_version_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(id),
  constraint template_version_template_id_fkey FOREIGN KEY (template_id) REFERENCES template(id) ON DELETE CASCADE,
  constraint template_version_check CHECK (((state = 'published'::text) = (published_at IS NOT NULL))),
  constraint template_version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text]))),
  constraint template_version_version_check CHECK ((version > 0))
);
CREATE UNIQUE INDEX template_one_draft ON public.template_version USING btree (template_id) WHERE (state = 'draft'::text);
create policy see_template_version on template_version for all using ((EXISTS ( SELECT
   FROM template t
  WHERE ((t.id = template_version.template_id) AND ((template_version.state = 'published'::text) OR in_scope(t.path))))));
CREATE TRIGGER keep_published BEFORE UPDATE ON public.template_version FOR EACH ROW EXECUTE FUNCTION keep_published();
grant delete, insert, select, update on template_version to thong_suot_app;

create table unit (
  id uuid not null default gen_random_uuid(),
  no bigint not null generated always as identity,
  code text,
  code_qcvn text,
  name text not null,
  short_name text not null,
  symbol text,
  kind text not null,
  commune_kind text,
  parent_id uuid,
  path ltree not null,
  valid_from date not null,
  valid_to date,
  place text,
  email text,
  phone text,
  address text,
  created_at timestamp with time zone not null default now(),
  area_code text,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_no_key UNIQUE (no),
  constraint unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id),
  constraint unit_area_code_check CHECK ((area_code ~ '^\d{2,5}$'::text)),
  constraint unit_check CHECK ((valid_to >= valid_from)),
  constraint unit_commune_kind_check CHECK ((commune_kind = ANY (ARRAY['xa'::text, 'phuong'::text, 'dac-khu'::text, 'thi-tran'::text]))),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'committee'::text, 'steering-body'::text, 'department'::text, 'office'::text, 'division'::text, 'branch'::text, 'public-unit'::text, 'police'::text, 'military'::text, 'party'::text, 'mass-organisation'::text, 'press'::text, 'justice'::text, 'commune'::text, 'commune-division'::text, 'district'::text, 'enterprise'::text, 'ministry'::text]))),
  constraint unit_name_check CHECK ((name <> ''::text))
);
CREATE UNIQUE INDEX unit_area_code_idx ON public.unit USING btree (area_code) WHERE (area_code IS NOT NULL);
CREATE UNIQUE INDEX unit_code_idx ON public.unit USING btree (code) WHERE ((code IS NOT NULL) AND (valid_to IS NULL));
CREATE UNIQUE INDEX unit_code_qcvn_idx ON public.unit USING btree (code_qcvn) WHERE ((code_qcvn IS NOT NULL) AND (valid_to IS NULL));
CREATE INDEX unit_kind_idx ON public.unit USING btree (kind);
CREATE INDEX unit_parent_id_idx ON public.unit USING btree (parent_id);
CREATE INDEX unit_path_idx ON public.unit USING gist (path);
CREATE INDEX unit_plain_idx ON public.unit USING btree (plain(name));
CREATE TRIGGER unit_path BEFORE INSERT OR UPDATE OF parent_id ON public.unit FOR EACH ROW EXECUTE FUNCTION set_unit_path();
grant delete, insert, select, update on unit to thong_suot_app;

create table unit_alias (
  written text not null,
  seat_id uuid not null,
  unit_id uuid not null,
  confirmed_by uuid,
  at timestamp with time zone not null default now(),
  constraint unit_alias_pkey PRIMARY KEY (written, seat_id),
  constraint unit_alias_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES unit(id),
  constraint unit_alias_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint unit_alias_written_check CHECK ((written = plain(written)))
);
grant delete, insert, select, update on unit_alias to thong_suot_app;

create table unit_former_name (
  unit_id uuid not null,
  name text not null,
  short_name text not null,
  until date not null,
  constraint unit_former_name_pkey PRIMARY KEY (unit_id, name),
  constraint unit_former_name_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
grant delete, insert, select, update on unit_former_name to thong_suot_app;

create table unit_successor (
  unit_id uuid not null,
  successor_id uuid not null,
  on_day date not null,
  kind text not null,
  constraint unit_successor_pkey PRIMARY KEY (unit_id, successor_id),
  constraint unit_successor_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES unit(id),
  constraint unit_successor_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint unit_successor_check CHECK ((successor_id <> unit_id)),
  constraint unit_successor_kind_check CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'rename'::text, 'close'::text])))
);
grant delete, insert, select, update on unit_successor to thong_suot_app;

create table work_choice (
  reorganisation_id uuid not null,
  obligation_id uuid not null,
  successors text[] not null,
  chosen_by uuid,
  at timestamp with time zone not null default now(),
  constraint work_choice_pkey PRIMARY KEY (reorganisation_id, obligation_id),
  constraint work_choice_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES person(id),
  constraint work_choice_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES obligation(id),
  constraint work_choice_reorganisation_id_fkey FOREIGN KEY (reorganisation_id) REFERENCES reorganisation(id) ON DELETE CASCADE,
  constraint work_choice_successors_check CHECK ((cardinality(successors) > 0))
);
create policy see_work_choice on work_choice for all using ((EXISTS ( SELECT
   FROM obligation o
  WHERE (o.id = work_choice.obligation_id))));
grant delete, insert, select, update on work_choice to thong_suot_app;
