-- What was asked of a worker before buying, with the answer of the check then, and the worker's answer.
create table buying_question (
  id varchar(36) primary key,
  holder_id varchar(36) not null references person (id),
  asked_by varchar(36) not null references person (id),
  asked_at bigint not null,
  what varchar(200) not null,
  amount bigint not null,
  currency char(3) not null,
  support_id varchar(36),
  check_said varchar(40) not null,
  words varchar(10000) not null,
  may_share smallint not null,
  verdict varchar(20),
  answer varchar(5000),
  answered_by varchar(36) references person (id),
  answered_at bigint
);
create index buying_question_by_holder on buying_question (holder_id, asked_at);

-- Answers from which others learn. Written without names; nothing here leads back to who asked.
create table precedent (
  id varchar(36) primary key,
  question varchar(1000) not null,
  answer varchar(5000) not null,
  verdict varchar(20) not null,
  state varchar(20) not null,
  proposed_by varchar(36) not null references person (id),
  proposed_at bigint not null,
  decided_by varchar(36) references person (id),
  decided_at bigint
);
create index precedent_by_state on precedent (state, proposed_at);
