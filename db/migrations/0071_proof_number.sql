-- Proof as a number with its unit of measure ("12 lớp", "1.250 lượt người"), told with progress or by itself. It is only
-- added to: what was told too high is taken off by a number below zero. Old code lists such a proof by its name.
alter table proof drop constraint proof_kind_check;
alter table proof add constraint proof_kind_check check (kind in ('file', 'link', 'number'));
alter table proof add column amount numeric(14, 2) check (amount <> 0);
alter table proof add column measure text check (length(measure) between 1 and 40);
alter table proof add constraint proof_number check ((kind = 'number') = (amount is not null) and (amount is null) = (measure is null));
create index on proof (progress_id) where progress_id is not null;
revoke update, delete, truncate on proof from thong_suot_app;
