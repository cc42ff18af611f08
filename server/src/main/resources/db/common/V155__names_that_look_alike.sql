-- What a name looks like to a reader; names that were chosen before are worked out by the clock.
alter table member add column skeleton varchar(120);
alter table member_former add column skeleton varchar(120);
create index member_by_skeleton on member (skeleton);
create index member_former_by_skeleton on member_former (skeleton);
