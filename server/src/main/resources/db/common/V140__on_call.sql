-- Hours of every week in which a moderator is on call, as London's clocks show them, in minutes of the day.
create table on_call_turn (
  id varchar(36) primary key,
  member_id varchar(36) not null,
  weekday smallint not null,
  from_minute smallint not null,
  until_minute smallint not null,
  starts_on char(10) not null,
  ends_on char(10),
  made_at bigint not null,
  dropped_at bigint
);

-- Times that somebody took over, or was handed.
create table on_call_stint (
  id varchar(36) primary key,
  member_id varchar(36) not null,
  given_by varchar(36) not null,
  from_at bigint not null,
  until_at bigint not null
);
create index on_call_stint_now on on_call_stint (until_at);

-- Moderators who take a break until a time.
create table moderator_break (
  member_id varchar(36) primary key,
  since_at bigint not null,
  until_at bigint not null
);

-- Posts for which somebody was called, because somebody may need help; due while nobody has answered.
create table crisis_call (
  item_id varchar(36) primary key references moderation_item (id),
  author_id varchar(36) not null,
  starter_id varchar(36) not null,
  opened_at bigint not null,
  due_at bigint,
  answered_at bigint,
  answered_by varchar(36)
);
create index crisis_call_due on crisis_call (due_at) where due_at is not null;
create index crisis_call_opened on crisis_call (opened_at);

-- Whom it told, and when; no member where it told the scheme.
create table crisis_call_told (
  item_id varchar(36) not null references crisis_call (item_id),
  number integer not null,
  step varchar(20) not null,
  member_id varchar(36),
  told_at bigint not null,
  primary key (item_id, number)
);
