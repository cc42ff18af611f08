-- What waits for a moderator and is not a post, one item for each thing however many reports: messages between
-- members, stories, events, profiles. Until now there were messages only. No author where the scheme itself wrote it.
create table matter_case (
  id varchar(36) primary key,
  kind varchar(10) not null,
  subject_id varchar(36) not null,
  author_id varchar(36),
  urgency smallint not null,
  reason varchar(40) not null,
  reports integer not null,
  status varchar(10) not null,
  opened_at bigint not null,
  claimed_by varchar(36),
  claimed_until bigint,
  decided_at bigint,
  opinion_by varchar(36)
);
insert into matter_case (id, kind, subject_id, author_id, urgency, reason, reports, status, opened_at, claimed_by,
    claimed_until, decided_at)
  select id, 'message', talk_id, author_id, urgency, reason, reports, status, opened_at, claimed_by, claimed_until,
    decided_at from message_case;
create unique index matter_case_waiting on matter_case (kind, subject_id, coalesce(author_id, '')) where status = 'open';
create index matter_case_queue on matter_case (status, urgency, opened_at, id);
create index matter_case_decided on matter_case (status, decided_at, id);

create table matter_report (
  id varchar(36) primary key,
  case_id varchar(36) not null references matter_case (id),
  reporter_id varchar(36),
  reason varchar(40) not null,
  said varchar(4000) not null,
  reported_at bigint not null
);
insert into matter_report (id, case_id, reporter_id, reason, said, reported_at)
  select r.id, r.case_id, c.reporter_id, r.reason, r.said, r.reported_at
    from message_report r join message_case c on c.id = r.case_id;
create index matter_report_by_case on matter_report (case_id, reported_at);
create index matter_report_by_reporter on matter_report (reporter_id, reported_at);
create index matter_report_by_time on matter_report (reported_at);

-- What moderators see of it, as it stood when it was reported.
create table matter_exhibit (
  case_id varchar(36) not null references matter_case (id),
  exhibit_id varchar(36) not null,
  number integer not null,
  author_id varchar(36),
  title varchar(240) not null,
  written text not null,
  html text not null,
  rendered_version integer not null,
  reported smallint not null,
  made_at bigint not null,
  primary key (case_id, exhibit_id)
);
insert into matter_exhibit (case_id, exhibit_id, number, author_id, title, written, html, rendered_version, reported,
    made_at)
  select case_id, message_id, number, author_id, '', written, html, rendered_version, reported, sent_at
    from message_evidence;

create table matter_ruling (
  id varchar(36) primary key,
  case_id varchar(36) not null references matter_case (id),
  kind varchar(10) not null,
  author_id varchar(36),
  moderator_id varchar(36) not null,
  action varchar(20) not null,
  reason varchar(4000) not null,
  told_reporters varchar(4000) not null,
  until_at bigint,
  undo varchar(400) not null,
  decided_at bigint not null,
  undone_at bigint,
  undone_by varchar(36),
  undone_reason varchar(4000)
);
insert into matter_ruling (id, case_id, kind, author_id, moderator_id, action, reason, told_reporters, until_at, undo,
    decided_at, undone_at, undone_by, undone_reason)
  select id, case_id, 'message', author_id, moderator_id, action, reason, told_reporters, until_at, '', decided_at,
    undone_at, undone_by, undone_reason from message_ruling;
create index matter_ruling_by_case on matter_ruling (case_id, decided_at);
create index matter_ruling_by_author on matter_ruling (author_id, decided_at);
create index matter_ruling_by_kind on matter_ruling (kind, decided_at);
create index matter_ruling_by_time on matter_ruling (decided_at);

drop table message_ruling;
drop table message_evidence;
drop table message_report;
drop table message_case;
