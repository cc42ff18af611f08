-- How the direct payments of a budget are paid out; the newest of a holder and a first day counts, so that it
-- stays when an amount changes within a period.
create table payment_terms (
  holder_id varchar(36) not null references person (id),
  period_starts_on char(10) not null,
  seq bigint not null,
  frequency varchar(20) not null,
  first_on char(10) not null,
  late_after integer not null,
  set_by varchar(36) not null references person (id),
  set_at bigint not null,
  primary key (holder_id, period_starts_on, seq)
);

-- What somebody says about a payment that was due; the newest of a payment counts.
create table payment_answer (
  holder_id varchar(36) not null references person (id),
  due_on char(10) not null,
  seq bigint not null,
  answer varchar(20) not null,
  answered_by varchar(36) not null references person (id),
  answered_at bigint not null,
  primary key (holder_id, due_on, seq)
);
