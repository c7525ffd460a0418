-- An account is locked at once, for a lost telephone or a person let go: no way in, no messages, no calendar. Posts stay.
alter table person add column locked_at timestamptz;

create function end_login_sessions(given_login text) returns void
language sql security definer set search_path = public, pg_temp
as $$ delete from login_session where user_id = given_login $$;
revoke execute on function end_login_sessions from public;
grant execute on function end_login_sessions to thong_suot_app;
