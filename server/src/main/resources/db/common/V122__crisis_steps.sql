-- What moderators did about a post whose words suggest a crisis.
create table crisis_step (
  item_id varchar(36) not null references moderation_item (id),
  number integer not null,
  moderator_id varchar(36) not null,
  step varchar(20) not null,
  said varchar(4000) not null,
  done_at bigint not null,
  primary key (item_id, number)
);
