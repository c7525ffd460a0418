-- Duties to report (regimes), their periods, forms, reports, and the totals rolled up from them.
create table template (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit,
  path ltree not null,
  name text not null,
  version integer not null default 1,
  -- Sections with guiding text, tables of indicators: [{code,title,guide,kind:'narrative'|'table',indicators:[…]}].
  created_at timestamptz not null default now()
);
create table indicator (
  id uuid primary key default gen_random_uuid(),
  template_id uuid not null references template on delete cascade,
  position integer not null,
  section text not null,
  code text not null,
  name text not null,
  unit_of_measure text not null default '',
  kind text not null check (kind in ('number', 'money', 'percent', 'people', 'yes-no', 'text')),
  adds_up text not null default 'sum' check (adds_up in ('sum', 'average', 'highest', 'last', 'count', 'none')),
  required boolean not null default false,
  clause_label text,
  hint text,
  -- "Trong đó": the indicator this one is a part of. A percentage is made of two others and never typed.
  part_of text,
  ratio_part text,
  ratio_whole text,
  unique (template_id, code),
  check ((ratio_part is null) = (ratio_whole is null)),
  check (part_of <> code)
);
create table narrative (
  id uuid primary key default gen_random_uuid(),
  template_id uuid not null references template on delete cascade,
  position integer not null,
  code text not null,
  title text not null,
  guide text not null default '',
  required boolean not null default false,
  unique (template_id, code)
);

-- Decree 09/2019/NĐ-CP, Art. 7: what a periodic regime must state.
create table regime (
  id uuid primary key default gen_random_uuid(),
  -- Who receives and adds up.
  unit_id uuid not null references unit,
  path ltree not null,
  plan_id uuid references plan,
  fact_id uuid references fact,
  template_id uuid not null references template,
  name text not null,
  content text not null default '',
  kind text not null default 'periodic' check (kind in ('periodic', 'thematic', 'adhoc')),
  -- Days of each level counted from a period's last month; who must report, as units and as groups of the tree.
  rule jsonb not null,
  addressees jsonb not null,
  sent_how text not null default 'Trên hệ thống này',
  cadence text not null check (cadence in ('monthly', 'quarterly', 'semiannual', 'ninemonth', 'annual', 'once', 'adhoc', 'review')),
  -- To whom the receiver reports on in turn, through whom, and by when; null: the chain ends here.
  upward_to text,
  through text,
  starts_on date not null,
  ends_on date,
  state text not null default 'in-force' check (state in ('in-force', 'ended')),
  created_at timestamptz not null default now()
);
create table regime_unit (
  regime_id uuid not null references regime on delete cascade,
  unit_id uuid not null references unit,
  path ltree not null,
  primary key (regime_id, unit_id)
);

create table period (
  id uuid primary key default gen_random_uuid(),
  regime_id uuid not null references regime,
  unit_id uuid not null references unit,
  path ltree not null,
  name text not null,
  -- What time the figures are of, the day they are closed, the day units send by, and the day the receiver sends on.
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  cutoff_on date not null,
  due_on date not null,
  operator text not null default 'before',
  upward_due_on date,
  upward_operator text not null default 'before',
  state text not null default 'open' check (state in ('open', 'closed')),
  unique (regime_id, name),
  check (upward_due_on is null or upward_due_on > due_on)
);
create index on period (regime_id, to_on);

create table report (
  id uuid primary key default gen_random_uuid(),
  period_id uuid not null references period,
  unit_id uuid not null references unit,
  path ltree not null,
  receiver_id uuid not null references unit,
  receiver_path ltree not null,
  -- All who add this report up, the receiver first, the regime's own unit last.
  chain text[] not null,
  level integer not null default 1,
  due_on date not null,
  operator text not null default 'before',
  status text not null default 'draft' check (status in ('draft', 'submitted', 'returned', 'accepted', 'excused')),
  nothing_to_report boolean not null default false,
  excused_reason text,
  typed_at timestamptz,
  typed_by uuid references person,
  -- Being on time is fixed by the first sending.
  first_sent_on date,
  sent_at timestamptz,
  sent_by uuid references person,
  accepted_at timestamptz,
  accepted_by uuid references person,
  version integer not null default 0,
  unique (period_id, unit_id),
  check ((status in ('submitted', 'accepted')) <= (first_sent_on is not null))
);
create index on report using gist (path);
create index on report using gist (receiver_path);
create index on report (period_id, status);
create index on report (receiver_id, status);
create index on report (unit_id, due_on desc);

