-- Đã tổng hợp: since when what a unit added up has gone on, by its own report of the period or by the paper it issued from a
-- cut. Asked by those below, who may see neither. And more time for a report is more time for the work it fulfils. Decision 0038.
create function rolled_up_at(of_period uuid, by_unit uuid) returns timestamptz
  language plpgsql stable security definer set search_path = public, pg_temp as $$
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
end $$;

create function extend_work_of_report() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;
create trigger report_extended after update of extended_to on report
  for each row when (new.obligation_id is not null and new.extended_to is distinct from old.extended_to)
  execute function extend_work_of_report();
