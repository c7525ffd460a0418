-- A code is of one unit in force: a merged province or department keeps the code of the one whose name it bears, and the
-- one that ended keeps it too, for the papers that carry it. The same for the codes of QCVN 102. Old code: finds either.
drop index unit_code_idx;
create unique index unit_code_idx on unit (code) where code is not null and valid_to is null;
create unique index unit_code_qcvn_idx on unit (code_qcvn) where code_qcvn is not null and valid_to is null;
