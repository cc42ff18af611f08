-- One queue item for each post that waits, however many report it. Its id is that of the first report.
create table moderation_item (
  id varchar(36) primary key,
  post_id varchar(36) not null references post (id),
  author_id varchar(36) not null,
  urgency smallint not null,
  reason varchar(40) not null,
  reports integer not null,
  status varchar(10) not null,
  opened_at bigint not null,
  claimed_by varchar(36),
  claimed_until bigint,
  decided_at bigint
);
create unique index moderation_item_waiting on moderation_item (post_id) where status = 'open';
create index moderation_item_queue on moderation_item (status, urgency, opened_at, id);
create index moderation_item_decided on moderation_item (status, decided_at, id);

-- What one person said; no reporter when they were not signed in.
create table report (
  id varchar(36) primary key,
  item_id varchar(36) not null references moderation_item (id),
  post_id varchar(36) not null references post (id),
  reporter_id varchar(36),
  reason varchar(40) not null,
  said varchar(4000) not null,
  reported_at bigint not null
);
create index report_by_item on report (item_id, reported_at);
create index report_by_reporter on report (reporter_id, reported_at);

create table moderation_decision (
  id varchar(36) primary key,
  item_id varchar(36) not null references moderation_item (id),
  post_id varchar(36) not null references post (id),
  author_id varchar(36) not null,
  moderator_id varchar(36) not null,
  action varchar(20) not null,
  reason varchar(4000) not null,
  decided_at bigint not null
);
create index moderation_decision_by_item on moderation_decision (item_id, decided_at);
create index moderation_decision_by_author on moderation_decision (author_id, decided_at);
