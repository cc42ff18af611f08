-- Appeals, opinions, steps, calls and references belong to an item of the moderators, a post's or another's.
create table appeal_before as select * from moderation_appeal;
drop table moderation_appeal;
create table moderation_appeal (
  id varchar(36) primary key,
  decision_id varchar(36) not null unique,
  item_id varchar(36) not null,
  author_id varchar(36),
  said varchar(4000) not null,
  appealed_at bigint not null,
  outcome varchar(10),
  answered_by varchar(36),
  answer varchar(4000),
  answered_at bigint
);
insert into moderation_appeal (id, decision_id, item_id, author_id, said, appealed_at, outcome, answered_by, answer,
    answered_at)
  select id, decision_id, item_id, author_id, said, appealed_at, outcome, answered_by, answer, answered_at
    from appeal_before;
drop table appeal_before;
create index moderation_appeal_waiting on moderation_appeal (appealed_at, id) where outcome is null;
create index moderation_appeal_by_time on moderation_appeal (appealed_at);

create table opinion_before as select * from moderation_opinion;
drop table moderation_opinion;
create table moderation_opinion (
  item_id varchar(36) not null,
  number integer not null,
  moderator_id varchar(36) not null,
  asks smallint not null,
  said varchar(4000) not null,
  said_at bigint not null,
  primary key (item_id, number)
);
insert into moderation_opinion (item_id, number, moderator_id, asks, said, said_at)
  select item_id, number, moderator_id, asks, said, said_at from opinion_before;
drop table opinion_before;

create table step_before as select * from crisis_step;
drop table crisis_step;
create table crisis_step (
  item_id varchar(36) not null,
  number integer not null,
  moderator_id varchar(36) not null,
  step varchar(20) not null,
  said varchar(4000) not null,
  done_at bigint not null,
  primary key (item_id, number)
);
insert into crisis_step (item_id, number, moderator_id, step, said, done_at)
  select item_id, number, moderator_id, step, said, done_at from step_before;
drop table step_before;

create table reference_before as select * from report_reference;
drop table report_reference;
create table report_reference (
  reference varchar(20) primary key,
  report_id varchar(36) not null unique
);
insert into report_reference (reference, report_id) select reference, report_id from reference_before;
drop table reference_before;

-- Nobody wrote what the scheme itself announces.
create table told_before as select * from crisis_call_told;
create table call_before as select * from crisis_call;
drop table crisis_call_told;
drop table crisis_call;
create table crisis_call (
  item_id varchar(36) primary key,
  author_id varchar(36),
  other_id varchar(36),
  opened_at bigint not null,
  due_at bigint,
  answered_at bigint,
  answered_by varchar(36)
);
insert into crisis_call (item_id, author_id, other_id, opened_at, due_at, answered_at, answered_by)
  select item_id, author_id, starter_id, opened_at, due_at, answered_at, answered_by from call_before;
create index crisis_call_due on crisis_call (due_at) where due_at is not null;
create index crisis_call_opened on crisis_call (opened_at);
create table crisis_call_told (
  item_id varchar(36) not null references crisis_call (item_id),
  number integer not null,
  step varchar(20) not null,
  member_id varchar(36),
  told_at bigint not null,
  primary key (item_id, number)
);
insert into crisis_call_told (item_id, number, step, member_id, told_at)
  select item_id, number, step, member_id, told_at from told_before;
drop table told_before;
drop table call_before;

-- What a moderator keeps from being seen: an event, and what a member says about themselves, as it stood then.
alter table event add column hidden smallint not null default 0;
alter table member_profile add column hidden smallint not null default 0;
