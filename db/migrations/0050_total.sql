-- Totals as one row a unit and period instead of one a figure: accepting a report touches a handful of rows, and a table
-- of ten thousand figures is read out of two hundred. Old code: its table goes; totals are counted anew from the reports.
drop table report_total;

create table report_total (
  period_id uuid not null references period on delete cascade,
  unit_id uuid not null references unit,
  path ltree not null,
  -- Who receives this unit's own report; null where it sends none in this period.
  receiver_path ltree,
  -- What the unit itself had accepted, and what all below it had: { "indicator/part": [sum, how many gave it, highest, weighted, weight] }.
  own jsonb not null default '{}',
  below jsonb not null default '{}',
  -- Another with every acceptance: what is kept in memory holds as long as this does.
  edition uuid not null default gen_random_uuid(),
  primary key (period_id, unit_id)
) with (fillfactor = 70);
alter table report_total enable row level security;
alter table report_total force row level security;
create policy see_report_total on report_total using (
  path <@ any ((select scope_paths())::ltree[]) or receiver_path <@ any ((select scope_paths())::ltree[]));

-- The figures of one report as they join a total.
create function figures_of(report uuid) returns jsonb language sql stable as $$
  select coalesce(jsonb_object_agg(
           v.indicator_id || case when v.part > 0 then '/' || v.part else '' end,
           jsonb_build_array(v.number, 1, v.number, coalesce(v.number * v.weight, 0), coalesce(v.weight, 0))), '{}')
    from report_value v
   where v.report_id = report and v.number is not null
$$;

create function figures_added(a jsonb, b jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(key, jsonb_build_array(sum, counted, highest, weighted, weight)), '{}') from (
    select key, sum((value->>0)::numeric) as sum, sum((value->>1)::int) as counted, max((value->>2)::numeric) as highest,
           sum((value->>3)::numeric) as weighted, sum((value->>4)::numeric) as weight
      from (select * from jsonb_each(a) union all select * from jsonb_each(b)) each
     group by key) added
$$;

-- A highest is not undone by taking away: `again` has it looked for among what is left.
create function figures_taken(a jsonb, b jsonb, again jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(a.key, jsonb_build_array(
           (a.value->>0)::numeric - coalesce((b.value->>0)::numeric, 0),
           (a.value->>1)::int - coalesce((b.value->>1)::int, 0),
           case when b.key is null or (b.value->>2)::numeric < (a.value->>2)::numeric then (a.value->>2)::numeric else (again->>a.key)::numeric end,
           (a.value->>3)::numeric - coalesce((b.value->>3)::numeric, 0),
           (a.value->>4)::numeric - coalesce((b.value->>4)::numeric, 0))), '{}')
    from jsonb_each(a) a left join jsonb_each(b) b on b.key = a.key
   where (a.value->>1)::int > coalesce((b.value->>1)::int, 0)
$$;

-- Every total of a period from its accepted reports.
create function recount_totals(of_period uuid) returns void language sql as $$
  delete from report_total where period_id = of_period;
  with accepted as materialized (
    select r.id, r.unit_id, r.path, r.receiver_path, r.chain, figures_of(r.id) as figures
      from report r where r.period_id = of_period and r.status = 'accepted'),
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
$$;

select set_config('app.scope', 'g', true);
select recount_totals(id) from period;
select set_config('app.scope', '', true);
