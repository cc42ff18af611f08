-- What is new for an account: no names, no health, no money.
create table notice (
  id varchar(36) primary key,
  account_id varchar(36) not null references account (id),
  kind varchar(40) not null,
  link varchar(200) not null,
  told_at bigint not null,
  read_at bigint
);
create index notice_by_account on notice (account_id, told_at);
create unique index notice_unread on notice (account_id, kind, link) where read_at is null;

-- E-mails about notices that are still to be sent.
create table outgoing_mail (
  notice_id varchar(36) primary key references notice (id),
  account_id varchar(36) not null references account (id),
  tries integer not null,
  next_try_at bigint not null,
  given_up_at bigint
);
create index outgoing_mail_due on outgoing_mail (next_try_at) where given_up_at is null;

-- Reminders that were given, so that each is given once.
create table reminder_given (
  subject varchar(80) not null,
  kind varchar(40) not null,
  given_at bigint not null,
  primary key (subject, kind)
);
