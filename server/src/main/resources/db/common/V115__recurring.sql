-- Payments that came round again and were turned down: once, or for good. What is not to be asked again has a name.
create table recurring_skip (
  holder_id varchar(36) not null references holder_record (person_id),
  proposal varchar(400) not null,
  due_on char(10) not null,
  skipped_by varchar(36) not null references person (id),
  skipped_at bigint not null,
  primary key (holder_id, proposal, due_on)
);

create table recurring_stop (
  holder_id varchar(36) not null references holder_record (person_id),
  proposal varchar(400) not null,
  payee varchar(200) not null,
  stopped_by varchar(36) not null references person (id),
  stopped_at bigint not null,
  primary key (holder_id, proposal)
);
