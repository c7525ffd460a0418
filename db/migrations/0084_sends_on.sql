-- Before which day a unit's report must be there: the day its receiver sends by in its turn, or where that one is excused the
-- next one up, and for who sends to the unit of the regime, the day that unit sends on. Asked by those below, who see neither.
create function sends_on(r report, out who text, out on_day date)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare seen text := coalesce(current_setting('app.scope', true), '');
begin
  perform set_config('app.scope', 'g', true);
  select u.name, coalesce(above.extended_to, above.due_on) into who, on_day
    from unnest(r.chain) with ordinality as up(id, place)
      join report above on above.period_id = r.period_id and above.unit_id = up.id::uuid and above.status <> 'excused'
      join unit u on u.id = above.unit_id
    order by up.place limit 1;
  if on_day is null then
    select u.name, p.upward_due_on into who, on_day from period p join unit u on u.id = p.unit_id where p.id = r.period_id;
  end if;
  perform set_config('app.scope', seen, true);
end $$;
revoke execute on function sends_on from public;
grant execute on function sends_on to thong_suot_app;
