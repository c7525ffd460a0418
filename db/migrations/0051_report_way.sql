-- The way of a report: signed off inside the unit first where the unit wants so, more time asked and granted, one of two
-- reports left out after a merger; and what no order of actions may reach, the database forbids. Old code: goes on.
alter table report drop constraint report_status_check;
alter table report add constraint report_status_check check (status in ('draft', 'presented', 'submitted', 'returned', 'accepted', 'excused'));
alter table report
  add column presented_by uuid references person,
  add column presented_at timestamptz,
  -- Why the signer gave it back inside the unit.
  add column handed_back_reason text,
  -- Granted more time: being late is counted from this day; due_on stays what the regime says.
  add column extended_to date check (extended_to > due_on),
  -- Accepted, yet not added up: another report tells the same figures.
  add column left_out text,
  add constraint presented_by_somebody check (status <> 'presented' or presented_by is not null),
  add constraint excused_with_reason check (status <> 'excused' or excused_reason is not null),
  add constraint left_out_only_accepted check (left_out is null or status = 'accepted');

-- Units whose reports are signed before they go; null: any of the unit's leaders signs.
create table sign_off (
  unit_id uuid primary key references unit,
  path ltree not null,
  person_id uuid references person,
  at timestamptz not null default now()
);
alter table sign_off enable row level security;
alter table sign_off force row level security;
create policy see_sign_off on sign_off using (in_scope(path));

create table report_extension (
  id uuid primary key default gen_random_uuid(),
  report_id uuid not null references report on delete cascade,
  until date not null,
  reason text not null check (length(reason) >= 10),
  asked_by uuid references person,
  asked_at timestamptz not null default now(),
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused')),
  answer text,
  answered_by uuid references person,
  answered_at timestamptz,
  check ((state = 'asked') = (answered_at is null)),
  check (state <> 'refused' or length(answer) >= 10)
);
create unique index extension_one_asked on report_extension (report_id) where state = 'asked';
alter table report_extension enable row level security;
alter table report_extension force row level security;
create policy see_extension on report_extension using (exists (select from report r where r.id = report_id));

create function keep_report_way() returns trigger language plpgsql as $$
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
    ('excused', 'draft'), ('excused', 'presented'), ('excused', 'submitted')) then
    raise exception 'a report does not go from % to %', old.status, new.status;
  end if;
  if old.status = 'accepted' and exists (select from period where id = new.period_id and state = 'closed') then
    raise exception 'a closed period gives no report back';
  end if;
  return new;
end $$;
create trigger keep_report_way before update on report for each row execute function keep_report_way();

-- What another is looking at, or has added up, is not typed over. The owner loads and mends; the application does not.
create function keep_sent_figures() returns trigger language plpgsql as $$
begin
  if current_user = 'thong_suot_app'
     and exists (select from report where id = coalesce(new.report_id, old.report_id) and status in ('presented', 'submitted', 'accepted')) then
    raise exception 'figures of a report that was sent do not change';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_sent_figures before insert or update or delete on report_value for each row execute function keep_sent_figures();
create trigger keep_sent_figures before insert or update or delete on report_text for each row execute function keep_sent_figures();

-- Only what is not left out is added up.
create or replace function recount_totals(of_period uuid) returns void language sql as $$
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
$$;
