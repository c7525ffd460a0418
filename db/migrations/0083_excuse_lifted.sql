-- Hủy miễn: what an excused report took back comes to where it was, whether the receiver lifts the excuse or the unit reports
-- all the same. The report keeps how it stood itself and how its work stood. Old code goes on excusing; it lifts nothing.
alter table report add column excused_from text;
alter table report add column excused_work jsonb;

create or replace function keep_report_way() returns trigger language plpgsql as $$
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
end $$;

-- A plan or a piece of work above that was taken back meanwhile keeps its work with it; a day above that was moved forward holds.
create function restore_work(r report) returns void language plpgsql as $$
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
end $$;

create or replace function follow_report(r report) returns void language plpgsql as $$
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
end $$;

-- Work that an excuse took back before this: as the log has it. The day wanted is not in the log.
do $$
begin
  perform set_config('app.scope', 'g', true);
  update report r set excused_work = jsonb_build_object(
      'state', case was->>'state' when 'extension-asked' then 'under-way' when 'done' then 'declared' else was->>'state' end,
      'acceptedAt', o.accepted_at, 'doneOn', was->>'doneOn')
    from obligation o cross join lateral (
      select before as was from action_log
      where action = 'obligation.follow-report' and subject = o.id::text and after->>'state' = 'withdrawn'
      order by at desc limit 1) l
    where r.status = 'excused' and o.id = r.obligation_id and o.state = 'withdrawn' and was->>'state' is not null;
end $$;
