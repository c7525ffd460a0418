-- Plans, the clauses that lay work, and the obligations that units have from them.
create table plan (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit,
  path ltree not null,
  document_id uuid references document,
  -- The plan above that this one carries out.
  carries_out_id uuid references plan,
  title text not null check (title <> ''),
  number text,
  issued_on date,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  state text not null default 'draft' check (state in ('draft', 'in-force', 'withdrawn', 'ended')),
  made_by uuid references person,
  created_at timestamptz not null default now()
);
create index on plan using gist (path);
create index on plan (document_id);

-- A clause: one piece of work as the paper states it. Who has it are the obligations made from it.
create table clause (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan on delete cascade,
  fact_id uuid references fact,
  position integer not null,
  -- Its number on the paper, never renumbered.
  label text,
  title text not null check (title <> ''),
  quote text,
  -- Names as written, for showing beside the units they became.
  lead_names text[] not null default '{}',
  partner_names text[] not null default '{}',
  product text,
  -- The deadline as read ({kind, …}) and the day it comes to in this plan; null: continuous or none.
  due jsonb,
  due_on date,
  operator text check (operator in ('before', 'by', 'until', 'within', 'on', 'from-to')),
  kind text not null default 'work' check (kind in ('work', 'report')),
  -- For a duty to report: to whom it goes and through which desk.
  report_to text,
  through text,
  -- Taken over from what a superior handed down to the plan's unit.
  from_obligation_id uuid,
  created_at timestamptz not null default now()
);
create index on clause (plan_id, position);

create table obligation (
  id uuid primary key default gen_random_uuid(),
  clause_id uuid not null references clause,
  plan_id uuid not null references plan,
  -- Handed down from this one of the superior's; null: laid directly by the plan.
  parent_id uuid references obligation,
  unit_id uuid not null references unit,
  path ltree not null,
  giver_id uuid not null references unit,
  giver_path ltree not null,
  role text not null check (role in ('lead', 'partner', 'know')),
  person_id uuid references person,
  title text not null,
  note text,
  due_on date,
  operator text check (operator in ('before', 'by', 'until', 'within', 'on', 'from-to')),
  -- For a recurring duty: which instance this is ('2025', '2025-H1').
  instance text not null default '',
  urgent boolean not null default false,
  state text not null default 'given' check (state in ('given', 'under-way', 'extension-asked', 'declared', 'done', 'returned', 'withdrawn')),
  progress integer not null default 0 check (progress between 0 and 100),
  given_at timestamptz not null default now(),
  given_by uuid references person,
  accepted_at timestamptz,
  -- The day the unit declared it done; being on time is fixed by it.
  done_on date,
  confirmed_at timestamptz,
  extensions integer not null default 0,
  -- The day before the first extension; later ones keep it.
  first_due_on date,
  -- The day asked for, while an extension is asked.
  wanted_on date,
  check ((state = 'extension-asked') = (wanted_on is not null)),
  check ((state = 'done') <= (done_on is not null)),
  check ((state = 'done') = (confirmed_at is not null)),
  check (unit_id <> giver_id or parent_id is null)
);
create unique index one_a_unit on obligation (clause_id, unit_id, giver_id, instance) where state <> 'withdrawn';
create index on obligation using gist (path);
create index on obligation using gist (giver_path);
create index on obligation (plan_id, state, due_on);
create index on obligation (unit_id, state, due_on);
create index on obligation (giver_id, state, due_on);
create index on obligation (parent_id);
alter table clause add foreign key (from_obligation_id) references obligation;

-- Nobody's day may fall after their superior's; those below may not be left behind when a day is moved forward.
create function check_obligation_chain() returns trigger language plpgsql as $$
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
end $$;
create trigger obligation_chain before insert or update of due_on, parent_id, state on obligation
  for each row execute function check_obligation_chain();

-- What was said and done about an obligation; only ever added to.
create table progress (
  id bigint generated always as identity primary key,
  obligation_id uuid not null references obligation,
  at timestamptz not null default now(),
  person_id uuid references person,
  unit_id uuid references unit,
  kind text not null check (kind in (
    'given', 'accepted', 'assigned', 'note', 'difficulty', 'answer', 'declared', 'returned', 'confirmed', 'extension-asked', 'extension-granted',
    'extension-refused', 'withdrawn', 'chased', 'reopened')),
  note text,
  percent integer check (percent between 0 and 100),
  old_due_on date,
  new_due_on date
);
create index on progress (obligation_id, id);
revoke update, delete, truncate on progress from thong_suot_app;

create table proof (
  id uuid primary key default gen_random_uuid(),
  obligation_id uuid not null references obligation,
  progress_id bigint references progress,
  kind text not null check (kind in ('file', 'link')),
  name text not null,
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_type text,
  file_size integer,
  link text,
  person_id uuid references person,
  at timestamptz not null default now(),
  check ((kind = 'file') = (file_sha256 is not null)),
  check ((kind = 'link') = (link is not null))
);
create index on proof (obligation_id);

-- A notice for a unit or one person: one row an object and reason, read on opening.
create table notice (
  id bigint generated always as identity primary key,
  unit_id uuid not null references unit,
  path ltree not null,
  person_id uuid references person,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  title text not null,
  reason text not null,
  -- What may be said only once (a reminder of one day) has a key; jobs run twice without harm.
  key text unique,
  at timestamptz not null default now()
);
create index on notice (unit_id, at desc);
create table notice_read (
  notice_id bigint not null references notice on delete cascade,
  person_id uuid not null references person,
  at timestamptz not null default now(),
  primary key (notice_id, person_id)
);

alter table plan enable row level security;
alter table plan force row level security;
alter table clause enable row level security;
alter table clause force row level security;
alter table obligation enable row level security;
alter table obligation force row level security;
alter table progress enable row level security;
alter table progress force row level security;
alter table proof enable row level security;
alter table proof force row level security;
alter table notice enable row level security;
alter table notice force row level security;
create policy see_obligation on obligation using (in_scope(path) or in_scope(giver_path));
-- A unit that has work from a plan may read the plan and its clauses: the commune reads the province's text.
create policy see_plan on plan using (
  in_scope(path) or exists (select from obligation o where o.plan_id = plan.id and in_scope(o.path)));
create policy see_clause on clause using (exists (select from plan p where p.id = plan_id));
create policy see_progress on progress using (exists (select from obligation o where o.id = obligation_id));
create policy see_proof on proof using (exists (select from obligation o where o.id = obligation_id));
create policy see_notice on notice for select using (in_scope(path));
create policy write_notice on notice for insert with check (true);
