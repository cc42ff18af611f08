-- People, what signs in, aliases, sessions, and what people are to each other.
create table person (
  id varchar(36) primary key,
  name varchar(120) not null,
  communication_needs varchar(1000),
  contact_safely varchar(500),
  created_at bigint not null
);

create table account (
  id varchar(36) primary key,
  person_id varchar(36) not null unique references person (id),
  email varchar(254) not null unique,
  password_hash varchar(200) not null,
  totp_secret varchar(64),
  totp_last_step bigint,
  disabled_at bigint,
  created_at bigint not null
);

create table account_role (
  account_id varchar(36) not null references account (id),
  role varchar(20) not null,
  primary key (account_id, role)
);

-- The only place where an alias and a person meet.
create table member (
  id varchar(36) primary key,
  person_id varchar(36) not null unique references person (id),
  display_name varchar(40) not null,
  display_key varchar(40) not null unique,
  joined_at bigint not null
);

create table session (
  hash char(64) primary key,
  account_id varchar(36) not null references account (id),
  kind varchar(10) not null,
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null
);
create index session_by_account on session (account_id);

create table access_grant (
  id varchar(36) primary key,
  holder_id varchar(36) not null references person (id),
  person_id varchar(36) not null references person (id),
  relationship varchar(20) not null,
  scopes varchar(200) not null,
  starts_on char(10) not null,
  until_on char(10),
  ended_on char(10),
  made_at bigint not null
);
create index access_grant_by_holder on access_grant (holder_id);
create index access_grant_by_person on access_grant (person_id);

-- A holder has at most one named worker at any time; ended_on is the first day without.
create table assignment (
  id varchar(36) primary key,
  holder_id varchar(36) not null references person (id),
  worker_id varchar(36) not null references person (id),
  starts_on char(10) not null,
  ended_on char(10),
  handover_note varchar(4000),
  made_at bigint not null
);
create unique index assignment_now on assignment (holder_id) where ended_on is null;
create index assignment_by_worker on assignment (worker_id);

-- One worker stands in for another on these days, both inclusive.
create table cover (
  id varchar(36) primary key,
  worker_id varchar(36) not null references person (id),
  covering_id varchar(36) not null references person (id),
  starts_on char(10) not null,
  until_on char(10) not null,
  ended_on char(10),
  made_at bigint not null
);
create index cover_by_covering on cover (covering_id);
create index cover_by_worker on cover (worker_id);

create table setting (
  name varchar(60) primary key,
  value varchar(4000) not null
);

-- A person whose budget record is open: a holder, with or without an account.
create table holder_record (
  person_id varchar(36) primary key references person (id),
  opened_on char(10) not null
);
