-- Organisations that hold and spend the money of holders with a third-party budget.
create table organisation (
  id varchar(36) primary key,
  name varchar(120) not null,
  made_by varchar(36) not null references person (id),
  made_at bigint not null
);

-- Who works there; ended_on is the first day without.
create table organisation_person (
  id varchar(36) primary key,
  organisation_id varchar(36) not null references organisation (id),
  person_id varchar(36) not null references person (id),
  starts_on char(10) not null,
  ended_on char(10),
  made_by varchar(36) not null references person (id),
  made_at bigint not null
);
create unique index organisation_person_now on organisation_person (person_id) where ended_on is null;

-- Whose money it holds: at most one organisation at any time; ended_on is the first day without.
create table organisation_holder (
  id varchar(36) primary key,
  organisation_id varchar(36) not null references organisation (id),
  holder_id varchar(36) not null references holder_record (person_id),
  starts_on char(10) not null,
  ended_on char(10),
  made_by varchar(36) not null references person (id),
  made_at bigint not null
);
create unique index organisation_holder_now on organisation_holder (holder_id) where ended_on is null;
create index organisation_holder_by on organisation_holder (organisation_id);

-- What it paid for a holder: the amount is an entry of the ledger; this is what was delivered and what the holder says.
create table organisation_item (
  entry_id varchar(36) primary key,
  organisation_id varchar(36) not null references organisation (id),
  holder_id varchar(36) not null references holder_record (person_id),
  delivered varchar(1000) not null,
  state varchar(20) not null,
  words varchar(2000),
  logged_at bigint not null
);
create index organisation_item_by_holder on organisation_item (holder_id, logged_at);

-- Everything that was ever said about it.
create table organisation_item_step (
  seq ${serial},
  entry_id varchar(36) not null references organisation_item (entry_id),
  step varchar(20) not null,
  delivered varchar(1000) not null,
  words varchar(2000),
  by_id varchar(36) not null references person (id),
  at bigint not null
);
create index organisation_item_step_by on organisation_item_step (entry_id, seq);
