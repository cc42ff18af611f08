-- Operations of phones that had their effect, so that none has it twice.
create table sync_operation (
  id varchar(36) primary key,
  hash char(64) not null,
  outcome varchar(10) not null,
  done_at bigint not null
);

-- The generation of this data: one row, renewed by every restore from a backup.
create table sync_store (
  one smallint primary key check (one = 1),
  generation varchar(36) not null,
  made_at bigint not null
);
