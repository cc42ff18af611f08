-- People to whom nothing is sent, because they have died.
create table notice_silence (
  person_id varchar(36) primary key references person (id),
  since bigint not null
);
