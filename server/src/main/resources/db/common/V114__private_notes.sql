-- What a holder writes beside an entry for nobody else. Kept apart from the ledger; what is taken away is gone.
create table private_note (
  entry_id varchar(36) primary key references spend_entry (id),
  holder_id varchar(36) not null references holder_record (person_id),
  text varchar(2000) not null,
  revision bigint not null,
  written_at bigint not null
);
create index private_note_of on private_note (holder_id, entry_id);
