-- Reminders that somebody chose for themselves, about their own spending or that of a holder whom they act for.
create table reminder_choice (
  person_id varchar(36) not null references person (id),
  holder_id varchar(36) not null references holder_record (person_id),
  kind varchar(30) not null,
  hour smallint not null,
  after_days smallint not null,
  chosen_at bigint not null,
  primary key (person_id, holder_id, kind)
);

-- What somebody was reminded of, and on which day: of each thing once, and once a day at most.
create table reminder_done (
  person_id varchar(36) not null references person (id),
  holder_id varchar(36) not null references holder_record (person_id),
  kind varchar(30) not null,
  about varchar(40) not null,
  on_day char(10) not null,
  primary key (person_id, holder_id, kind, about)
);
create index reminder_done_on on reminder_done (person_id, on_day);
