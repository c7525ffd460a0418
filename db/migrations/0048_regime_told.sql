-- Rhythms of a week, of several years and of days of the calendar; who follows a regime up and how it is done (Nghị định
-- 09/2019/NĐ-CP, Điều 7); a report has the days of its own level where those are not its period's. Old code leaves all of it empty.
alter table regime drop constraint regime_cadence_check;
alter table regime add constraint regime_cadence_check check (cadence in
  ('weekly', 'monthly', 'quarterly', 'semiannual', 'ninemonth', 'annual', 'multiyear', 'days', 'once', 'adhoc', 'review'));
alter table regime add column coordinator text;
alter table regime add column process text not null default '';
alter table report add column from_on date;
alter table report add column cutoff_on date;
alter table report add check (cutoff_on >= from_on);
