-- Budgets with how they were worked out. A row is never changed but for its review and its early end: another
-- amount is another budget, so that every earlier working stays readable.
create table budget (
  id varchar(36) primary key,
  holder_id varchar(36) not null references person (id),
  starts_on char(10) not null,
  ends_on char(10) not null,
  status varchar(20) not null,
  eligibility varchar(40) not null,
  term varchar(20) not null,
  reviewed_on char(10),
  ended_on char(10),
  approach varchar(40) not null,
  total bigint not null,
  currency char(3) not null,
  comparison bigint,
  note varchar(5000),
  seq bigint not null,
  made_at bigint not null
);
create unique index budget_by_holder on budget (holder_id, seq);

create table budget_allocation (
  budget_id varchar(36) not null references budget (id),
  place integer not null,
  id varchar(36) not null,
  stream varchar(20) not null,
  deployment varchar(20) not null,
  amount bigint not null,
  primary key (budget_id, place)
);

-- The lines of the calculation; time, weeks and rate where a line is hours at a rate.
create table budget_line (
  budget_id varchar(36) not null references budget (id),
  place integer not null,
  label varchar(500) not null,
  quantity varchar(500),
  minutes_per_week bigint,
  weeks integer,
  hourly_rate bigint,
  amount bigint not null,
  primary key (budget_id, place)
);

-- What was paid out to the holder or nominee of a direct payment.
create table budget_payment (
  id varchar(36) primary key,
  budget_id varchar(36) not null references budget (id),
  paid_on char(10) not null,
  amount bigint not null
);
create index budget_payment_by_budget on budget_payment (budget_id, paid_on);
