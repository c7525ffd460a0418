-- A paper issued here for a unit that is here too goes from the outgoing register of one into the incoming register of the
-- other; the sender sees how far it has come. Old code sees nothing of it.
create table delivery (
  document_id uuid not null references document on delete cascade,
  unit_id uuid not null references unit,
  path ltree not null,
  sender_id uuid not null references unit,
  sender_path ltree not null,
  -- Its place in the receiver's register, copied here for the sender, who does not see that register.
  in_document_id uuid unique references document on delete set null,
  register_no integer,
  arrived_on date,
  -- Between agencies: QCVN 102:2016/BTTTT. 00: not yet there.
  state text not null default '00' check (state in ('00', '01', '02', '03', '05', '06')),
  reason text,
  changed_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (document_id, unit_id),
  check ((state = '00') = (register_no is null)),
  check (state <> '02' or reason is not null)
);
create index on delivery (created_at) where state = '00';
create index on delivery using gist (path);
alter table delivery enable row level security;
alter table delivery force row level security;
create policy see_delivery on delivery using (in_scope(path) or in_scope(sender_path));
