-- What members say about themselves to other members; nothing for who says nothing.
create table member_profile (
  member_id varchar(36) primary key,
  pronouns varchar(40) not null,
  about varchar(1000) not null,
  changed_at bigint not null
);
