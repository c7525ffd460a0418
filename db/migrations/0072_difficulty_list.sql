-- Difficulties as a list: read from what was said about the work, newest first. Old code sees nothing of it.
create index progress_difficulties on progress (at desc, id) where kind = 'difficulty';
