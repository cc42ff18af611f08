-- Which receipts stand for which entries. One that was taken off keeps its row; put back, it gets another row.
create table receipt_link (
  entry_id varchar(36) not null references spend_entry (id),
  place integer not null,
  receipt_id varchar(36) not null references attachment (id),
  added_by varchar(36) not null references person (id),
  added_at bigint not null,
  taken_off_by varchar(36) references person (id),
  taken_off_at bigint,
  primary key (entry_id, place)
);
create index receipt_link_by_receipt on receipt_link (receipt_id);
