-- Several documents in one file: where they begin is proposed, a person confirms, each becomes a document with its part of the file.
-- Old code keeps running while this is applied: it sees bundles as files without a number.
alter table document drop constraint document_state_check;
alter table document add constraint document_state_check check (
  state in ('waiting', 'reading', 'bundle', 'duplicate', 'refused', 'failed', 'read', 'draft', 'issued', 'withdrawn'));
-- Where the documents of the file begin, as the machine proposes; kept until a person says.
alter table document add column cuts jsonb;
-- The stretch of the file's pages that is this document, where the file holds several.
alter table document add column part_from integer;
alter table document add column part_to integer;
-- Documents cut from one file belong together: the id of the first, which may itself be discarded as a second copy.
alter table document add column bundle_id uuid;
create index on document (bundle_id) where bundle_id is not null;
alter table document add constraint document_part check (
  (bundle_id is null) = (part_from is null) and (bundle_id is null) = (part_to is null) and part_from <= part_to);
-- Nothing of a secret paper is kept, its cuts neither.
alter table document add constraint document_refused_uncut check (state <> 'refused' or cuts is null);
