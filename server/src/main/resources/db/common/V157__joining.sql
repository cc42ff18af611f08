-- Invitations to the peer network: only the hash of a code is kept.
create table joining_invitation (
  id varchar(36) primary key,
  hash varchar(64) not null unique,
  label varchar(80) not null,
  uses integer not null,
  used integer not null,
  made_by varchar(36) not null,
  made_at bigint not null,
  expires_at bigint not null,
  ended_at bigint
);
create index joining_invitation_by_age on joining_invitation (made_at, id);

-- Those who would like to join where a moderator lets people in.
create table joining_request (
  id varchar(36) primary key,
  person_id varchar(36) not null references person (id),
  display_name varchar(60) not null,
  said varchar(4000) not null,
  asked_at bigint not null,
  outcome varchar(10),
  answer varchar(4000),
  answered_by varchar(36),
  answered_at bigint
);
create unique index joining_request_waits on joining_request (person_id) where outcome is null;
create index joining_request_waiting on joining_request (asked_at, id) where outcome is null;
create index joining_request_by_person on joining_request (person_id, asked_at);
