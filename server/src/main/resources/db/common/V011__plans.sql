-- Support plans, one row for each version; earlier versions stay.
create table plan (
  id varchar(36) primary key,
  holder_id varchar(36) not null references person (id),
  version integer not null,
  revision integer not null,
  state varchar(20) not null,
  care_coordinator varchar(500),
  agreed_on char(10),
  review_on char(10),
  made_at bigint not null
);
create unique index plan_by_holder on plan (holder_id, version);
create index plan_by_review on plan (review_on);

create table plan_section (
  plan_id varchar(36) not null references plan (id),
  kind varchar(40) not null,
  words varchar(20000) not null,
  primary key (plan_id, kind)
);

create table plan_outcome (
  plan_id varchar(36) not null references plan (id),
  place integer not null,
  id varchar(36) not null,
  statement varchar(500) not null,
  how_we_know varchar(500) not null,
  hoped_for integer,
  primary key (plan_id, place)
);

-- Self-ratings belong to the holder alone; see plan_sharing.
create table plan_rating (
  plan_id varchar(36) not null references plan (id),
  outcome_id varchar(36) not null,
  place integer not null,
  rated_on char(10) not null,
  rating integer not null,
  primary key (plan_id, outcome_id, place)
);

-- Holders who let those who may read their plan see their self-ratings too.
create table plan_sharing (
  holder_id varchar(36) primary key references person (id),
  shared_on char(10) not null
);

create table plan_support (
  plan_id varchar(36) not null references plan (id),
  place integer not null,
  id varchar(36) not null,
  title varchar(500) not null,
  provider varchar(500) not null,
  cqc_number varchar(60),
  once_on char(10),
  weekdays varchar(60),
  from_on char(10),
  until_on char(10),
  cost_each bigint not null,
  currency char(3) not null,
  pays_from varchar(36),
  decision varchar(20),
  reason varchar(5000),
  decided_on char(10),
  decided_by varchar(36) references person (id),
  primary key (plan_id, place)
);

create table plan_support_outcome (
  plan_id varchar(36) not null references plan (id),
  support_id varchar(36) not null,
  outcome_id varchar(36) not null,
  primary key (plan_id, support_id, outcome_id)
);

create table plan_contingency (
  plan_id varchar(36) not null references plan (id),
  place integer not null,
  if_this varchar(1000) not null,
  then_that varchar(2000) not null,
  call_whom varchar(500),
  primary key (plan_id, place)
);
