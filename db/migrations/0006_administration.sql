-- What an administrator's pages need of the owner's rights: units that move with everything under them, accounts.
-- Old code sees nothing of it: functions only.

-- Whose work may be seen follows the tree, so a unit that moves takes with it the path kept in every row of every table,
-- the log's too: what was done stays as it was written, only who may see it changes.
create function move_unit(moved uuid, new_parent uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  old_path ltree;
  new_path ltree;
  seen text := coalesce(current_setting('app.scope', true), '');
  c record;
begin
  select path into strict old_path from unit where id = moved for update;
  update unit set parent_id = new_parent where id = moved returning path into new_path;
  perform set_config('app.scope', 'g', true);
  for c in
    select t.relname as tab, a.attname as col
    from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'public' and t.relkind = 'r' and a.atttypid = 'ltree'::regtype and a.attnum > 0 and not a.attisdropped
  loop
    execute format(
      'update %1$I set %2$I = case when %2$I = $1 then $2 else $2 || subpath(%2$I, nlevel($1)) end where %2$I <@ $1', c.tab, c.col)
      using old_path, new_path;
  end loop;
  perform set_config('app.scope', seen, true);
end $$;
revoke execute on function move_unit from public;
grant execute on function move_unit to thong_suot_app;

-- The two tables that nobody may change otherwise; row-level security binds their owner too.
do $$ begin
  execute format('create policy move_log on action_log for update to %I using (true)', current_user);
  execute format('create policy move_notice on notice for update to %I using (true)', current_user);
end $$;

-- Accounts stay unread by the application; it may make one, name those of its people, set a password and end sessions.
create function add_login(given_username text, given_name text, password_hash text) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare made text := gen_random_uuid()::text;
begin
  insert into login (id, name, email, email_verified, username, display_username, created_at, updated_at)
  values (made, given_name, given_username || '@thong-suot.invalid', true, given_username, given_username, now(), now());
  insert into login_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
  values (gen_random_uuid()::text, made, 'credential', made, password_hash, now(), now());
  return made;
end $$;

create function set_login_password(given_login text, password_hash text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update login_account set password = password_hash, updated_at = now() where user_id = given_login and provider_id = 'credential';
  if not found then
    insert into login_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
    values (gen_random_uuid()::text, given_login, 'credential', given_login, password_hash, now(), now());
  end if;
  delete from login_session where user_id = given_login;
end $$;

create function login_names(given_logins text[]) returns table (id text, username text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select l.id, l.username from login l where l.id = any (given_logins) $$;

revoke execute on function add_login, set_login_password, login_names from public;
grant execute on function add_login, set_login_password, login_names to thong_suot_app;
