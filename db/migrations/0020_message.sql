-- What is told to people outside the page: one row a message, with its state; never twice, never silently lost.
-- Old code sees nothing of it: notices take their sender from the transaction, plans get a rule of reminding.

-- Who caused a notice, for those who want to know whether it arrived; and whether it was passed on to people's channels.
alter table notice
  add column from_unit_id uuid references unit default nullif(current_setting('app.unit', true), '')::uuid,
  add column from_path ltree,
  add column routed_at timestamptz default now();
-- Notices of before stay on the page; only new ones go out.
alter table notice alter column routed_at drop default;
create index on notice (id) where routed_at is null;
create function set_notice_sender() returns trigger language plpgsql as $$
begin
  if new.from_unit_id is not null then select path into new.from_path from unit where id = new.from_unit_id; end if;
  return new;
end $$;
create trigger notice_sender before insert on notice for each row execute function set_notice_sender();
drop policy see_notice on notice;
create policy see_notice on notice for select using (in_scope(path) or in_scope(from_path));
create policy route_notice on notice for update using (in_scope('g')) with check (in_scope('g'));
revoke update on notice from thong_suot_app;
grant update (routed_at) on notice to thong_suot_app;

-- The plan's rule: working days before the last day on which a reminder goes, and every how many working days after it (0: not).
alter table plan
  add column remind_before integer[] not null default '{7,3,1}'
    check (cardinality(remind_before) <= 6 and 1 <= all (remind_before) and 60 >= all (remind_before)),
  add column remind_after integer not null default 1 check (remind_after between 0 and 30);

-- What is done once a day is done once, whichever server comes first and however often it is started.
create table daily_run (
  name text not null,
  day date not null,
  at timestamptz not null default now(),
  primary key (name, day)
);

-- How a person wants to be told: topics by channel, hours of quiet, days off.
create table reception (
  person_id uuid primary key references person,
  phone text check (phone ~ '^\+?[0-9]{9,15}$'),
  -- {"email": ["work", …]}; a channel that is not named is as its default.
  topics jsonb not null default '{}' check (jsonb_typeof(topics) = 'object'),
  only_mine boolean not null default false,
  quiet_from time not null default '21:00',
  quiet_to time not null default '07:00',
  on_days_off boolean not null default false,
  changed_at timestamptz not null default now()
);
create table push_subscription (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  device text not null,
  made_at timestamptz not null default now()
);
create index on push_subscription (person_id);
-- The address of a person's calendar: whoever knows it reads it, so it can be renewed.
create table calendar_feed (
  person_id uuid primary key references person,
  secret text not null unique check (length(secret) >= 32),
  renewed_at timestamptz not null default now()
);
-- Made at the first start; the application's role never reads it.
create table push_key (
  only_one boolean primary key default true check (only_one),
  public_key text not null,
  private_key text not null,
  made_at timestamptz not null default now()
);
revoke all on push_key from thong_suot_app;

create table message (
  id uuid primary key default gen_random_uuid(),
  no bigint generated always as identity unique,
  kind text not null check (kind in ('digest', 'push', 'trial', 'nobody')),
  channel text not null check (channel in ('email', 'push', 'zalo', 'sms', 'page')),
  person_id uuid references person,
  -- The unit in whose name the person is told.
  unit_id uuid not null references unit,
  path ltree not null,
  subscription_id uuid references push_subscription on delete set null,
  address text,
  -- Never sent twice: one digest a person, channel and day; one push a device and first notice.
  key text not null unique,
  title text not null default '',
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'no-address', 'not-needed')),
  reason text,
  attempts integer not null default 0,
  next_try_at timestamptz not null,
  claimed_at timestamptz,
  -- Set before the last byte is handed over: from here on nobody can know by himself whether it went out.
  handed_at timestamptz,
  sent_at timestamptz,
  created_at timestamptz not null default now(),
  check ((state = 'sent') = (sent_at is not null)),
  check ((state = 'sending') <= (claimed_at is not null)),
  check (state not in ('failed', 'no-address', 'not-needed') or reason is not null),
  check ((person_id is null) = (kind = 'nobody'))
);
create index on message (next_try_at) where state = 'waiting';
create index on message (state, no desc);
create index on message (person_id, no desc);
create index on message using gist (path);
-- What was sent stays sent: no hand sends it again.
create function keep_sent() returns trigger language plpgsql as $$
begin
  raise exception 'message_sent' using errcode = 'check_violation';
end $$;
create trigger message_stays_sent before update of state on message
  for each row when (old.state = 'sent' and new.state <> 'sent') execute function keep_sent();

-- Which notices a message carries. The key forbids that a notice reaches the same recipient twice.
create table message_notice (
  notice_id bigint not null references notice,
  recipient text not null,
  message_id uuid not null references message on delete cascade,
  -- Who may see it, kept in the row, as a look-up would loop through policies: the one told, and whoever caused it.
  person_id uuid,
  path ltree not null,
  from_path ltree,
  primary key (notice_id, recipient)
);
create index on message_notice (message_id);

create function is_me(person uuid) returns boolean
  language sql stable parallel safe
  as $$ select person = nullif(current_setting('app.person', true), '')::uuid $$;
do $$
declare t text;
begin
  foreach t in array array['reception', 'push_subscription', 'calendar_feed'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_%1$s on %1$I using (is_me(person_id) or in_scope(''g'')) with check (is_me(person_id) or in_scope(''g''))', t);
  end loop;
end $$;
alter table message enable row level security;
alter table message force row level security;
alter table message_notice enable row level security;
alter table message_notice force row level security;
create policy see_message_notice on message_notice using (in_scope(path) or in_scope(from_path) or is_me(person_id));
-- One's own, those of the units one sees, and those that carry a notice of one's own.
create policy own_message on message using (in_scope(path) or is_me(person_id)) with check (in_scope(path) or is_me(person_id));
create policy sent_message on message for select using (
  exists (select from message_notice n where n.message_id = message.id and in_scope(n.from_path)));
