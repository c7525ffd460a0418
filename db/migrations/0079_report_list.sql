-- Lists of a report are typed by several people, row by row: a row goes by the id that the page gave it, within its
-- report. A row taken out stays, marked, until the report is sent: whoever has it open is told, and it can come back.
-- A list can be what a report is returned for. Old code neither writes rows nor reads such a remark's list.
alter table report_row drop constraint report_row_pkey;
alter table report_row add primary key (report_id, id);
alter table report_row add column removed boolean not null default false;
alter table report_row add constraint report_row_cells check (jsonb_typeof(cells) = 'object');
alter table report_row add constraint report_row_no check (no > 0);
create trigger keep_sent_figures before insert or update or delete on report_row for each row execute function keep_sent_figures();

alter table report_remark add column annex_id uuid references annex;
