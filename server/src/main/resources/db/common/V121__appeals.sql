-- A decision that its author asked another moderator to look at again; once for each decision.
create table moderation_appeal (
  id varchar(36) primary key,
  decision_id varchar(36) not null unique references moderation_decision (id),
  item_id varchar(36) not null references moderation_item (id),
  author_id varchar(36) not null,
  said varchar(4000) not null,
  appealed_at bigint not null,
  outcome varchar(10),
  answered_by varchar(36),
  answer varchar(4000),
  answered_at bigint
);
create index moderation_appeal_waiting on moderation_appeal (appealed_at, id) where outcome is null;

-- Which moderator would like a second opinion about an item, and what they say to each other.
alter table moderation_item add column opinion_by varchar(36);
create table moderation_opinion (
  item_id varchar(36) not null references moderation_item (id),
  number integer not null,
  moderator_id varchar(36) not null,
  asks smallint not null,
  said varchar(4000) not null,
  said_at bigint not null,
  primary key (item_id, number)
);
