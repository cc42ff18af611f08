-- As what somebody announced an event; who it was stands in its chain of the audit only.
alter table event add column made_as varchar(30);
