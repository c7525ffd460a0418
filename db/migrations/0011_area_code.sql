-- The code of the General Statistics Office for provinces and communes ("01", "00004"), by which the public list is known again.
-- Old code sees one more column, null until that list is taken in.
alter table unit add column area_code text check (area_code ~ '^\d{2,5}$');
create unique index on unit (area_code) where area_code is not null;
