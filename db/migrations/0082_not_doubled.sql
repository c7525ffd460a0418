-- Đã xem, không trùng: whoever adds up has looked at the accepted reports of units that became one, and lets all of them
-- count. It holds for the sendings that were seen; another report, or a new sending of one, is pointed out again.
create table not_doubled (
  period_id uuid not null references period,
  -- Who adds up.
  unit_id uuid not null references unit,
  successor_id uuid not null references unit,
  -- By report the number of the sending.
  sendings jsonb not null check (jsonb_typeof(sendings) = 'object'),
  person_id uuid references person,
  at timestamptz not null default now(),
  primary key (period_id, unit_id, successor_id)
);
alter table not_doubled enable row level security;
alter table not_doubled force row level security;
create policy see_not_doubled on not_doubled using (exists (
  select from unit u where u.id = unit_id and u.path <@ any ((select scope_paths())::ltree[])));
