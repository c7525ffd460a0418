-- Files that go with a report: what a sending had stays with that sending, so a file taken away later is only marked. Once
-- the report is sent they stay as they are. Old code keeps none.
alter table report_proof add column removed boolean not null default false;
alter table report_proof add constraint report_proof_size check (file_size > 0);
create index on report_proof (file_sha256);
-- Which files went along: their ids.
alter table report_version add column proofs text[] not null default '{}';
create trigger keep_sent_figures before insert or update or delete on report_proof for each row execute function keep_sent_figures();
