-- Which way to hold the money of an allocation applies on which days, where that changed part-way; none means that
-- it stays as it began. As all of a budget, a row is never changed: another course is another budget.
create table budget_stretch (
  budget_id varchar(36) not null references budget (id),
  allocation_id varchar(36) not null,
  place integer not null,
  starts_on char(10) not null,
  ends_on char(10) not null,
  deployment varchar(20) not null,
  amount bigint not null,
  primary key (budget_id, allocation_id, place)
);

-- What becomes of money that is left; the newest of an allocation counts.
create table budget_carry_rule (
  allocation_id varchar(36) not null,
  seq bigint not null,
  holder_id varchar(36) not null references person (id),
  kind varchar(20) not null,
  most bigint,
  weeks integer not null,
  set_by varchar(36) not null references person (id),
  set_at bigint not null,
  primary key (allocation_id, seq)
);

-- What a person pays themselves towards council money, from the change that announced it; counts while that was
-- not taken back, until a newer one of the same allocation begins.
create table budget_contribution (
  change_id varchar(36) primary key references budget_change (id),
  holder_id varchar(36) not null references person (id),
  allocation_id varchar(36) not null,
  amount bigint not null,
  rhythm varchar(20) not null,
  starts_on char(10) not null,
  ends_on char(10) not null
);
create index budget_contribution_by_holder on budget_contribution (holder_id);
