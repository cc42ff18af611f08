-- E-mails to addresses that belong to no account; gone when they are sent.
create table outgoing_letter (
  id varchar(36) primary key,
  address varchar(254) not null,
  kind varchar(40) not null,
  path varchar(200) not null,
  written_at bigint not null,
  tries integer not null,
  next_try_at bigint not null
);
create index outgoing_letter_due on outgoing_letter (next_try_at);
