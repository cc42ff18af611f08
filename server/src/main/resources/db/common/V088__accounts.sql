-- What was written down about the account into which a direct payment comes: balances, and what is owed from it.
-- account_item says which revision counts now; every revision is kept, none is deleted.
create table account_item (
  id varchar(36) primary key,
  holder_id varchar(36) not null references holder_record (person_id),
  kind varchar(20) not null,
  revision bigint not null,
  place bigint not null
);
create unique index account_item_by_holder on account_item (holder_id, place);

create table account_item_revision (
  item_id varchar(36) not null references account_item (id),
  revision bigint not null,
  amount bigint not null,
  currency char(3) not null,
  on_day char(10) not null,
  note varchar(200),
  state varchar(10) not null,
  by_id varchar(36) not null references person (id),
  said_at bigint not null,
  primary key (item_id, revision)
);
