-- Who takes messages from other members; nobody who did not say so.
create table direct_choice (
  member_id varchar(36) primary key,
  allows smallint not null,
  changed_at bigint not null
);

-- What two members write to each other; the lesser id stands first, so that there is one of each two.
create table direct_talk (
  id varchar(36) primary key,
  first_id varchar(36) not null,
  second_id varchar(36) not null,
  started_at bigint not null,
  last_number integer not null,
  last_at bigint not null
);
create unique index direct_talk_of_two on direct_talk (first_id, second_id);

-- A talk in the list of each of the two, with how much is new to them: kept, never counted.
create table direct_place (
  member_id varchar(36) not null,
  talk_id varchar(36) not null references direct_talk (id),
  unread integer not null,
  last_at bigint not null,
  primary key (member_id, talk_id)
);
create index direct_place_newest on direct_place (member_id, last_at, talk_id);

create table direct_message (
  id varchar(36) primary key,
  talk_id varchar(36) not null references direct_talk (id),
  number integer not null,
  author_id varchar(36) not null,
  written text not null,
  html text not null,
  rendered_version integer not null,
  state varchar(10) not null,
  crisis smallint not null,
  sent_at bigint not null
);
create unique index direct_message_by_talk on direct_message (talk_id, number);
create index direct_message_by_author on direct_message (author_id, sent_at);

-- Whose messages a member wants no more. The blocked one is never told.
create table direct_block (
  member_id varchar(36) not null,
  blocked_id varchar(36) not null,
  since_at bigint not null,
  primary key (member_id, blocked_id)
);

-- Members whom a moderator keeps from writing to others for a time.
create table direct_pause (
  member_id varchar(36) primary key,
  until_at bigint not null
);
