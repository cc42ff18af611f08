-- What holders say of visits that did not happen. A row is never changed but to be withdrawn, and none is deleted.
create table visit_report (
  id varchar(36) primary key,
  holder_id varchar(36) not null references holder_record (person_id),
  support_id varchar(36) not null,
  on_day char(10) not null,
  outcome varchar(20) not null,
  planned_minutes integer,
  happened_minutes integer,
  reason varchar(20),
  note varchar(2000),
  telling varchar(10) not null,
  state varchar(10) not null,
  reported_by varchar(36) not null references person (id),
  reported_at bigint not null,
  withdrawn_by varchar(36) references person (id),
  withdrawn_at bigint
);
create index visit_report_by_day on visit_report (holder_id, on_day, id);
create index visit_report_all on visit_report (on_day);

-- How long one visit of a support is to last, once somebody has said so.
create table visit_length (
  holder_id varchar(36) not null references holder_record (person_id),
  support_id varchar(36) not null,
  minutes integer not null,
  set_by varchar(36) not null references person (id),
  set_at bigint not null,
  primary key (holder_id, support_id)
);
