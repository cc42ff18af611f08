-- Worries that anybody raised; nobody behind them who was not signed in, or did not want to be known.
create table concern (
  id varchar(36) primary key,
  reference varchar(20) not null unique,
  raised_by varchar(36) references person (id),
  worry varchar(16000) not null,
  about varchar(4000) not null,
  safe varchar(20) not null,
  reach varchar(1200) not null,
  raised_at bigint not null,
  state varchar(10) not null,
  taken_by varchar(36) references person (id)
);
create index concern_by_state on concern (state, raised_at, id);
create index concern_by_person on concern (raised_by);
create index concern_by_time on concern (raised_at);

-- What was done about them; rows are added, never changed.
create table concern_step (
  concern_id varchar(36) not null references concern (id),
  number integer not null,
  person_id varchar(36) not null references person (id),
  step varchar(20) not null,
  said varchar(16000) not null,
  done_at bigint not null,
  primary key (concern_id, number)
);
create index concern_step_by_person on concern_step (person_id);
