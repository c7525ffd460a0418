-- A passage of the narrative put together is also taken from a difficulty told about a piece of work, word for word. Old code
-- sees sources of reports as before; those of difficulties it does not see.
alter table rolled_source
  alter column report_id drop not null,
  alter column version drop not null,
  add column progress_id bigint references progress,
  add constraint source_of_one check (num_nonnulls(report_id, progress_id) = 1),
  add constraint sending_whole check ((report_id is null) = (version is null));
create index on rolled_source (progress_id) where progress_id is not null;
