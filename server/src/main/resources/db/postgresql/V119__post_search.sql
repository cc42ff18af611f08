-- The words of the posts that are shown; written with each post, made anew from them where it is missing.
create table post_indexed (
  seq bigint generated always as identity primary key,
  post_id varchar(36) not null unique,
  board_id varchar(36) not null,
  words tsvector not null
);
create index post_indexed_by_words on post_indexed using gin (words);

-- Words of boards that are open to all, with how often they are used, to put misspelt ones right.
create table forum_word (
  word varchar(40) primary key,
  uses bigint not null
);
create table forum_word_upto (
  seq bigint not null
);
