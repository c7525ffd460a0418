-- Who adds a report up, at whatever level and wherever it stands in the tree, opens it, reads it and opens the totals it is
-- in: a department that asks communes sees the reports of their divisions. Who judges it stays its receiver. Old code: sees these rows too.
create index on report using gin (chain);

create policy see_report_added_up on report using (chain @> array[current_setting('app.unit', true)]);
create policy see_report_total_added_up on report_total for select using (exists (
  select from report r
   where r.period_id = report_total.period_id and r.unit_id = report_total.unit_id
     and r.chain @> array[current_setting('app.unit', true)] offset 0));
