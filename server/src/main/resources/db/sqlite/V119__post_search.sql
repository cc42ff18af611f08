-- The words of the posts that are shown; written with each post, made anew from them where it is missing.
create table post_indexed (
  seq integer primary key autoincrement,
  post_id varchar(36) not null unique,
  board_id varchar(36) not null
);
create virtual table post_word using fts5 (
  title,
  body,
  content = '',
  contentless_delete = 1,
  tokenize = 'porter unicode61 remove_diacritics 2'
);

-- Words of boards that are open to all, with how often they are used, to put misspelt ones right.
create table forum_word (
  word varchar(40) primary key,
  uses bigint not null
);
create table forum_word_upto (
  seq bigint not null
);
