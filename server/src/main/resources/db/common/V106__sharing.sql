-- What a holder chose that others see of the spending; the newest of each reader counts, and all are kept.
create table sharing_choice (
  seq ${serial},
  holder_id varchar(36) not null references holder_record (person_id),
  reader varchar(20) not null,
  level varchar(20) not null,
  chosen_by varchar(36) not null references person (id),
  chosen_at bigint not null
);
create index sharing_choice_by_holder on sharing_choice (holder_id, seq);

-- What the scheme has to see at least, as it was announced.
create table sharing_need (
  seq ${serial},
  reader varchar(20) not null,
  level varchar(20) not null,
  reason varchar(1000) not null,
  announced_by varchar(36) not null references person (id),
  announced_on char(10) not null,
  from_on char(10) not null
);

-- Statements that were shared with a funder, each as it was sent.
create table shared_statement (
  id varchar(36) primary key,
  holder_id varchar(36) not null references holder_record (person_id),
  stream varchar(20) not null,
  from_on char(10) not null,
  to_on char(10) not null,
  level varchar(20) not null,
  body text not null,
  body_hash char(64) not null,
  shared_by varchar(36) not null references person (id),
  shared_at bigint not null,
  replaces_id varchar(36),
  taken_back_by varchar(36) references person (id),
  taken_back_at bigint
);
create index shared_statement_by_holder on shared_statement (holder_id, shared_at);
create index shared_statement_newest on shared_statement (shared_at, id);

-- Each time that a funder's people opened one.
create table shared_statement_opening (
  seq ${serial},
  statement_id varchar(36) not null references shared_statement (id),
  opened_by varchar(36) not null references person (id),
  opened_at bigint not null,
  opened_as varchar(10) not null
);
create index shared_statement_opening_by on shared_statement_opening (statement_id, seq);
