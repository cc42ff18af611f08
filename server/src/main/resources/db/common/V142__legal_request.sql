-- What somebody asks for because of the law, and what was decided.
create table legal_request (
  id varchar(36) primary key,
  reference varchar(20) not null unique,
  ground varchar(20) not null,
  law varchar(4000) not null,
  place varchar(4000) not null,
  says varchar(16000) not null,
  who varchar(1200) not null,
  reach varchar(1200) not null,
  asked_at bigint not null,
  outcome varchar(20),
  reasons varchar(16000),
  decided_by varchar(36) references person (id),
  decided_at bigint
);
create index legal_request_waiting on legal_request (asked_at, id) where decided_at is null;
create index legal_request_decided on legal_request (decided_at, id);
create index legal_request_by_decider on legal_request (decided_by);

-- What a guest keeps of a report, to ask what came of it.
create table report_reference (
  reference varchar(20) primary key,
  report_id varchar(36) not null unique references report (id)
);
