-- Units merge, split and close; what is open then goes where an official says. Old code sees one more column of obligation,
-- null until a unit is reorganised, and tables of their own.

-- A reorganisation is prepared, agreed, and carried out on the day after its last day; until then it can be called off.
create table reorganisation (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('merge', 'split', 'close')),
  -- The last day of the units that end.
  last_day date not null,
  reason text not null check (length(reason) >= 10),
  state text not null default 'draft' check (state in ('draft', 'agreed', 'done', 'cancelled')),
  -- Who ends, who follows, where units below and posts go: domain/reorganisation.
  design jsonb not null,
  made_by uuid references person,
  made_at timestamptz not null default now(),
  agreed_by uuid references person,
  agreed_post uuid references post,
  agreed_at timestamptz,
  done_at timestamptz,
  outcome jsonb,
  check ((state in ('agreed', 'done')) <= (agreed_at is not null)),
  check ((state = 'done') = (done_at is not null))
);
create index on reorganisation (state, last_day);

-- A unit that ends does so in one reorganisation only.
create table reorganisation_unit (
  reorganisation_id uuid not null references reorganisation on delete cascade,
  unit_id uuid not null references unit,
  open boolean not null default true,
  primary key (reorganisation_id, unit_id)
);
create unique index one_reorganisation on reorganisation_unit (unit_id) where open;

-- What an official said about one obligation, where that is not what is said of its whole unit.
create table work_choice (
  reorganisation_id uuid not null references reorganisation on delete cascade,
  obligation_id uuid not null references obligation,
  -- Keys of successors in the design.
  successors text[] not null check (cardinality(successors) > 0),
  chosen_by uuid references person,
  at timestamptz not null default now(),
  primary key (reorganisation_id, obligation_id)
);

-- The day from which an obligation is its successor's; it is taken back under the old unit, where its history stays.
alter table obligation add column passed_on date check (passed_on is null or state = 'withdrawn');
create table obligation_succession (
  old_id uuid not null references obligation,
  new_id uuid not null references obligation check (new_id <> old_id),
  -- null: replaced by who gave it, without a unit having ended.
  reorganisation_id uuid references reorganisation,
  primary key (old_id, new_id)
);
create index on obligation_succession (new_id);

-- Names a unit had before; papers go on writing them.
create table unit_former_name (
  unit_id uuid not null references unit,
  name text not null,
  short_name text not null,
  until date not null,
  primary key (unit_id, name)
);

alter table work_choice enable row level security;
alter table work_choice force row level security;
alter table obligation_succession enable row level security;
alter table obligation_succession force row level security;
create policy see_work_choice on work_choice using (exists (select from obligation o where o.id = obligation_id));
create policy see_succession on obligation_succession using (
  exists (select from obligation o where o.id = old_id) or exists (select from obligation o where o.id = new_id));
