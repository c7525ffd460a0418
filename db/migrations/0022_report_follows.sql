-- The duty to report that was handed down as work is done when its report is: sent, it waits to be confirmed; taken in, it
-- is done; returned, it is open again. Kept by the database, since who takes a report in may not see the work. Decision 0022.
alter table report add column obligation_id uuid references obligation;
create unique index on report (obligation_id) where obligation_id is not null;

-- The work that a report fulfils: the same duty of the same unit, with the day nearest to the report's, a month off at most.
create function obligation_of_report(r report) returns uuid
  language sql stable as $$
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
  $$;

-- Where a report's state leaves its work, written into the progress in the name of whoever acts.
create function follow_report(r report) returns void language plpgsql as $$
declare
  o obligation;
  next_state text;
  line text;
  says text;
begin
  if r.obligation_id is null then return; end if;
  select * into strict o from obligation where id = r.obligation_id for update;
  if o.state = 'withdrawn' then return; end if;
  select 'Báo cáo ' || name into says from period where id = r.period_id;
  case r.status
    when 'submitted' then next_state := 'declared'; line := 'declared'; says := says || ' đã gửi';
    when 'accepted' then next_state := 'done'; line := 'confirmed'; says := says || ' đã được tiếp nhận';
    when 'returned' then next_state := 'returned'; line := 'returned'; says := says || ' bị trả lại để sửa';
    when 'excused' then next_state := 'withdrawn'; line := 'withdrawn'; says := says || ' được miễn: ' || coalesce(r.excused_reason, '');
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

create function link_report() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;
create trigger report_linked after insert on report for each row execute function link_report();
create trigger report_followed after update of status on report
  for each row when (old.status is distinct from new.status) execute function link_report();

-- Work that was handed down after the period had opened finds its report.
create function link_obligation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;
create trigger obligation_linked after insert on obligation
  for each row when (new.due_on is not null and new.role <> 'know') execute function link_obligation();

-- What is there already.
do $$
declare r report;
begin
  perform set_config('app.scope', 'g', true);
  for r in select * from report order by due_on loop
    r.obligation_id := obligation_of_report(r);
    if r.obligation_id is not null then
      update report set obligation_id = r.obligation_id where id = r.id;
      perform follow_report(r);
    end if;
  end loop;
end $$;
