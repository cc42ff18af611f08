-- What stands before a text that some would rather not read unawares; a thread has that of its first post.
alter table post add column content_topic varchar(20);
alter table post add column content_words varchar(320);
alter table thread add column content_topic varchar(20);
alter table thread add column content_words varchar(320);

-- Members who read on behind such a note without asking for it.
create table member_opens_notes (
  member_id varchar(36) primary key
);