create table report_value (
  report_id uuid not null references report on delete cascade,
  indicator_id uuid not null references indicator,
  -- Blank is "no figure yet", 0 is none.
  number numeric,
  text text,
  explain text,
  -- Who typed it last and how often it was typed: two people in one form are told of each other.
  typed_by uuid references person,
  edition integer not null default 1,
  primary key (report_id, indicator_id)
);
create table report_text (
  report_id uuid not null references report on delete cascade,
  narrative_id uuid not null references narrative,
  text text not null default '',
  typed_by uuid references person,
  edition integer not null default 1,
  primary key (report_id, narrative_id)
);
-- Each sending, whole: the difference between two is shown from here.
create table report_version (
  report_id uuid not null references report on delete cascade,
  version integer not null,
  at timestamptz not null default now(),
  person_id uuid references person,
  values jsonb not null,
  texts jsonb not null,
  primary key (report_id, version)
);
create table report_remark (
  id uuid primary key default gen_random_uuid(),
  report_id uuid not null references report on delete cascade,
  version integer not null,
  indicator_id uuid references indicator,
  narrative_id uuid references narrative,
  reason text not null check (length(reason) >= 10),
  person_id uuid references person,
  at timestamptz not null default now()
);
-- Totals of a period at a unit: all accepted reports that have the unit in their chain. Kept up in the very
-- transaction that accepts or takes back, so that no total is ever older than the last acceptance.
create table report_total (
  period_id uuid not null references period on delete cascade,
  unit_id uuid not null references unit,
  path ltree not null,
  indicator_id uuid not null references indicator,
  sum numeric not null default 0,
  counted integer not null default 0 check (counted >= 0),
  highest numeric,
  primary key (period_id, unit_id, indicator_id)
);
-- The narrative a unit puts together from those below, once a person has taken it over; `sources` names the
-- reports and the versions it rests on, so that a later change shows.
create table rolled_text (
  period_id uuid not null references period on delete cascade,
  unit_id uuid not null references unit,
  path ltree not null,
  narrative_id uuid not null references narrative,
  text text not null,
  sources jsonb not null,
  person_id uuid references person,
  at timestamptz not null default now(),
  primary key (period_id, unit_id, narrative_id)
);
create table period_snapshot (
  id uuid primary key default gen_random_uuid(),
  period_id uuid not null references period,
  no integer not null,
  at timestamptz not null default now(),
  person_id uuid references person,
  unit_id uuid not null references unit,
  path ltree not null,
  content jsonb not null,
  -- The outgoing paper that was drafted from it.
  document_id uuid references document,
  unique (period_id, unit_id, no)
);
revoke update, delete on report_version, period_snapshot from thong_suot_app;
grant update (document_id) on period_snapshot to thong_suot_app;

alter table template enable row level security;
alter table template force row level security;
alter table indicator enable row level security;
alter table indicator force row level security;
alter table narrative enable row level security;
alter table narrative force row level security;
alter table regime enable row level security;
alter table regime force row level security;
alter table regime_unit enable row level security;
alter table regime_unit force row level security;
alter table period enable row level security;
alter table period force row level security;
alter table report enable row level security;
alter table report force row level security;
alter table report_value enable row level security;
alter table report_value force row level security;
alter table report_text enable row level security;
alter table report_text force row level security;
alter table report_version enable row level security;
alter table report_version force row level security;
alter table report_remark enable row level security;
alter table report_remark force row level security;
alter table report_total enable row level security;
alter table report_total force row level security;
alter table rolled_text enable row level security;
alter table rolled_text force row level security;
alter table period_snapshot enable row level security;
alter table period_snapshot force row level security;
create policy see_report on report using (in_scope(path) or in_scope(receiver_path));
create policy see_regime_unit on regime_unit using (true);
-- A unit that reports finds itself by its key; only who looks from further up has the list gone through.
create policy see_regime on regime using (
  in_scope(path)
  or exists (select from regime_unit u where u.regime_id = regime.id and u.unit_id = nullif(current_setting('app.unit', true), '')::uuid)
  or exists (select from regime_unit u where u.regime_id = regime.id and in_scope(u.path)));
create policy see_period on period using (exists (select from regime r where r.id = regime_id));
create policy see_template on template using (
  in_scope(path) or exists (select from regime r where r.template_id = template.id));
create policy see_indicator on indicator using (exists (select from template t where t.id = template_id));
create policy see_narrative on narrative using (exists (select from template t where t.id = template_id));
create policy see_report_value on report_value using (exists (select from report r where r.id = report_id));
create policy see_report_text on report_text using (exists (select from report r where r.id = report_id));
create policy see_report_version on report_version using (exists (select from report r where r.id = report_id));
create policy see_report_remark on report_remark using (exists (select from report r where r.id = report_id));
-- Tables of totals run to ten thousand rows: the scope is read once a query here, not once a row.
create function scope_paths() returns ltree[]
  language sql stable parallel safe
  as $$ select string_to_array(nullif(current_setting('app.scope', true), ''), ',')::ltree[] $$;
create policy see_report_total on report_total using (path <@ any ((select scope_paths())::ltree[]));
create policy see_rolled_text on rolled_text using (in_scope(path));
create policy see_snapshot on period_snapshot using (in_scope(path));
