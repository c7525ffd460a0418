-- A regime may be said anew after it was made: two who write at once are told of each other, and a period keeps the name
-- and the way upward it was opened with. Old code leaves these columns alone: what it opens takes them from the regime.
alter table regime add column edition integer not null default 1 check (edition > 0);
alter table regime add check (ends_on >= starts_on);

alter table period add column report_name text not null default '';
alter table period add column upward_to text;
alter table period add column through text;
-- Migrations run as the tables' owner, whom row-level security binds too.
select set_config('app.scope', 'g', true);
update period set report_name = g.name, upward_to = g.upward_to, through = g.through from regime g where g.id = period.regime_id;

create function period_takes_names() returns trigger language plpgsql as $$
begin
  if new.report_name = '' then
    select g.name, g.upward_to, g.through into new.report_name, new.upward_to, new.through from regime g where g.id = new.regime_id;
  end if;
  return new;
end $$;
create trigger period_takes_names before insert on period for each row execute function period_takes_names();
alter table period add check (report_name <> '');
