-- A correction of a group is looked up by the words of its name alone: those kept with their commas ("cac so, ban, nganh")
-- were never found again. Of two that become one, the later stands. Old code: goes on keeping commas, unseen as before.
delete from group_correction a using group_correction b
 where a.plan_id = b.plan_id and a.unit_id = b.unit_id and a.at < b.at
   and regexp_replace(a.written, '[^[:alnum:]]+', ' ', 'g') = regexp_replace(b.written, '[^[:alnum:]]+', ' ', 'g');
update group_correction set written = trim(regexp_replace(written, '[^[:alnum:]]+', ' ', 'g'));
