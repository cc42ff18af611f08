-- How many were told before a call began again, because who looked after it does so no more.
alter table crisis_call add column told_before integer default 0 not null;
