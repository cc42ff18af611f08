-- A holder's ledger. spend_entry says which revision counts now; every revision is kept, none is deleted.
create table spend_entry (
  id varchar(36) primary key,
  holder_id varchar(36) not null references holder_record (person_id),
  spent_on char(10) not null,
  state varchar(10) not null,
  revision bigint not null,
  recorded_by varchar(36) not null references person (id),
  recorded_at bigint not null
);
create index spend_entry_by_day on spend_entry (holder_id, spent_on, id);

-- What was said about an entry; claimed_at is the clock of the device.
create table spend_revision (
  entry_id varchar(36) not null references spend_entry (id),
  revision bigint not null,
  spent_on char(10) not null,
  amount bigint not null,
  currency char(3) not null,
  payee varchar(200) not null,
  category varchar(30) not null,
  support_id varchar(36),
  note varchar(2000),
  kind varchar(10) not null,
  parts smallint not null,
  state varchar(10) not null,
  by_id varchar(36) not null references person (id),
  received_at bigint not null,
  claimed_at bigint not null,
  primary key (entry_id, revision)
);

-- The parts of a revision that is split over supports or streams; as many as its column parts says.
create table spend_part (
  entry_id varchar(36) not null,
  revision bigint not null,
  part smallint not null,
  support_id varchar(36),
  stream varchar(20),
  amount bigint not null,
  primary key (entry_id, revision, part),
  foreign key (entry_id, revision) references spend_revision (entry_id, revision)
);
