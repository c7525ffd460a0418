-- What a plan's makers correct and tie by hand: a group as one paper means it, the plan that a plan is part of, how urgent
-- work is. Old code knew only urgent or not; its column goes with this migration.
create table group_correction (
  plan_id uuid not null references plan on delete cascade,
  -- The group's name as the paper writes it, brought to plain letters.
  written text not null check (written = plain(written)),
  unit_id uuid not null references unit,
  kind text not null check (kind in ('in', 'out')),
  reason text not null check (length(reason) >= 10),
  person_id uuid references person,
  at timestamptz not null default now(),
  primary key (plan_id, written, unit_id)
);
alter table group_correction enable row level security;
alter table group_correction force row level security;
create policy see_group_correction on group_correction using (exists (select from plan p where p.id = plan_id));

alter table obligation add column urgency text check (urgency in ('khan', 'thuong-khan', 'hoa-toc'));
update obligation set urgency = 'khan' where urgent;
alter table obligation drop column urgent;

-- A plan is not part of itself, however far up one goes.
create function check_plan_above() returns trigger language plpgsql as $$
begin
  if new.carries_out_id is not null and exists (
    with recursive above as (
      select new.carries_out_id as id
      union select p.carries_out_id from plan p join above a on a.id = p.id where p.carries_out_id is not null)
    select from above where id = new.id) then
    raise exception 'plan_under_itself' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger plan_above before insert or update of carries_out_id on plan for each row execute function check_plan_above();
