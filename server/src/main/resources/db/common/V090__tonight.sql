-- What a plan carries that may be needed tonight. Who does a clinical task, and who signed it off until when.
create table plan_task (
  plan_id varchar(36) not null references plan (id),
  place integer not null,
  id varchar(36) not null,
  task varchar(500) not null,
  done_by varchar(500) not null,
  trained_by varchar(500),
  signed_off_by varchar(500),
  signed_off_on char(10),
  until_on char(10),
  primary key (plan_id, place)
);
create index plan_task_by_end on plan_task (until_on);

-- Whom to call when an assistant cannot come; called_as says whose turn it is first.
create table plan_contact (
  plan_id varchar(36) not null references plan (id),
  place integer not null,
  id varchar(36) not null,
  called_as integer not null,
  name varchar(500) not null,
  relation varchar(500) not null,
  phone varchar(60) not null,
  available varchar(500) not null,
  note varchar(2000) not null,
  who_sees varchar(40) not null,
  primary key (plan_id, place)
);
