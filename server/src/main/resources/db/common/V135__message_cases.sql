-- Reported messages of one member to another: one item for both sides of a talk, however many reports.
create table message_case (
  id varchar(36) primary key,
  talk_id varchar(36) not null references direct_talk (id),
  author_id varchar(36) not null,
  reporter_id varchar(36) not null,
  urgency smallint not null,
  reason varchar(40) not null,
  reports integer not null,
  status varchar(10) not null,
  opened_at bigint not null,
  claimed_by varchar(36),
  claimed_until bigint,
  decided_at bigint
);
create unique index message_case_waiting on message_case (talk_id, author_id) where status = 'open';
create index message_case_queue on message_case (status, urgency, opened_at, id);
create index message_case_decided on message_case (status, decided_at, id);
create index message_case_by_reporter on message_case (reporter_id, opened_at);

create table message_report (
  id varchar(36) primary key,
  case_id varchar(36) not null references message_case (id),
  reason varchar(40) not null,
  said varchar(4000) not null,
  reported_at bigint not null
);
create index message_report_by_case on message_report (case_id, reported_at);

-- The messages that the reporter chose to show, as they stood: all that moderators ever see of a talk.
create table message_evidence (
  case_id varchar(36) not null references message_case (id),
  message_id varchar(36) not null,
  number integer not null,
  author_id varchar(36) not null,
  written text not null,
  html text not null,
  rendered_version integer not null,
  reported smallint not null,
  sent_at bigint not null,
  primary key (case_id, message_id)
);

create table message_ruling (
  id varchar(36) primary key,
  case_id varchar(36) not null references message_case (id),
  author_id varchar(36) not null,
  moderator_id varchar(36) not null,
  action varchar(20) not null,
  reason varchar(4000) not null,
  told_reporters varchar(4000) not null,
  until_at bigint,
  decided_at bigint not null,
  undone_at bigint,
  undone_by varchar(36),
  undone_reason varchar(4000)
);
create index message_ruling_by_case on message_ruling (case_id, decided_at);
create index message_ruling_by_author on message_ruling (author_id, decided_at);
