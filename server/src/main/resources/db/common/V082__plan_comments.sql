-- What people say beside a section, and texts that they suggest for it, which the holder takes or not.
create table plan_comment (
  id varchar(36) primary key,
  holder_id varchar(36) not null references person (id),
  section varchar(40) not null,
  author_id varchar(36) not null references person (id),
  written_at bigint not null,
  words varchar(5000) not null,
  suggested varchar(20000),
  answer varchar(20),
  answered_by varchar(36) references person (id),
  answered_at bigint
);
create index plan_comment_by_section on plan_comment (holder_id, section, written_at);
