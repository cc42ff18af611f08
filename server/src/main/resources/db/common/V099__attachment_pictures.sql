-- A small picture of a file, for lists: of a photo, or of the first page of a PDF.
create table attachment_picture (
  attachment_id varchar(36) primary key references attachment (id),
  width integer not null,
  height integer not null,
  pages integer not null,
  bytes ${bytes} not null
);
