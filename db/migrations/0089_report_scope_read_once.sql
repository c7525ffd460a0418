-- Whether a report may be seen is asked of thousands in one query: the scope is read once a query, not once a row, as 0030
-- has it for obligations. The same rows are seen. Old code: works on.
alter policy see_report on report using (
  path <@ any ((select scope_paths())::ltree[]) or receiver_path <@ any ((select scope_paths())::ltree[]));
alter policy see_report_added_up on report using (chain @> array[(select current_setting('app.unit', true))]);
