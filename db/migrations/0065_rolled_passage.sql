-- Narrative put together is rows: each passage with its words in their order, and the sendings it was taken from, word for
-- word. A source is a sending that exists, and whether it changed since is seen by comparing. The edition tells two who write
-- one section apart. Old code finds no text here; it is started anew with this.
alter table rolled_text add column edition integer not null default 1 check (edition >= 1);

create table rolled_passage (
  period_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  narrative_id uuid not null,
  position integer not null check (position >= 1),
  text text not null check (text ~ '\S'),
  primary key (period_id, unit_id, narrative_id, position),
  foreign key (period_id, unit_id, narrative_id) references rolled_text on delete cascade
);
create table rolled_source (
  period_id uuid not null,
  unit_id uuid not null,
  path ltree not null,
  narrative_id uuid not null,
  position integer not null,
  no integer not null check (no >= 1),
  report_id uuid not null,
  version integer not null,
  quote text not null check (quote ~ '\S'),
  primary key (period_id, unit_id, narrative_id, position, no),
  foreign key (period_id, unit_id, narrative_id, position) references rolled_passage on delete cascade,
  foreign key (report_id, version) references report_version
);
create index on rolled_source (report_id);

select set_config('app.scope', 'g', true);
insert into rolled_passage (period_id, unit_id, path, narrative_id, position, text)
select period_id, unit_id, path, narrative_id, 1, text from rolled_text where text ~ '\S';
-- Until now the whole section of a report was the source.
insert into rolled_source (period_id, unit_id, path, narrative_id, position, no, report_id, version, quote)
select t.period_id, t.unit_id, t.path, t.narrative_id, 1, row_number() over (partition by t.period_id, t.unit_id, t.narrative_id),
       v.report_id, v.version, v.texts ->> t.narrative_id::text
  from rolled_text t cross join jsonb_to_recordset(t.sources) as s("reportId" uuid, version integer)
  join report_version v on v.report_id = s."reportId" and v.version = s.version
 where t.text ~ '\S' and v.texts ->> t.narrative_id::text ~ '\S';
select set_config('app.scope', '', true);
alter table rolled_text drop column text, drop column sources;

alter table rolled_passage enable row level security;
alter table rolled_passage force row level security;
alter table rolled_source enable row level security;
alter table rolled_source force row level security;
create policy see_rolled_passage on rolled_passage using (in_scope(path));
create policy see_rolled_source on rolled_source using (in_scope(path));
grant select, insert, update, delete on rolled_passage, rolled_source to thong_suot_app;
