-- Bank statements that were sent and are being looked at; dropped once brought in, thrown away, or two weeks old.
create table bank_upload (
  id varchar(36) primary key,
  holder_id varchar(36) not null references holder_record (person_id),
  uploader_id varchar(36) not null references person (id),
  content ${bytes} not null,
  mapping varchar(200),
  bank varchar(80) not null,
  uploaded_at bigint not null
);
create index bank_upload_by_holder on bank_upload (holder_id, uploaded_at);

-- What somebody chose for a line of such a statement.
create table bank_choice (
  upload_id varchar(36) not null references bank_upload (id),
  line integer not null,
  deed varchar(20) not null,
  target varchar(36),
  category varchar(20),
  support_id varchar(36),
  primary key (upload_id, line)
);

-- Which column holds what in the files of a bank, as somebody said once.
create table bank_mapping (
  holder_id varchar(36) not null references holder_record (person_id),
  headings_hash char(64) not null,
  bank varchar(80) not null,
  mapping varchar(200) not null,
  primary key (holder_id, headings_hash)
);

-- Statements that were brought in, and whether that was undone; the id is that of the upload.
create table bank_import (
  id varchar(36) primary key,
  holder_id varchar(36) not null references holder_record (person_id),
  bank varchar(80) not null,
  lines integer not null,
  first_on char(10) not null,
  last_on char(10) not null,
  closing_item varchar(36) references account_item (id),
  imported_by varchar(36) not null references person (id),
  imported_at bigint not null,
  undone_by varchar(36) references person (id),
  undone_at bigint
);
create index bank_import_by_holder on bank_import (holder_id, imported_at);

-- The lines of the bank that are known. Their words are the holder's own: shown to nobody but who acts for them.
create table bank_line (
  import_id varchar(36) not null references bank_import (id),
  place integer not null,
  holder_id varchar(36) not null references holder_record (person_id),
  on_day char(10) not null,
  amount bigint not null,
  currency char(3) not null,
  words varchar(400) not null,
  balance bigint,
  number integer not null,
  fingerprint_hash char(64) not null,
  deed varchar(20) not null,
  target varchar(36),
  primary key (import_id, place)
);
create unique index bank_line_once on bank_line (holder_id, fingerprint_hash);
create unique index bank_line_by_target on bank_line (target) where target is not null;
create index bank_line_by_day on bank_line (holder_id, on_day);
