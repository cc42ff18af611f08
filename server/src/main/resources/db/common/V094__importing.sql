-- Files that were uploaded to be looked at: each is its uploader's alone, until it is imported, dropped or a day old.
create table import_upload (
  id varchar(36) primary key,
  uploader_id varchar(36) not null references person (id),
  kind varchar(20) not null,
  content_hash char(64) not null,
  content ${bytes} not null,
  uploaded_at bigint not null
);
create index import_upload_by_age on import_upload (uploaded_at);

-- What was imported, and whether it was undone; its id is that of its upload.
create table import_done (
  id varchar(36) primary key,
  kind varchar(20) not null,
  content_hash char(64) not null,
  items integer not null,
  imported_by varchar(36) not null references person (id),
  imported_at bigint not null,
  undone_by varchar(36) references person (id),
  undone_at bigint
);
create unique index import_done_once on import_done (content_hash) where undone_at is null;

-- What an import made, until it is undone: a person or a budget with the status it had, and the line of the file.
create table import_item (
  import_id varchar(36) not null references import_done (id),
  place integer not null,
  line integer not null,
  made_id varchar(36) not null,
  was varchar(20) not null,
  primary key (import_id, place)
);
