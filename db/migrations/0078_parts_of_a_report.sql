-- What belongs to a report is seen by who sees the report. "offset 0" keeps PostgreSQL at asking report by report: without
-- it, it may first list every report of the whole scope to read the fifty figures of one.
alter policy see_report_value on report_value using (exists (select from report r where r.id = report_value.report_id offset 0));
alter policy see_report_text on report_text using (exists (select from report r where r.id = report_text.report_id offset 0));
alter policy see_report_row on report_row using (exists (select from report r where r.id = report_row.report_id offset 0));
alter policy see_report_remark on report_remark using (exists (select from report r where r.id = report_remark.report_id offset 0));
alter policy see_report_proof on report_proof using (exists (select from report r where r.id = report_proof.report_id offset 0));
alter policy see_report_version on report_version using (exists (select from report r where r.id = report_version.report_id offset 0));
