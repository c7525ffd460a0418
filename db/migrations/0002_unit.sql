-- Units through time, people at their posts, days off, and the accounts they log in with.
create table unit (
  id uuid primary key default gen_random_uuid(),
  no bigint generated always as identity unique,
  code text,
  code_qcvn text,
  name text not null check (name <> ''),
  short_name text not null,
  symbol text,
  kind text not null check (kind in (
    'province', 'committee', 'steering-body', 'department', 'office', 'division', 'branch', 'public-unit', 'police', 'military',
    'party', 'mass-organisation', 'press', 'justice', 'commune', 'commune-division', 'district', 'enterprise', 'ministry')),
  -- For communes: the kind printed in the name (xã, phường, đặc khu); mountain communes are addressed apart.
  commune_kind text check (commune_kind in ('xa', 'phuong', 'dac-khu', 'thi-tran')),
  parent_id uuid references unit,
  path ltree not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  place text,
  email text,
  phone text,
  address text,
  created_at timestamptz not null default now()
);
create unique index on unit (code) where code is not null;
create index on unit using gist (path);
create index on unit (parent_id);
create index on unit (kind);
create index on unit (plain(name));

-- The path follows the parent; everything that is seen by scope relies on it, so the database keeps it.
create function set_unit_path() returns trigger language plpgsql as $$
begin
  if new.parent_id is null then
    new.path := ('g.u' || new.no)::ltree;
  else
    select path || ('u' || new.no)::text into strict new.path from unit where id = new.parent_id;
    if new.path ~ ('*.u' || new.no || '.*.u' || new.no)::lquery then
      raise exception 'a unit cannot stand under itself';
    end if;
  end if;
  return new;
end $$;
create trigger unit_path before insert or update of parent_id on unit for each row execute function set_unit_path();

create table unit_successor (
  unit_id uuid not null references unit,
  successor_id uuid not null references unit check (successor_id <> unit_id),
  on_day date not null,
  kind text not null check (kind in ('merge', 'split', 'rename', 'close')),
  primary key (unit_id, successor_id)
);

-- A steering body has members, not staff: what is laid on it lands on them.
create table steering_member (
  body_id uuid not null references unit,
  unit_id uuid not null references unit,
  standing boolean not null default false,
  valid_from date not null,
  valid_to date,
  primary key (body_id, unit_id, valid_from)
);
create unique index one_standing on steering_member (body_id) where standing and valid_to is null;

-- How documents write a unit's name, once a person has said which unit is meant; "Văn phòng Sở" means another in each
-- agency, so it is remembered for the unit in whose name it was said.
create table unit_alias (
  written text not null check (written = plain(written)),
  seat_id uuid not null references unit,
  unit_id uuid not null references unit,
  confirmed_by uuid,
  at timestamptz not null default now(),
  primary key (written, seat_id)
);

create table holiday (
  day date primary key,
  name text not null,
  kind text not null check (kind in ('off', 'work'))
);

create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  email text,
  login_id text unique,
  created_at timestamptz not null default now()
);

create table post (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  -- In whose name the post acts.
  unit_id uuid not null references unit,
  -- Where the person sits, when that is a unit below (Văn phòng Sở).
  desk_id uuid references unit,
  -- The unit whose subtree the post sees; null: no work of any unit (an administrator).
  scope_id uuid references unit,
  role text not null check (role in (
    'clerk', 'office', 'officer', 'head', 'director', 'standing', 'commune-leader', 'commune-officer', 'editor', 'admin')),
  title text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index on post (person_id);
create index on post (unit_id);

-- Accounts: kept by the log-in library, which works as the owner; the application reads none of it.
create table login (
  id text primary key, name text not null, email text not null unique, email_verified boolean not null, image text,
  username text unique, display_username text, created_at timestamptz not null, updated_at timestamptz not null
);
create table login_session (
  id text primary key, expires_at timestamptz not null, token text not null unique, created_at timestamptz not null,
  updated_at timestamptz not null, ip_address text, user_agent text, user_id text not null references login on delete cascade
);
create index on login_session (user_id);
create table login_account (
  id text primary key, account_id text not null, provider_id text not null, user_id text not null references login on delete cascade,
  access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
  scope text, password text, created_at timestamptz not null, updated_at timestamptz not null
);
create index on login_account (user_id);
create table login_verification (
  id text primary key, identifier text not null, value text not null, expires_at timestamptz not null,
  created_at timestamptz, updated_at timestamptz
);
create table login_rate (id text primary key, key text not null unique, count integer not null, last_request bigint not null);
revoke all on login, login_session, login_account, login_verification, login_rate from thong_suot_app;

-- What this installation is: set once (sample province or empty).
create table installation (
  only_one boolean primary key default true check (only_one),
  mode text not null check (mode in ('sample', 'real')),
  name text,
  set_up_at timestamptz
);
